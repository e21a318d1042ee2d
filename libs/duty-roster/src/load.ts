// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, addMinutes, minutesBetween, wallClock, ZONE, type Instant, type LocalDate } from '@fyrvakt/kernel';

/** When calls came in the past, counted per local hour. Holds nothing of any call but its hour. */
export interface PastLoad {
  /** First and last day that were counted, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** `2026-07-10 21` → calls received in that hour. */
  readonly perHour: ReadonlyMap<string, number>;
}

/** Fifty-two weeks: the same weekday and the same season of the year. */
const YEAR = 364;
const YEARS_BACK = [1, 2, 3];
/** An hour of one single day says little in a small town: the same hour of the weeks around it is counted in. */
const AROUND = [-14, -7, 0, 7, 14];

const keyOf = (day: LocalDate, minute: number): string => `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}`;

/** Adds up the calls of a period by local hours, from how many came in hours of UTC. */
export const loadOf = (
  received: Iterable<{ readonly hour: Instant; readonly calls: number }>, from: LocalDate, to: LocalDate, zone = ZONE,
): PastLoad => {
  const perHour = new Map<string, number>();
  for (const { hour, calls } of received) {
    const { day, minute } = wallClock(hour, zone);
    if (day < from || day > to) continue;
    const key = keyOf(day, minute);
    perHour.set(key, (perHour.get(key) ?? 0) + calls);
  }
  return { from, to, perHour };
};

/** One stretch of a period that lies within one local hour. */
export interface HourPart { readonly from: Instant; readonly day: LocalDate; readonly minute: number; readonly minutes: number }

/** A period, local hour by local hour; the hour that comes twice when the clock goes back comes twice here. */
export function* hoursOf(from: Instant, to: Instant, zone = ZONE): Generator<HourPart> {
  for (let at = from; at < to; ) {
    const { day, minute } = wallClock(at, zone);
    const minutes = Math.min(60 - (minute % 60), minutesBetween(at, to));
    if (minutes <= 0) return;
    yield { from: at, day, minute, minutes };
    at = addMinutes(at, minutes);
  }
}

const averageIn = (load: PastLoad, { day, minute }: HourPart, daysBack: readonly number[]): number | undefined => {
  const days = daysBack.map((back) => addDays(day, -back)).filter((past) => load.from <= past && past <= load.to);
  if (days.length === 0) return undefined;
  return days.reduce((sum, past) => sum + (load.perHour.get(keyOf(past, minute)) ?? 0), 0) / days.length;
};

const sumOver = (load: PastLoad, from: Instant, to: Instant, zone: string, daysBack: readonly number[]): number | undefined => {
  let sum: number | undefined;
  for (const hour of hoursOf(from, to, zone)) {
    const average = averageIn(load, hour, daysBack);
    if (average !== undefined) sum = (sum ?? 0) + (average * hour.minutes) / 60;
  }
  return sum;
};

/** How many calls the same hours had 52 weeks earlier; undefined when nothing was counted then. A part of an hour counts for its share. */
export const callsLastYear = (load: PastLoad, from: Instant, to: Instant, zone = ZONE): number | undefined => sumOver(load, from, to, zone, [YEAR]);

const EARLIER = YEARS_BACK.flatMap((years) => AROUND.map((days) => years * YEAR + days));

/** How many calls these hours are likely to have: the mean of the same hours of the weeks around, up to three years back. */
export const expectedCalls = (load: PastLoad, from: Instant, to: Instant, zone = ZONE): number | undefined => sumOver(load, from, to, zone, EARLIER);
