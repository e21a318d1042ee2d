// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, localDate, type Instant, type LocalDate } from '@fyrvakt/kernel';
import type { Explanation } from './explanation.js';
import type { FinalShift } from './final-schedule.js';
import type { ShiftPattern } from './plan.js';
import { fallsOn } from './recurrence.js';
import { stretchOf } from './wall-clock.js';
import type { DutyRoster } from './view.js';

/** Why a unit is on duty, or why it is not and when it is next. */
export interface DutyExplanation {
  readonly onDuty: boolean;
  readonly because: readonly Explanation[];
  /** The shift that it is on. */
  readonly shift?: FinalShift;
  /** The shift that comes. */
  readonly next?: FinalShift;
}

const whyNot = ({ days, zone }: DutyRoster, pattern: ShiftPattern, day: LocalDate, at: Instant): Explanation => {
  const about = pattern.id;
  if (pattern.until !== undefined && day > pattern.until) return { code: 'patternEnded', about };
  if (!fallsOn(pattern.rule, pattern.since, day)) return { code: 'notThatDay', about };
  const { start, end } = stretchOf(pattern, day, zone);
  if (at < start || at >= end) return { code: 'notThatHour', about };
  const { dayTypes } = pattern.when ?? {};
  return dayTypes && !dayTypes.includes(days.dayType(day)) ? { code: 'notThatDayType', about: days.dayType(day) } : { code: 'notInSeason', about };
};

/** Shifts that would have covered the instant, had nobody changed them. */
const takenAway = ({ schedule }: DutyRoster, unit: string, days: readonly LocalDate[], at: Instant): Explanation[] =>
  days.flatMap((day) =>
    schedule.changesOn(unit, day).flatMap(({ override, goes }): Explanation[] => {
      if (!goes || goes.start > at || goes.end <= at) return [];
      return [{ code: override.kind === 'cancel' ? 'cancelled' : 'movedAway', about: override.id }];
    }),
  );

const offDuty = (roster: DutyRoster, unit: string, at: Instant): Explanation[] => {
  const today = localDate(at, roster.zone);
  const days = Array.from({ length: roster.schedule.reachesBack(unit) + 1 }, (_, back) => addDays(today, -back));
  const gone = takenAway(roster, unit, days, at);
  if (gone.length > 0) return gone;
  const { patterns, temporary } = roster.schedule.inForce(unit, today);
  return [
    ...(temporary ? [{ code: 'temporarySchedule', about: temporary.id } as const] : []),
    ...(patterns.length === 0 ? [{ code: 'noPattern' } as const] : patterns.map((pattern) => whyNot(roster, pattern, today, at))),
  ];
};

export const explainDuty = (roster: DutyRoster, unit: string, at: Instant): DutyExplanation => {
  if (!roster.unit(unit)) return { onDuty: false, because: [{ code: 'unknownUnit', about: unit }] };
  const next = roster.nextShift(unit, at);
  const ahead = next ? { next } : {};
  const shift = roster.shiftAt(unit, at);
  return shift ? { onDuty: true, because: shift.because, shift, ...ahead } : { onDuty: false, because: offDuty(roster, unit, at), ...ahead };
};
