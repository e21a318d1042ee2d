// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { castOf, columnLiteral, parameterType } from './literals.js';
import { snake, type Column, type ProjectionTable } from './table.js';

export interface Statement { readonly name: string; readonly text: string; readonly values: string[] }

/** Schemas of the three generations of a table: being built, in use, kept for rollback. */
export const NEXT = 'read_models_next';
export const LIVE = 'public';
export const PREVIOUS = 'read_models_previous';
export type Generation = typeof NEXT | typeof LIVE | typeof PREVIOUS;

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const qualified = (generation: Generation, table: { name: string }): string => `${quote(generation)}.${quote(table.name)}`;

export const columnsOf = (table: ProjectionTable<object>): [string, Column][] => Object.entries<Column>(table.columns);

export const arrays = (columns: readonly [string, Column][]): string =>
  `unnest(${columns.map(([, column], index) => `$${index + 1}::${parameterType(column)}[]`).join(', ')})` +
  ` AS r(${columns.map(([property]) => quote(snake(property))).join(', ')})`;

export const parameters = (columns: readonly [string, Column][], rows: readonly object[]): string[] =>
  columns.map(([property, column]) => columnLiteral(column, rows.map((row) => (row as Record<string, unknown>)[property])));

const upsertTexts = new Map<string, string>();

const upsertText = (table: ProjectionTable<object>, generation: Generation, adds?: string): string => {
  const columns = columnsOf(table);
  const names = columns.map(([property]) => quote(snake(property)));
  const keys = (table.key as readonly string[]).map((property) => quote(snake(property)));
  const sets = columns
    .filter(([, column]) => !column.primary)
    .map(([property]) => [quote(snake(property)), property === adds ? `t.${quote(snake(property))} + ` : ''] as const)
    .map(([name, before]) => `${name} = ${before}excluded.${name}`);
  return (
    `INSERT INTO ${qualified(generation, table)} AS t (${names.join(', ')}) SELECT ` +
    columns.map(([property, column]) => `r.${quote(snake(property))}${castOf(column)}`).join(', ') +
    ` FROM ${arrays(columns)} ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sets.join(', ')}`
  );
};

/** All rows in one statement. `adds` names the column that is added to instead of replaced. */
export const upsert = (table: ProjectionTable<object>, generation: Generation, rows: readonly object[], adds?: string): Statement => {
  const name = `upsert ${generation}.${table.name}`;
  const text = upsertTexts.get(name) ?? upsertText(table, generation, adds);
  upsertTexts.set(name, text);
  return { name, text, values: parameters(columnsOf(table), rows) };
};

/** Removes rows by their keys in one statement. */
export const remove = (table: ProjectionTable<object>, generation: Generation, rows: readonly object[]): Statement => {
  const keys = columnsOf(table).filter(([, column]) => column.primary);
  const matches = keys.map(([property]) => `t.${quote(snake(property))} = r.${quote(snake(property))}`);
  return {
    name: `remove ${generation}.${table.name}`,
    text: `DELETE FROM ${qualified(generation, table)} AS t USING ${arrays(keys)} WHERE ${matches.join(' AND ')}`,
    values: parameters(keys, rows),
  };
};
