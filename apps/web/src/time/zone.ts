// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Everything is shown in the municipality's own time, wherever the reader is. */
const ZONE = 'Europe/Stockholm';

const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As Intl has it: right, and a hundred times slower than a sum. */
const askOffset = (ms: number): number => {
  const part: Record<string, string> = {};
  for (const { type, value } of PARTS.formatToParts(ms)) part[type] = value;
  const local = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
  return Math.round((local - Math.floor(ms / 1_000) * 1_000) / MINUTE);
};

const MOST_DAYS = 5_000;
/** Of each day in UTC that was asked about the offset; undefined of one in which the clocks are changed. */
const offsets = new Map<number, number | undefined>();

const offsetOfDay = (day: number): number | undefined => {
  if (offsets.has(day)) return offsets.get(day);
  const [first, last] = [askOffset(day * DAY), askOffset((day + 1) * DAY - 1)];
  const offset = first === last ? first : undefined;
  if (offsets.size >= MOST_DAYS) offsets.clear();
  offsets.set(day, offset);
  return offset;
};

/** Minutes that local time is ahead of UTC. */
export const offsetOf = (ms: number): number => offsetOfDay(Math.floor(ms / DAY)) ?? askOffset(ms);

/** Local wall time of an instant: `2026-11-22` and `02:13`. */
export const wall = (ms: number): { readonly day: string; readonly time: string; readonly second: string } => {
  const local = new Date(ms + offsetOf(ms) * MINUTE).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16), second: local.slice(17, 19) };
};

/** In the hour that is lived twice each autumn a time of day names two instants. */
export const isDoubled = (ms: number): boolean => {
  const offset = offsetOf(ms);
  return offsetOf(ms + HOUR) < offset || offsetOf(ms - HOUR) > offset;
};

/** The instant at which a local wall time happens; the first of two in the doubled hour. NaN of what is no time, such as an empty field. */
export const instantOf = (day: string, time = '00:00'): number => {
  const guess = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(guess)) return guess;
  const early = guess - offsetOf(guess - 3 * HOUR) * 60_000;
  return wall(early).time === time && wall(early).day === day ? early : guess - offsetOf(guess + 3 * HOUR) * 60_000;
};

/** A day some days after another. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);

/** A day as a date at noon UTC, for writing it with Intl in UTC. */
export const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** A month some months after another: `2026-01`, -1 → `2025-12`. */
export const plusMonths = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 15)).toISOString().slice(0, 7);
};
