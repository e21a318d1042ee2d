// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Column, ProjectionTable } from '../table.js';
import { snake } from '../table.js';

type Raw = Record<string, unknown>;

const readers = new WeakMap<object, (row: Raw) => object>();

const value = (column: Column, raw: unknown): unknown => {
  if (raw instanceof Date) return raw.toISOString();
  return column.type === 'bigint' ? Number(raw) : raw;
};

const readerFor = (declared: Readonly<Record<string, Column>>): ((row: Raw) => object) => {
  const columns = Object.entries(declared).map(([property, column]) => [property, snake(property), column] as const);
  return (row) => {
    const read: Raw = {};
    for (const [property, name, column] of columns) read[property] = value(column, row[name]);
    if (row.stale !== undefined) read.stale = row.stale;
    return read;
  };
};

/** Rows of the database as their entity declares them: instants as text, numbers as numbers. */
export const readRows = <Row extends object>(table: ProjectionTable<Row>, rows: readonly Raw[]): Row[] => {
  const reader = readers.get(table) ?? readerFor(table.columns);
  readers.set(table, reader);
  return rows.map((row) => reader(row) as Row);
};

/** True of a row whose case stands still in this projection. The list of those is all but always empty. */
export const staleIn = (projection: string, caseId: string): string =>
  `(${caseId}::text IN (SELECT p.case_id FROM parked_cases AS p WHERE p.projection = '${projection}')) AS stale`;
