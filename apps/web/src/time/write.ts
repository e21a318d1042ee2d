// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { common } from '../i18n/common.js';
import { language, type Language } from '../i18n/language.js';
import { isDoubled, noonOf, offsetOf, plusDays, wall } from './zone.js';

const LOCALE: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const made = new Map<string, Intl.DateTimeFormat>();

const format = (name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language()} ${name}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(LOCALE[language()], { timeZone: 'UTC', ...options });
  made.set(key, known);
  return known;
};

const parse = (instant: string | number): number => (typeof instant === 'number' ? instant : Date.parse(instant));

/** `02:13`; in the doubled autumn hour, where that says too little, with its offset: `02:13 +01:00`. */
export const clock = (instant: string | number): string => {
  const ms = parse(instant);
  return isDoubled(ms) ? `${wall(ms).time} +0${offsetOf(ms) / 60}:00` : wall(ms).time;
};

/** `2026-11-22`, the local day of an instant. */
export const dayOf = (instant: string | number): string => wall(parse(instant)).day;

const MOST_DAYS = 2_000;
const days = new Map<string, string>();

/** A list says the same few days over and over. */
const dateOf = (day: string, otherYear: boolean): string => {
  const key = `${language()} ${otherYear} ${day}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const date = format(otherYear ? 'day-year' : 'day', {
    weekday: otherYear ? undefined : 'short', day: 'numeric', month: 'short', year: otherYear ? 'numeric' : undefined,
  }).format(noonOf(day)).replaceAll('.', '').replace(',', '');
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, date);
  return date;
};

/** `sön 22 nov`, with the year where it is not this one; `i dag`, `i går`, `i morgon` near now when `near` is given. */
export const dayText = (day: string, now: number, near = false): string => {
  const today = wall(now).day;
  const { time } = common();
  if (near && day === today) return time.today;
  if (near && day === plusDays(today, -1)) return time.yesterday;
  if (near && day === plusDays(today, 1)) return time.tomorrow;
  return dateOf(day, day.slice(0, 4) !== today.slice(0, 4));
};

/** `sön 22 nov 02:13`. */
export const dateTime = (instant: string | number, now: number, near = false): string =>
  `${dayText(dayOf(instant), now, near)} ${clock(instant)}`;

/** `4 min`, `3 tim`, `2 dagar`: how long, roughly. */
export const duration = (ms: number): string => {
  const { time } = common();
  const minutes = Math.round(Math.abs(ms) / 60_000);
  if (minutes < 60) return time.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? time.hours(hours) : time.days(Math.round(hours / 24));
};

/** `för 4 min sedan`, `om 3 tim`. */
export const relative = (instant: string | number, now: number): string => {
  const apart = parse(instant) - now;
  const { time } = common();
  if (Math.abs(apart) < 45_000) return time.now;
  return apart > 0 ? time.in(duration(apart)) : time.ago(duration(apart));
};

/** A shift or a period: `sön 22 nov 16:30–22:00`, and both days where it passes midnight. */
export const span = (from: string | number, to: string | number, now: number): string => {
  const sameDay = dayOf(from) === dayOf(to);
  return `${dateTime(from, now)}–${sameDay ? clock(to) : dateTime(to, now)}`;
};

/** `november 2026` of `2026-11`. */
export const monthText = (month: string): string => format('month', { month: 'long', year: 'numeric' }).format(noonOf(`${month}-15`));

/** `nov` of `2026-11`, with the year in January: `jan 26`. */
export const monthShort = (month: string): string => {
  const name = format('month-short', { month: 'short' }).format(noonOf(`${month}-15`)).replace('.', '');
  return month.endsWith('-01') ? `${name} ${month.slice(2, 4)}` : name;
};
