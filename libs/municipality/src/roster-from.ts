// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DayCondition, DayType, RosterContent, ShiftPattern as PlannedPattern } from '@fyrvakt/duty-roster';
import { toInstant } from '@fyrvakt/kernel';
import type { MunicipalityFile, ShiftPattern, UnitInFile } from './format.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A Monday before anything that a municipality asks about: the file's patterns have no first day. */
const ALWAYS = '1900-01-01';

const conditionOf = ({ during, notDuring, workingDaysOnly }: ShiftPattern, bridgeDaysOff: boolean): DayCondition | undefined => {
  const worked: DayType[] = ['weekday', 'eveHalfDay', ...(bridgeDaysOff ? [] : (['bridgeDay'] as const))];
  const condition: DayCondition = {
    ...(workingDaysOnly && { dayTypes: worked }),
    ...(during !== undefined && { during: [during] }),
    ...(notDuring !== undefined && { notDuring: [notDuring] }),
  };
  return Object.keys(condition).length > 0 ? condition : undefined;
};

const patternsOf = ({ code, shifts }: UnitInFile, { calendar }: MunicipalityFile): PlannedPattern[] =>
  shifts.map((pattern, index) => {
    const { days, from, to, endsAfterDays } = pattern;
    const when = conditionOf(pattern, calendar.bridgeDays);
    return {
      id: `${code}-${index + 1}`,
      unit: code,
      rule: `FREQ=WEEKLY;BYDAY=${days.map((day) => DAYS[day - 1]).join(',')}`,
      since: ALWAYS,
      from,
      to,
      ...(endsAfterDays !== undefined && { endsAfterDays }),
      ...(when && { when }),
    };
  });

/** The units and shifts of a municipality's file as the roster that it begins with. */
export const rosterFrom = (file: MunicipalityFile): RosterContent => ({
  decisionFunction: file.decisionFunction,
  units: file.units.map(({ shifts: _, channels = [], ...unit }) => ({
    ...unit,
    channels: channels.map((reach) => ({ ...reach, ...(reach.testedAt !== undefined && { testedAt: toInstant(reach.testedAt) }) })),
  })),
  patterns: file.units.flatMap((unit) => patternsOf(unit, file)),
});
