// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type pg from 'pg';
import { CheckpointMoved } from './checkpoints.js';
import type { Projection } from './projection.js';
import { NEXT, qualified } from './statements.js';

type Queryable = Pick<pg.Pool, 'query'>;

/** Where the rows of a shadow come from: the log alone, or the table that the last rebuild replaced. */
export type Origin = 'log' | 'previous';

/** How far a table has come that nobody reads yet. Moves in the same transaction as its rows, so that a killed rebuild is taken up again. */
export interface ShadowProgress {
  readonly name: string;
  readonly version: number;
  readonly shape: string;
  readonly origin: Origin;
  readonly position: number;
  /** True once the secondary indices are there. */
  readonly indexed: boolean;
}

/** Changes with every column, so that rows of two shapes never meet in one table. */
export const shapeOf = ({ table }: Projection): string =>
  createHash('sha256').update(JSON.stringify([table.columns, table.key])).digest('hex').slice(0, 16);

/** Every table that is being made, by whatever process. */
export const listShadows = async (db: Queryable): Promise<ShadowProgress[]> => {
  const { rows } = await db.query<ShadowProgress>('SELECT name, version, shape, origin, position, indexed FROM projection_next ORDER BY name');
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
};

/** Reads one and keeps others from moving it until the transaction ends. Waits for what a killed process had sent before it died. */
export const holdShadow = async (client: Queryable, name: string): Promise<ShadowProgress | undefined> => {
  const { rows } = await client.query<ShadowProgress>(
    'SELECT name, version, shape, origin, position, indexed FROM projection_next WHERE name = $1 FOR UPDATE', [name],
  );
  const [row] = rows;
  return row && { ...row, position: Number(row.position) };
};

export const putShadow = async (db: Queryable, projection: Projection, origin: Origin, position: number): Promise<void> => {
  const { name, version } = projection;
  await db.query('INSERT INTO projection_next (name, version, shape, origin, position, indexed) VALUES ($1, $2, $3, $4, $5, $6)', [
    name, version, shapeOf(projection), origin, position, origin === 'previous',
  ]);
};

/** Compare-and-set, before the rows of the same transaction. Throws CheckpointMoved when another process is at the same table. */
export const moveShadow = async (client: Queryable, { name, version }: Projection, from: number, to: number): Promise<void> => {
  const { rowCount } = await client.query('UPDATE projection_next SET position = $4 WHERE name = $1 AND version = $2 AND position = $3', [
    name, version, from, to,
  ]);
  if (rowCount !== 1) throw new CheckpointMoved();
};

export const markIndexed = async (db: Queryable, name: string): Promise<void> => {
  await db.query('UPDATE projection_next SET indexed = true WHERE name = $1', [name]);
};

/** Forgets how far a shadow has come; its table is dropped or in use by now. */
export const forgetShadow = async (client: Queryable, name: string): Promise<void> => {
  await client.query('DELETE FROM projection_next WHERE name = $1', [name]);
  await client.query('DELETE FROM parked_next WHERE projection = $1', [name]);
};

/** Drops the table that was begun. Where it was the one kept for going back, there is no way back any more. */
export const dropShadow = async (client: Queryable, projection: Projection, origin?: Origin): Promise<void> => {
  await client.query(`DROP TABLE IF EXISTS ${qualified(NEXT, projection.table)}`);
  await forgetShadow(client, projection.name);
  if (origin === 'previous') await client.query('DELETE FROM projection_previous WHERE name = $1', [projection.name]);
};
