// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, minutesBetween, type LocalDate } from '@fyrvakt/kernel';
import ICAL from 'ical.js';

/** Most rules and years that are remembered; a town has a few dozen of them. */
const REMEMBERED = 2048;

const daysByYear = new Map<string, ReadonlySet<LocalDate>>();

const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^([1-9]|[1-4]\d|5[0-2])$/,
  COUNT: /^[1-9]\d{0,3}$/,
  BYDAY: /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,13}$/,
  // From the 29th on a month may lack the day; -1 is the last day of every month.
  BYMONTHDAY: /^(-?([1-9]|1\d|2[0-8]))(,-?([1-9]|1\d|2[0-8])){0,30}$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2])){0,11}$/,
  WKST: /^MO$/,
};

/** True for a rule over whole days that has days to give: RRULE of RFC 5545, of which the parts that plan shifts. */
export const isRule = (rule: string): boolean => {
  const parts = rule.split(';').map((part) => part.split('='));
  const names = parts.map(([name = '']) => name);
  const frequency = parts.find(([name]) => name === 'FREQ')?.[1];
  const ordinal = parts.some(([name, value = '']) => name === 'BYDAY' && /\d/.test(value));
  return (
    frequency !== undefined &&
    new Set(names).size === names.length &&
    parts.every(([name = '', value = '', more]) => more === undefined && Object.hasOwn(PARTS, name) && PARTS[name]?.test(value) === true) &&
    (!ordinal || (frequency === 'MONTHLY' && !names.includes('BYMONTHDAY')))
  );
};

const daysBetween = (from: LocalDate, to: LocalDate): number => minutesBetween(`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`) / 1440;

/** Where counting can begin without going through every day since the first: a whole number of steps before the year asked about. */
const startFor = (rule: string, since: LocalDate, year: number): LocalDate => {
  const step = rule.includes('FREQ=DAILY') ? 1 : rule.includes('FREQ=WEEKLY') ? 7 : undefined;
  const ahead = daysBetween(since, `${year}-01-01`);
  if (step === undefined || rule.includes('COUNT=') || ahead <= 0) return since;
  const length = step * Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
  // One step to spare: a week may begin in the year before.
  return addDays(since, Math.max(0, Math.floor(ahead / length) - 1) * length);
};

const expand = (rule: string, since: LocalDate, year: number): ReadonlySet<LocalDate> => {
  const found = new Set<LocalDate>();
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(startFor(rule, since, year)));
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  for (let next = days.next(); next; next = days.next()) {
    const day = next.toString().slice(0, 10);
    if (day > last) break;
    if (day >= first && day >= since) found.add(day);
  }
  return found;
};

/** True when a rule that counts from `since` falls on a day. */
export const fallsOn = (rule: string, since: LocalDate, day: LocalDate): boolean => {
  if (day < since) return false;
  const year = day.slice(0, 4);
  const question = `${year} ${since} ${rule}`;
  let days = daysByYear.get(question);
  if (!days) {
    if (daysByYear.size >= REMEMBERED) daysByYear.clear();
    days = expand(rule, since, Number(year));
    daysByYear.set(question, days);
  }
  return days.has(day);
};
