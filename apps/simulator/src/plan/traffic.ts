// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, addMinutes, localInstant, weekday, type Instant, type LocalDate } from '@fyrvakt/kernel';
import type { Random } from './random.js';

/** Calls a week, by month from January: a coastal town is quiet in winter and full in July. */
const CALLS_A_WEEK = [3, 3, 3, 3, 3, 6, 12, 9, 3, 3, 3, 3] as const;
const WEEKEND_FACTOR = 2.2;
const BIG_NIGHT_FACTOR = 3;
/** Five ordinary days and two weekend nights share a week's calls. */
const WEEK_WEIGHT = 5 + 2 * WEEKEND_FACTOR;

/** Local hours of a day that runs from 06 to 06, and the share of its calls that each part has. */
export const DAYPARTS = [
  { from: 6, to: 16, share: 0.12 },
  { from: 16, to: 20, share: 0.2 },
  { from: 20, to: 24, share: 0.43 },
  { from: 24, to: 27, share: 0.2 },
  { from: 27, to: 30, share: 0.05 },
] as const;

const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));

/** Midsummer Eve is the Friday from 19 to 25 June; schools break up on the second Friday of June. */
const isFridayBetween = (day: LocalDate, from: string, to: string): boolean =>
  weekday(day) === 5 && day.slice(5) >= from && day.slice(5) <= to;

/** Walpurgis Night, end of school, Midsummer Eve, New Year's Eve. */
export const isBigNight = (day: LocalDate): boolean =>
  day.endsWith('-04-30') || day.endsWith('-12-31') || isFridayBetween(day, '06-08', '06-14') || isFridayBetween(day, '06-19', '06-25');

/** Calls to expect from 06 on a day to 06 on the next. */
export const callsExpected = (day: LocalDate): number => {
  const weekdayWeight = weekday(day) === 5 || weekday(day) === 6 ? WEEKEND_FACTOR : 1;
  return (((CALLS_A_WEEK[monthOf(day) - 1] ?? 3) * weekdayWeight) / WEEK_WEIGHT) * (isBigNight(day) ? BIG_NIGHT_FACTOR : 1);
};

/** A moment of the day that runs from 06 to 06. Read off the wall clock, so a night with a clock change gets its own length. */
export const momentOf = (day: LocalDate, random: Random): Instant => {
  const weights = Object.fromEntries(DAYPARTS.map((part, index) => [String(index), part.share]));
  const part = DAYPARTS[Number(random.weighted(weights))] ?? DAYPARTS[0];
  const hour = random.integer(part.from, part.to - 1);
  const date = hour < 24 ? day : addDays(day, 1);
  const two = (number: number): string => String(number).padStart(2, '0');
  const wall = `${two(hour % 24)}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}`;
  return localInstant(date, wall);
};

/** The night in autumn when 02–03 comes twice, and the one in spring when it does not come at all: the last Sundays. */
export const clockChange = (night: LocalDate): 'twice' | 'never' | undefined => {
  const sunday = addDays(night, 1);
  if (weekday(sunday) !== 7 || Number(sunday.slice(8)) < 25) return undefined;
  return monthOf(sunday) === 10 ? 'twice' : monthOf(sunday) === 3 ? 'never' : undefined;
};

/** Moments that only a clock change makes hard: the second 02:13, or the first minutes after the gap. */
export const hardMoment = (night: LocalDate, change: 'twice' | 'never'): Instant =>
  change === 'twice' ? addMinutes(localInstant(addDays(night, 1), '02:13'), 60) : localInstant(addDays(night, 1), '03:04');
