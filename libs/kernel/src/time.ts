// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Temporal } from 'temporal-polyfill';

/** An instant in RFC 3339, always UTC with milliseconds: `2026-11-22T01:13:00.000Z`. Sorts as text. */
export type Instant = string;

/** A calendar day in ISO 8601: `2026-11-22`. It means the local day in the municipality's time zone. */
export type LocalDate = string;

/** The zone of every Swedish municipality (lag 1979:988 om svensk normaltid). */
export const ZONE = 'Europe/Stockholm';

/** Any RFC 3339 time with offset to the one form that we store. Throws RangeError when it is not a time. */
export const toInstant = (text: string): Instant => {
  const plain = UTC_TIME.exec(text);
  return plain ? `${plain[1]}${plain[2] ?? '.000'}Z` : Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond', roundingMode: 'trunc' });
};

/** How most times come: in UTC, on a day that every month has. There is nothing to compute then. */
const UTC_TIME = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{3})?Z$/;

/** The local calendar day on which an instant falls. A call at 00:30 belongs to the new day. */
export const localDate = (instant: Instant, zone = ZONE): LocalDate => hourOf(instant, zone).day;

/** What the clock on the wall shows at an instant: the local day, and whole minutes since midnight by that clock. */
export interface WallClock { readonly day: LocalDate; readonly minute: number }

/** In a clock change an hour is shown twice, or not at all. */
export const wallClock = (instant: Instant, zone = ZONE): WallClock => {
  const { day, minute } = hourOf(instant, zone);
  return keepsWholeHours(instant, zone) ? { day, minute: minute + Number(instant.slice(14, 16)) } : { day, minute };
};

/** Since 1900 this zone has kept whole hours from UTC, so that all instants of an hour fall on one day and in one hour of it. */
const keepsWholeHours = (instant: Instant, zone: string): boolean => zone === ZONE && instant >= '1901' && instant.endsWith('Z');

/** The minute is that of the whole hour where the zone keeps whole hours, else that of the instant. */
const hourOf = (instant: Instant, zone: string): WallClock => {
  const hour = keepsWholeHours(instant, zone) ? instant.slice(0, 13) : undefined;
  const known = hour === undefined ? undefined : readingsByHour.get(hour);
  if (known) return known;
  const time = Temporal.Instant.from(hour === undefined ? instant : `${hour}:00Z`).toZonedDateTimeISO(zone);
  const reading = { day: time.toPlainDate().toString(), minute: time.hour * 60 + time.minute };
  if (hour !== undefined) {
    if (readingsByHour.size >= REMEMBERED_HOURS) readingsByHour.clear();
    readingsByHour.set(hour, reading);
  }
  return reading;
};

const REMEMBERED_HOURS = 4096;
const readingsByHour = new Map<string, WallClock>();

/** A local wall-clock time on a day as an instant; in a clock change the earlier reading wins, a gap moves forward. */
export const localInstant = (day: LocalDate, wallClock: string, zone = ZONE): Instant =>
  toInstant(
    Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(wallClock) })
      .toInstant()
      .toString(),
  );

/** Calendar arithmetic on days; `days` may be negative. */
export const addDays = (day: LocalDate, days: number): LocalDate => {
  const start = midnight(day);
  return start === undefined ? Temporal.PlainDate.from(day).add({ days }).toString() : isoDay(start + days * DAY_MS);
};

/** ISO weekday of a day: Monday 1 … Sunday 7. */
export const weekday = (day: LocalDate): number => {
  const start = midnight(day);
  // The first day of that count was a Thursday.
  return start === undefined ? Temporal.PlainDate.from(day).dayOfWeek : ((((start / DAY_MS + 3) % 7) + 7) % 7) + 1;
};

const DAY_MS = 86_400_000;

/** A day that its month has whatever the year, in the years that a four-digit year can count on from. */
const PLAIN_DAY =
  /^[12]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

/** The day's beginning as a number, where that takes no calendar; a schedule asks for thousands of days at a time. */
// oxlint-disable-next-line no-restricted-globals -- asks no clock: it reads a text as a number
const midnight = (day: LocalDate): number | undefined => (PLAIN_DAY.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : undefined);

// oxlint-disable-next-line no-restricted-globals -- asks no clock: it writes a number as text
const isoDay = (start: number): LocalDate => new Date(start).toISOString().slice(0, 10);

/** Whole minutes from one instant to another; negative when `to` is the earlier. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor((epoch(to) - epoch(from)) / 60_000);

/** An instant some minutes later (or earlier, when negative). */
// oxlint-disable-next-line no-restricted-globals -- asks no clock: it writes a number as text, twenty times faster than a calendar does
export const addMinutes = (instant: Instant, minutes: number): Instant => new Date(epoch(instant) + minutes * 60_000).toISOString();

const epoch = (instant: Instant): number =>
  // oxlint-disable-next-line no-restricted-globals -- asks no clock: it reads a text as a number
  UTC_TIME.test(instant) ? Date.parse(instant) : Temporal.Instant.from(instant).epochMilliseconds;
