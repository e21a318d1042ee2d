// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LocalDate } from '@fyrvakt/kernel';

/**
 * What kind of day it is where duty is concerned. A bridge day is a lone working day between days off; which eves are free or half
 * free is for the municipality to say, and so is whether bridge days are worked.
 */
export const DAY_TYPES = ['weekday', 'saturday', 'redDay', 'eveFullDay', 'eveHalfDay', 'bridgeDay'] as const;
export type DayType = (typeof DAY_TYPES)[number];

/** What the municipality's calendar knows of a day. */
export interface DayFacts {
  dayType(day: LocalDate): DayType;
  /** Names of the seasons that hold: summer, the harbour season. */
  seasons(day: LocalDate): readonly string[];
  /** Name of the school holiday, where there is one: sportlov, höstlov. */
  schoolHoliday(day: LocalDate): string | undefined;
}

/** Narrows on which days something holds; everything that is said must be true of the day. */
export interface DayCondition {
  readonly dayTypes?: readonly DayType[];
  /** One of these seasons holds. */
  readonly during?: readonly string[];
  /** None of these does. */
  readonly notDuring?: readonly string[];
  readonly schoolHolidays?: 'only' | 'never';
}

/** True when a day is one of those that the condition speaks of. */
export const holdsOn = (when: DayCondition | undefined, day: LocalDate, days: DayFacts): boolean => {
  if (!when) return true;
  if (when.dayTypes && !when.dayTypes.includes(days.dayType(day))) return false;
  if (when.during && !days.seasons(day).some((season) => when.during?.includes(season))) return false;
  if (when.notDuring && days.seasons(day).some((season) => when.notDuring?.includes(season))) return false;
  return when.schoolHolidays === undefined || (days.schoolHoliday(day) !== undefined) === (when.schoolHolidays === 'only');
};
