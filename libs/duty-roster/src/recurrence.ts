// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { minutesBetween, type LocalDate } from '@fyrvakt/kernel';
import ICAL from 'ical.js';

/** Most rules, and years of them, that are remembered; a town has a few dozen of them. */
const REMEMBERED = 2048;

const daysByYear = new Map<string, ReadonlySet<LocalDate>>();

const NUMBERS = { INTERVAL: /^([1-9]|[1-4]\d|5[0-2])$/, COUNT: /^[1-9]\d{0,2}$/ };

// From the 29th on a month may lack the day; -1 is the last day of every month.
const BYMONTHDAY = /^(-?([1-9]|1\d|2[0-8]))(,-?([1-9]|1\d|2[0-8])){0,30}$/;

/** What each frequency can be narrowed by. Anything else has a frequency of its own that says it better, or means an hour. */
const PARTS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  DAILY: NUMBERS,
  WEEKLY: { ...NUMBERS, BYDAY: /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}$/ },
  MONTHLY: { ...NUMBERS, BYMONTHDAY, BYDAY: /^([1-4]|-[1-4])(MO|TU|WE|TH|FR|SA|SU)(,([1-4]|-[1-4])(MO|TU|WE|TH|FR|SA|SU)){0,13}$/ },
  YEARLY: { ...NUMBERS, BYMONTHDAY, BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2])){0,11}$/ },
};

/** True for a rule over whole days that has days to give: those parts of RFC 5545's RRULE that plan shifts. */
export const isRule = (rule: string): boolean => {
  const parts = rule.split(';').map((part) => part.split('=')) as [name: string, value?: string, ...more: string[]][];
  const [[first, frequency = ''] = [], ...rest] = parts;
  const allowed = Object.hasOwn(PARTS, frequency) ? PARTS[frequency] : undefined;
  const names = rest.map(([name]) => name);
  return (
    first === 'FREQ' && allowed !== undefined &&
    new Set(names).size === names.length && !(names.includes('BYDAY') && names.includes('BYMONTHDAY')) &&
    rest.every(([name, value = '', ...more]) => more.length === 0 && Object.hasOwn(allowed, name) && allowed[name]?.test(value) === true)
  );
};

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Days since a Monday; a calendar would give the same and take its time. */
export const dayNumber = (day: LocalDate): number => minutesBetween('1900-01-01T00:00:00.000Z', `${day}T00:00:00.000Z`) / 1440;

/** Every so many days or weeks, on some weekdays: what nearly all rules say, and plain arithmetic answers. */
interface PlainRule { readonly length: 1 | 7; readonly interval: number; readonly weekdays?: ReadonlySet<number> }

const PLAIN = /^FREQ=(DAILY|WEEKLY)(?:;INTERVAL=(\d+))?(?:;BYDAY=([A-Z,]+))?$/;

const plainRules = new Map<string, PlainRule | undefined>();

const plainRule = (rule: string): PlainRule | undefined => {
  if (plainRules.has(rule)) return plainRules.get(rule);
  const parts = PLAIN.exec(rule);
  const plain: PlainRule | undefined = parts
    ? {
        length: parts[1] === 'DAILY' ? 1 : 7,
        interval: Number(parts[2] ?? 1),
        ...(parts[3] && { weekdays: new Set(parts[3].split(',').map((day) => DAYS.indexOf(day))) }),
      }
    : undefined;
  if (plainRules.size >= REMEMBERED) plainRules.clear();
  plainRules.set(rule, plain);
  return plain;
};

const fallsPlainly = ({ length, interval, weekdays }: PlainRule, since: LocalDate, day: LocalDate): boolean => {
  const [first, asked] = [dayNumber(since), dayNumber(day)];
  const inWeekday = weekdays ? weekdays.has(asked % 7) : length === 1 || asked % 7 === first % 7;
  return inWeekday && (interval === 1 || (Math.floor(asked / length) - Math.floor(first / length)) % interval === 0);
};

/** The days of a year that a rule falls on, counted from its beginning. */
export const daysIn = (rule: string, since: LocalDate, year: string): ReadonlySet<LocalDate> => {
  const found = new Set<LocalDate>();
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(since));
  for (let next = days.next(); next; next = days.next()) {
    const day = next.toString().slice(0, 10);
    if (day.slice(0, 4) > year) break;
    if (day.startsWith(year)) found.add(day);
  }
  return found;
};

/** True when a rule that counts from `since` falls on a day. */
export const fallsOn = (rule: string, since: LocalDate, day: LocalDate): boolean => {
  if (day < since) return false;
  const plain = plainRule(rule);
  if (plain) return fallsPlainly(plain, since, day);
  const year = day.slice(0, 4);
  const question = `${year} ${since} ${rule}`;
  let days = daysByYear.get(question);
  if (!days) {
    if (daysByYear.size >= REMEMBERED) daysByYear.clear();
    days = daysIn(rule, since, year);
    daysByYear.set(question, days);
  }
  return days.has(day);
};
