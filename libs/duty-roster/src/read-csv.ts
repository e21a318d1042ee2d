// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, localInstant, minutesBetween, ZONE } from '@fyrvakt/kernel';
import { parse } from 'csv-parse/sync';
import { HOLDER, type SingleShift } from './plan.js';
import { LARGEST_FILE, MOST_READ, type ReadShifts, type RowFault } from './reading.js';

/** Column → the names that it goes by, in Swedish and English. */
const COLUMNS = {
  unit: ['enhet', 'unit'], day: ['datum', 'dag', 'day', 'date'], from: ['från', 'from', 'start'], to: ['till', 'to', 'slut', 'end'],
  staff: ['bemanning', 'staff', 'holder'],
} as const;
type Column = keyof typeof COLUMNS;
const REQUIRED = ['unit', 'day', 'from', 'to'] as const;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

interface Row { readonly record: readonly string[]; readonly info: { readonly lines: number } }

const clock = (text: string): string | undefined => {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  return hours === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
};

const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  try {
    return addDays(text, 0) === text;
  } catch {
    return false;
  }
};

const columnsOf = (header: readonly string[]): Readonly<Partial<Record<Column, number>>> =>
  Object.fromEntries(
    (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
      const at = header.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name.trim().toLowerCase()));
      return at < 0 ? [] : [[column, at]];
    }),
  );

const readRow = (cell: (column: Column) => string, row: number, units: readonly string[], zone: string): SingleShift | RowFault => {
  const [unit, day, from, to] = [cell('unit'), cell('day'), clock(cell('from')), clock(cell('to'))];
  if (!units.includes(unit)) return { row, fault: 'unitUnknown', field: 'unit' };
  if (!isDay(day)) return { row, fault: 'dayUnreadable', field: 'day' };
  if (from === undefined || to === undefined) return { row, fault: 'timeUnreadable', field: from === undefined ? 'from' : 'to' };
  const staff = cell('staff').split(/[\s,|]+/).filter((holder) => holder !== '');
  if (!staff.every((holder) => HOLDER.test(holder))) return { row, fault: 'holderUnreadable', field: 'staff' };
  const shift = { unit, start: localInstant(day, from, zone), end: localInstant(to > from ? day : addDays(day, 1), to, zone) };
  if (minutesBetween(shift.start, shift.end) < 15) return { row, fault: 'shiftLength', field: 'to' };
  return { ...shift, ...(staff.length > 0 && { staff }) };
};

const LENIENT = { bom: true, delimiter: [';', ',', '\t'], info: true, relax_column_count: true, skip_empty_lines: true, trim: true };

/**
 * Reads shifts from a table with a heading, comma or semicolon between: unit, day, from and to by the clock, and ids of those who work
 * it. A shift that does not end later the same day ends the next. Each row that cannot be read is named; the others are read.
 */
export const readCsv = (text: string, units: readonly string[], zone = ZONE): ReadShifts => {
  if (text.length > LARGEST_FILE) return { shifts: [], faults: [{ row: 1, fault: 'unreadable' }] };
  let rows: Row[];
  try {
    rows = parse(text, LENIENT) as unknown as Row[];
  } catch {
    return { shifts: [], faults: [{ row: 1, fault: 'unreadable' }] };
  }
  const columns = columnsOf(rows[0]?.record ?? []);
  const missing = REQUIRED.filter((column) => columns[column] === undefined);
  if (missing.length > 0) return { shifts: [], faults: missing.map((field): RowFault => ({ row: 1, fault: 'columnMissing', field })) };
  const read = rows.slice(1, MOST_READ + 1).map(({ record, info }) =>
    readRow((column) => record[columns[column] ?? -1] ?? '', info.lines, units, zone));
  const faults = read.filter((found): found is RowFault => 'fault' in found);
  return {
    shifts: read.filter((found): found is SingleShift => !('fault' in found)),
    faults: rows.length > MOST_READ + 1 ? [...faults, { row: MOST_READ + 2, fault: 'tooMany' }] : faults,
  };
};
