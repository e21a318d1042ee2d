// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import { localDate, type LocalDate } from '@fyrvakt/kernel';
import { holdsOn, type DayFacts } from './days.js';
import type { Explanation } from './explanation.js';
import type { Override, ShiftPattern, SingleShift, TemporarySchedule } from './plan.js';
import { dayNumber, fallsOn } from './recurrence.js';
import type { RosterState } from './state.js';
import { nightsOf, stretchOf } from './wall-clock.js';

export const LANES = ['pattern', 'temporary', 'override', 'swap'] as const;
export type Lane = (typeof LANES)[number];

/** A shift as it stands when everything that was planned and changed has been counted together. */
export interface FinalShift extends ShiftRef {
  /** What decided it last. */
  readonly lane: Lane;
  readonly because: readonly Explanation[];
  /** Ids of those who work it, never names; absent where the unit keeps that to itself. */
  readonly staff?: readonly string[];
}

/** Most answers about a unit's day that are kept. */
const REMEMBERED = 65_536;

const CAME_BY = { add: 'added', cancel: 'cancelled', move: 'movedHere', replace: 'replaced' } as const;

/** One side of a change of a shift, kept on the day of that shift, in the order in which changes were made. */
interface Change { readonly override: Override; readonly goes?: ShiftRef; readonly comes?: SingleShift }

/** One shift that changes hands. */
interface Exchange { readonly id: string; readonly shift: ShiftRef; readonly from: string; readonly to: string }

export const sameShift = (one: ShiftRef, other: ShiftRef): boolean =>
  one.start === other.start && one.end === other.end && one.unit === other.unit;

export const byStart = (one: ShiftRef, other: ShiftRef): number => {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.end < other.end ? -1 : Number(one.end > other.end);
};

const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const changesOf = (override: Override): Change[] => [
  ...(override.shift ? [{ override, goes: override.shift }] : []),
  ...(override.becomes ? [{ override, comes: override.becomes }] : []),
];

const exchangesOf = (state: RosterState): Exchange[] =>
  state.swaps.flatMap(({ id, status, from, to, gives, takes }) =>
    status !== 'accepted' ? [] : [{ id, shift: gives, from, to }, ...(takes ? [{ id, shift: takes, from: to, to: from }] : [])],
  );

/**
 * Pattern or temporary schedule, then overrides and swaps in the order in which they came: the shifts of a unit that start on a day, with reasons.
 * Remembers what it has been asked.
 */
export class FinalSchedule {
  private readonly answers = new Map<string, readonly FinalShift[]>();
  private readonly patterns: ReadonlyMap<string, readonly ShiftPattern[]>;
  private readonly changes: ReadonlyMap<string, readonly Change[]>;
  private readonly exchanges: ReadonlyMap<string, readonly Exchange[]>;
  private readonly nights = new Map<string, number>();
  private readonly order: ReadonlyMap<string, number>;

  constructor(private readonly state: RosterState, private readonly days: DayFacts, private readonly zone: string) {
    const dayOf = ({ unit, start }: ShiftRef): string => `${unit} ${localDate(start, zone)}`;
    this.patterns = groupedBy(state.patterns, ({ unit }) => unit);
    this.changes = groupedBy(state.overrides.flatMap(changesOf), ({ goes, comes }) => dayOf((goes ?? comes) as ShiftRef));
    this.exchanges = groupedBy(exchangesOf(state), ({ shift }) => dayOf(shift));
    this.order = new Map(state.order.map((id, index) => [id, index]));
    const reach = (unit: string, days: number): void => void this.nights.set(unit, Math.max(this.reachesBack(unit), days));
    for (const pattern of [...state.patterns, ...state.temporaries.flatMap(({ patterns }) => patterns)]) reach(pattern.unit, nightsOf(pattern));
    // By days of the calendar: a day and a night in which the clock leaps ahead ends on the second day after.
    for (const { becomes } of state.overrides)
      if (becomes) reach(becomes.unit, dayNumber(localDate(becomes.end, zone)) - dayNumber(localDate(becomes.start, zone)));
  }

  /** How many days back a shift of the unit can have begun that has not ended yet. */
  reachesBack(unit: string): number {
    return this.nights.get(unit) ?? 0;
  }

  /** What speaks for a unit on a day: its patterns, or those of the temporary schedule that holds. */
  inForce(unit: string, day: LocalDate): { readonly patterns: readonly ShiftPattern[]; readonly temporary?: TemporarySchedule } {
    const temporary = this.state.temporaries.findLast(({ units, from, to }) => from <= day && day <= to && units.includes(unit));
    return temporary
      ? { temporary, patterns: temporary.patterns.filter((pattern) => pattern.unit === unit) }
      : { patterns: this.patterns.get(unit) ?? [] };
  }

  /** The changes of a unit's shifts on a day, oldest first. */
  changesOn(unit: string, day: LocalDate): readonly Change[] {
    return this.changes.get(`${unit} ${day}`) ?? [];
  }

  /** The shifts of a unit that start on a day, earliest first. */
  startingOn(unit: string, day: LocalDate): readonly FinalShift[] {
    const question = `${unit} ${day}`;
    const known = this.answers.get(question);
    if (known) return known;
    let shifts = this.repeating(unit, day);
    for (const step of this.stepsOn(question)) shifts = 'override' in step ? this.changed(shifts, step) : this.exchanged(shifts, step);
    const found = shifts.length > 1 ? shifts.sort(byStart) : shifts;
    if (this.answers.size >= REMEMBERED) this.answers.clear();
    this.answers.set(question, found);
    return found;
  }

  /** What was changed and swapped on a unit's day, oldest first: who was put on a shift after it was swapped has it. */
  private stepsOn(question: string): readonly (Change | Exchange)[] {
    const changes = this.changes.get(question) ?? [];
    const exchanges = this.exchanges.get(question);
    if (!exchanges) return changes;
    const at = (step: Change | Exchange): number => this.order.get('override' in step ? step.override.id : step.id) ?? -1;
    return [...changes, ...exchanges].sort((one, other) => at(one) - at(other));
  }

  private repeating(unit: string, day: LocalDate): FinalShift[] {
    const { patterns, temporary } = this.inForce(unit, day);
    const found: FinalShift[] = [];
    for (const pattern of patterns) {
      if (!this.appliesOn(pattern, day)) continue;
      const shift = { unit, ...stretchOf(pattern, day, this.zone) };
      // Two patterns that say the same plan one shift; and in the hour that the clock leaps over there is none.
      if (shift.end <= shift.start || found.some((other) => sameShift(other, shift))) continue;
      found.push({
        ...shift,
        lane: temporary ? 'temporary' : 'pattern',
        because: [...(temporary ? [{ code: 'temporarySchedule', about: temporary.id } as const] : []), ...this.reasons(pattern, day)],
        ...(pattern.staff && { staff: pattern.staff }),
      });
    }
    return found;
  }

  /** True when a shift of the pattern starts on the day. */
  appliesOn(pattern: ShiftPattern, day: LocalDate): boolean {
    const { rule, since, until, when } = pattern;
    return (until === undefined || day <= until) && fallsOn(rule, since, day) && holdsOn(when, day, this.days);
  }

  private reasons({ id, when }: ShiftPattern, day: LocalDate): Explanation[] {
    const holiday = when?.schoolHolidays && this.days.schoolHoliday(day);
    return [
      { code: 'pattern', about: id },
      ...(when?.dayTypes ? [{ code: 'dayType', about: this.days.dayType(day) } as const] : []),
      ...this.days.seasons(day).filter((season) => when?.during?.includes(season)).map((about) => ({ code: 'season', about }) as const),
      ...(holiday ? [{ code: 'schoolHoliday', about: holiday } as const] : []),
    ];
  }

  private changed(shifts: FinalShift[], { override, goes, comes }: Change): FinalShift[] {
    if (goes) return shifts.filter((shift) => !sameShift(shift, goes));
    if (!comes || shifts.some((shift) => sameShift(shift, comes))) return shifts;
    return [...shifts, { ...comes, lane: 'override', because: [{ code: CAME_BY[override.kind], about: override.id }] }];
  }

  private exchanged(shifts: FinalShift[], { id, shift, from, to }: Exchange): FinalShift[] {
    return shifts.map((known) => {
      if (!known.staff?.includes(from) || !sameShift(known, shift)) return known;
      const staff = known.staff.map((holder) => (holder === from ? to : holder));
      return { ...known, staff, lane: 'swap', because: [...known.because, { code: 'swapped', about: id }] };
    });
  }
}
