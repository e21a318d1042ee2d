// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDay = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
};

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|[+-](\d{2}):(\d{2}))$/;
/** How most times come: in UTC, on a day that every month has. */
const UTC_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Years that anything about a safety line can lie in; others are slips of the keyboard or attacks. */
const isYear = (year: number): boolean => year >= 1900 && year < 2200;

/**
 * Strict formats: a time must have its offset (RFC 3339, no leap second, no 24:00), a day must exist, an id must be a UUID in
 * text form. All patterns are linear.
 */
export const FORMATS = {
  date: (text: string): boolean => {
    const found = DATE.exec(text)?.slice(1).map(Number) ?? [];
    return found.length === 3 && isYear(found[0] ?? 0) && isDay(found[0] ?? 0, found[1] ?? 0, found[2] ?? 0);
  },
  month: (text: string): boolean => {
    const found = MONTH.exec(text)?.slice(1).map(Number) ?? [];
    return found.length === 2 && isYear(found[0] ?? 0) && isDay(found[0] ?? 0, found[1] ?? 0, 1);
  },
  'date-time': (text: string): boolean => {
    if (UTC_TIME.test(text)) return isYear(Number(text.slice(0, 4)));
    const found = DATE_TIME.exec(text);
    if (!found) return false;
    const [year = 0, month = 0, day = 0, hour = 99, minute = 99, second = 99, offsetHour = 0, offsetMinute = 0] = found
      .slice(1)
      .map((part) => Number(part ?? 0));
    return isYear(year) && isDay(year, month, day) && hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
  },
  uuid: (text: string): boolean => UUID.test(text),
};
