// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, localInstant, type LocalDate } from '@fyrvakt/kernel';
import { readCalendar } from './read-calendar.js';
import { readCsv } from './read-csv.js';
import type { ReadShifts } from './reading.js';

/** Repeating events of a calendar are written out so many days back and ahead: a year, and what shows of the weeks around it. */
const DAYS_AROUND = 400;

/** What a file can be, told by how it begins. */
export interface ReadFile extends ReadShifts { readonly source: 'csv' | 'ical' }

interface ReadFileOptions {
  readonly units: readonly string[];
  /** The unit of calendar events that name none. */
  readonly unit?: string | undefined;
  readonly today: LocalDate;
  readonly zone: string;
}

/** Reads the shifts of a file from another system, be it a calendar or a table. */
export const readFile = (text: string, { units, unit, today, zone }: ReadFileOptions): ReadFile => {
  if (!/^\s*BEGIN:VCALENDAR/.test(text)) return { source: 'csv', ...readCsv(text, units, zone) };
  const day = (days: number) => localInstant(addDays(today, days), '00:00', zone);
  const options = { units, zone, from: day(-DAYS_AROUND), to: day(DAYS_AROUND), ...(unit !== undefined && { unit }) };
  return { source: 'ical', ...readCalendar(text, options) };
};
