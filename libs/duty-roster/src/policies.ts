// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import {
  addDays, commandFor, evolve, localDate, minutesBetween, toInstant, type At, type Fact, type Instant, type LocalDate, type Recorded,
} from '@fyrvakt/kernel';
import type { DayFacts } from './days.js';
import type { RosterEvents } from './events.js';
import { rosterEvolvers } from './evolvers.js';
import type { FinalShift } from './final-schedule.js';
import { sameShift } from './final-schedule.js';
import type { RosterContent, RosterUnit, Swap } from './plan.js';
import { refuse } from './refusals.js';
import type { RosterState } from './state.js';
import { DutyRoster } from './view.js';

/** What a rule about the roster may know: the usual, the municipality's calendar, and the plan in its file. */
export interface RosterAt extends At {
  readonly days: DayFacts;
  readonly zone: string;
  /** What the roster begins as. */
  readonly seed: RosterContent;
}

/** Writes a command of this stream; only the body's type is left to infer. */
export const rosterCommand = commandFor<RosterState, RosterEvents, RosterAt>();

/** How far ahead it is made sure that the decision function has somebody. */
const LOOKAHEAD_DAYS = 400;

/** Most of each kind that a roster holds of what is not over. It is kept for years, and what has been can be taken away by nobody. */
const LIMITS = { units: 200, patterns: 1000, temporaries: 300, overrides: 20_000, swaps: 5000 } as const;
type Kind = keyof typeof LIMITS;

const NOT_OVER: { readonly [K in Kind]: (one: RosterState[K][number], now: Instant, today: LocalDate) => boolean } = {
  units: () => true,
  patterns: ({ until }, _now, today) => until === undefined || until >= today,
  temporaries: ({ to }, _now, today) => to >= today,
  overrides: ({ shift, becomes }, now) => [shift, becomes].some((concerned) => concerned !== undefined && concerned.end > now),
  swaps: ({ status, gives }, now) => status === 'proposed' && gives.start > now,
};

/** A roster that has taken over from the file. */
export const mustExist = (state: RosterState): RosterState => (state.revision >= 0 ? state : refuse('roster/not-established'));

/** A roster that has room for more of a kind. */
export const mustHaveRoom = <K extends Kind>(state: RosterState, kind: K, { now, zone }: RosterAt, more = 1): RosterState => {
  const known: readonly RosterState[K][number][] = mustExist(state)[kind];
  if (known.length + more <= LIMITS[kind]) return state;
  const today = localDate(now, zone);
  return known.filter((one) => NOT_OVER[kind](one, now, today)).length + more <= LIMITS[kind] ? state : refuse('roster/full');
};

export const mustKnowUnit = (state: RosterState, code: string, pointer = '/unit'): RosterUnit =>
  mustExist(state).units.find((unit) => unit.code === code) ?? refuse('roster/unit-unknown', pointer);

export const mustBeInOrder = (from: string, to: string | undefined, pointer: string): void => {
  if (to !== undefined && to < from) refuse('roster/days-reversed', pointer);
};

/** A shift in the stored form, of a length that a shift can have. */
export const asShift = (told: ShiftRef, pointer: string): ShiftRef => {
  const shift = { unit: told.unit, start: toInstant(told.start), end: toInstant(told.end) };
  const minutes = minutesBetween(shift.start, shift.end);
  // A week in which the clock goes back is an hour longer.
  return minutes >= 15 && minutes <= 7 * 1440 + 60 ? shift : refuse('roster/shift-length', pointer);
};

export const rosterOf = (state: RosterState, { days, zone }: RosterAt): DutyRoster => new DutyRoster(mustExist(state), days, zone);

/** A shift of the final schedule, by unit and times. */
export const mustBePlanned = (roster: DutyRoster, told: ShiftRef, pointer = '/shift'): FinalShift => {
  const shift = asShift(told, pointer);
  return roster.shifts(shift.unit, shift.start, shift.end).find((known) => sameShift(known, shift)) ?? refuse('roster/shift-unknown', pointer);
};

/** A shift that has not ended. */
export const mustNotBeOver = <S extends ShiftRef>(shift: S, at: RosterAt, pointer = '/shift'): S =>
  shift.end > at.now ? shift : refuse('roster/shift-over', pointer);

export const mustNotHaveStarted = <S extends ShiftRef>(shift: S, at: RosterAt, pointer: string): S =>
  shift.start > at.now ? shift : refuse('roster/shift-started', pointer);

/** A proposal that waits for an answer. */
export const mustBeProposed = (state: RosterState, swapId: string): Swap => {
  const swap = mustExist(state).swaps.find(({ id }) => id === swapId) ?? refuse('roster/swap-unknown', '/swapId');
  return swap.status === 'proposed' ? swap : refuse('roster/swap-settled', '/swapId');
};

/** What a state becomes when a fact is added; the fact is not stored yet, and what folds it looks at nothing but this. */
const after = (state: RosterState, fact: Fact<RosterEvents>, at: RosterAt): RosterState =>
  evolve(rosterEvolvers, state, { ...fact, revision: state.revision + 1, meta: { occurredAt: at.now } } as Recorded<RosterEvents>);

const emptyHours = (state: RosterState, from: Instant, to: Instant, at: RosterAt) => rosterOf(state, at).undecided(from, to);

/**
 * Lets a fact through unless it leaves the decision function without somebody at an hour that had somebody. A rota that already is
 * empty somewhere can still be mended piece by piece. `lastDay` is the last day that the change reaches, where it is known.
 */
export const keepingDecisions = (state: RosterState, fact: Fact<RosterEvents>, at: RosterAt, lastDay = ''): readonly Fact<RosterEvents>[] => {
  const next = after(state, fact, at);
  const today = localDate(at.now, at.zone);
  const horizon = addDays(today, LOOKAHEAD_DAYS);
  const to = `${addDays(lastDay > horizon ? lastDay : horizon, 8)}T00:00:00.000Z`;
  const before = emptyHours(state, at.now, to, at);
  for (const gap of emptyHours(next, at.now, to, at))
    if (!before.some(({ from, to: until }) => from <= gap.from && gap.to <= until)) refuse('roster/decision-function-empty');
  return [fact];
};

/** A shift that has been worked stays in the roster: refuses a fact that takes one of these units' away, from a day on. */
export const mustKeepWorked = (
  state: RosterState, fact: Fact<RosterEvents>, at: RosterAt, units: readonly string[], since: LocalDate, pointer: string,
): void => {
  const [before, then] = [rosterOf(state, at), rosterOf(after(state, fact, at), at)];
  const today = localDate(at.now, at.zone);
  for (const unit of units)
    for (let day = since; day <= today; day = addDays(day, 1))
      for (const shift of before.schedule.startingOn(unit, day))
        if (shift.end <= at.now && !then.shiftExists(shift)) refuse('roster/shift-over', pointer);
};

/** Says which of these units have no way to reach them that is known to work, where there are any. */
export const unreachableAmong = (state: RosterState, units: readonly string[]): { readonly unreachable?: readonly string[] } => {
  const found = state.units.filter(({ code, channels }) => units.includes(code) && !channels.some(({ works }) => works)).map(({ code }) => code);
  return found.length > 0 ? { unreachable: found } : {};
};

