// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { copyIn, copyOut } from '@fyrvakt/postgres';
import type { PoolClient } from 'pg';

/** A table as it is copied: its columns, and the order of its rows, which is the same on every server. */
export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
  readonly order: string;
}

/** What a table holds, in PostgreSQL's own text format for COPY, in the order of its primary key. */
export interface TableDigest {
  readonly rows: number;
  /** SHA-256, hex. */
  readonly sha256: string;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]): string => names.map(quote).join(', ');

const SHAPE = `
  select a.attname as name, array_position(i.indkey::smallint[], a.attnum) as key, a.attcollation <> 0 as text
  from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
  where a.attrelid = $1::text::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  order by a.attnum`;

interface Column {
  readonly name: string;
  readonly key: number | null;
  readonly text: boolean;
}

export const shapeOf = async (client: PoolClient, table: string): Promise<TableShape> => {
  const { rows } = await client.query<Column>(SHAPE, [table]);
  const key = rows.filter((column) => column.key !== null).sort((a, b) => Number(a.key) - Number(b.key));
  if (key.length === 0) throw new Error(`the table ${table} has no primary key`);
  // Without a collation of their own, servers would put the same texts in different orders.
  const order = key.map(({ name, text }) => `${quote(name)}${text ? ' collate "C"' : ''}`).join(', ');
  return { table, columns: rows.map(({ name }) => name), order };
};

/** The rows of a table as PostgreSQL writes them, in order. Needs EXACT_TEXT in the transaction. Returns their number. */
export const rowsOut = (client: PoolClient, { table, columns, order }: TableShape): AsyncGenerator<Buffer, number> =>
  copyOut(client, `copy (select ${list(columns)} from ${quote(table)} order by ${order}) to stdout`);

/** Adds such rows to a table. Returns their number. */
export const rowsIn = (client: PoolClient, { table, columns }: TableShape, rows: AsyncIterable<Uint8Array>): Promise<number> =>
  copyIn(client, `copy ${quote(table)} (${list(columns)}) from stdin`, rows);

export const digestOf = async (client: PoolClient, shape: TableShape): Promise<TableDigest> => {
  const hash = createHash('sha256');
  const out = rowsOut(client, shape);
  for (let next = await out.next(); ; next = await out.next()) {
    if (next.done) return { rows: next.value, sha256: hash.digest('hex') };
    hash.update(next.value);
  }
};

/** Numbers that a table gives out by itself go on after the highest it holds. */
export const settleSequences = async (client: PoolClient, { table, columns }: TableShape): Promise<void> => {
  for (const column of columns) {
    const { rows } = await client.query<{ sequence: string | null }>('select pg_get_serial_sequence($1, $2) as sequence', [table, column]);
    const sequence = rows[0]?.sequence;
    if (sequence) await client.query(`select setval($1, coalesce(max(${quote(column)}), 0) + 1, false) from ${quote(table)}`, [sequence]);
  }
};
