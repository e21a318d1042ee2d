// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Gap, ShiftRef } from '@fyrvakt/cases';
import { addMinutes, minutesBetween, type Instant } from '@fyrvakt/kernel';
import { byStart, type FinalShift } from './final-schedule.js';
import type { DutyRoster } from './view.js';

export const QUALITY_CODES = [
  'decisionFunctionEmpty', 'unstaffed', 'unreachable', 'outsidePermit', 'doubleBooked', 'shortRest', 'overlong', 'unevenLoad',
] as const;
export type QualityCode = (typeof QUALITY_CODES)[number];

/** Something that takes points from a roster. */
export interface QualityReason {
  readonly code: QualityCode;
  /** Points that it takes. */
  readonly points: number;
  /** A unit's code or a holder's id. */
  readonly about?: string;
  readonly minutes?: number;
  /** The first shifts or gaps that it speaks of. */
  readonly shifts?: readonly ShiftRef[];
  readonly gaps?: readonly Gap[];
}

export interface RosterQuality {
  /** 0–100; a hundred has nothing to say. */
  readonly score: number;
  /** What weighs most comes first. */
  readonly reasons: readonly QualityReason[];
}

/** Eleven hours off in every twenty-four (arbetstidslagen 13 §), so no more than thirteen at work. */
const REST = 11 * 60;
const LONGEST = 13 * 60;
const EXAMPLES = 5;

const length = ({ start, end }: ShiftRef): number => minutesBetween(start, end);
const total = (gaps: readonly Gap[]): number => gaps.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0);

const referenceOf = ({ unit, start, end }: ShiftRef): ShiftRef => ({ unit, start, end });

/** So many points for each shift, up to the most that it can take; nothing where there is none. */
const reasonFrom = (code: QualityCode, each: number, most: number, about: string, all: readonly ShiftRef[]): QualityReason[] =>
  all.length === 0
    ? []
    : [{ code, points: Math.min(most, each * all.length), about, shifts: all.slice(0, EXAMPLES).map(referenceOf) }];

const emptiness = (roster: DutyRoster, from: Instant, to: Instant): QualityReason[] => {
  const whole = minutesBetween(from, to);
  const [undecided, gaps] = [roster.undecided(from, to), roster.gaps(from, to)];
  const [nobody, unstaffed] = [total(undecided), total(gaps)];
  const of = (code: QualityCode, points: number, minutes: number, all: readonly Gap[]): QualityReason[] =>
    minutes > 0 ? [{ code, points: points + Math.ceil((30 * minutes) / whole), minutes, gaps: all.slice(0, EXAMPLES) }] : [];
  return [...of('decisionFunctionEmpty', 20, nobody, undecided), ...of('unstaffed', 0, unstaffed, gaps)];
};

const perUnit = (roster: DutyRoster, shifts: readonly FinalShift[]): QualityReason[] =>
  roster.units.flatMap((unit): QualityReason[] => {
    const own = shifts.filter((shift) => shift.unit === unit.code);
    const mayAct = (at: Instant): boolean => roster.permitted(unit.code, at, unit.permit?.areas) === 'ok';
    const outside = own.filter(({ start, end }) => !mayAct(start) || !mayAct(addMinutes(end, -1)));
    const overlong = unit.onCall || unit.kind === 'external' ? [] : own.filter((shift) => length(shift) > LONGEST);
    return [
      ...(own.length > 0 && !unit.channels.some(({ works }) => works) ? [{ code: 'unreachable', points: 5, about: unit.code } as const] : []),
      ...reasonFrom('outsidePermit', 2, 10, unit.code, outside),
      ...reasonFrom('overlong', 1, 5, unit.code, overlong),
    ];
  });

const perHolder = (holder: string, shifts: readonly FinalShift[], fair: number): QualityReason[] => {
  const sorted = shifts.toSorted(byStart);
  const followed = (test: (shift: FinalShift, next: FinalShift) => boolean): FinalShift[] =>
    sorted.filter((shift, index) => {
      const next = sorted[index + 1];
      return next !== undefined && test(shift, next);
    });
  const double = followed((shift, next) => next.start < shift.end);
  const short = followed((shift, next) => next.start >= shift.end && minutesBetween(shift.end, next.start) < REST);
  const worked = sorted.reduce((sum, shift) => sum + length(shift), 0);
  return [
    ...reasonFrom('doubleBooked', 3, 15, holder, double),
    ...reasonFrom('shortRest', 1, 10, holder, short),
    ...(worked > fair * 1.5 ? [{ code: 'unevenLoad', points: 3, about: holder, minutes: worked } as const] : []),
  ];
};

const holders = (roster: DutyRoster, shifts: readonly FinalShift[]): QualityReason[] => {
  const byHolder = new Map<string, FinalShift[]>();
  for (const shift of shifts)
    for (const holder of roster.unit(shift.unit)?.onCall ? [] : (shift.staff ?? [])) byHolder.set(holder, [...(byHolder.get(holder) ?? []), shift]);
  const worked = [...byHolder.values()].flat().reduce((sum, shift) => sum + length(shift), 0);
  const fair = byHolder.size > 1 ? worked / byHolder.size : Infinity;
  return [...byHolder].flatMap(([holder, own]) => perHolder(holder, own, fair));
};

/** How good a roster is between two instants, and what would make it better. */
export const qualityOf = (roster: DutyRoster, from: Instant, to: Instant): RosterQuality => {
  const shifts = roster.allShifts(from, to);
  const found = [...emptiness(roster, from, to), ...perUnit(roster, shifts), ...holders(roster, shifts)];
  const reasons = found.sort((one, other) => other.points - one.points);
  return { score: Math.max(0, 100 - reasons.reduce((sum, { points }) => sum + points, 0)), reasons };
};
