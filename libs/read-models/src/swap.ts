// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { putCheckpoint, type Checkpoint } from './checkpoints.js';
import type { Projection } from './projection.js';
import { forgetShadow, putShadow } from './shadow-progress.js';
import { LIVE, NEXT, PREVIOUS, qualified, quote, type Generation } from './statements.js';

type Client = Pick<pg.Pool | pg.PoolClient, 'query'>;

const move = (client: Client, projection: Projection, from: Generation, to: Generation): Promise<unknown> =>
  client.query(`ALTER TABLE ${qualified(from, projection.table)} SET SCHEMA ${quote(to)}`);

/**
 * Puts a filled table in the place of the live one, indices and all, within the caller's transaction, which holds the checkpoints. The old
 * table is kept with what it stood for. Readers wait for the length of the swap; a reader who holds the table longer fails the swap.
 * Returns how many cases stand still.
 */
export const swapIn = async (
  client: Client, projection: Projection, old: Checkpoint | undefined, position: number,
): Promise<number> => {
  const { name, version, table } = projection;
  await client.query("SET LOCAL lock_timeout = '5s'");
  await client.query(`DROP TABLE IF EXISTS ${qualified(PREVIOUS, table)}`);
  await move(client, projection, LIVE, PREVIOUS);
  await move(client, projection, NEXT, LIVE);
  await client.query('DELETE FROM projection_previous WHERE name = $1', [name]);
  if (old)
    await client.query('INSERT INTO projection_previous (name, version, position) VALUES ($1, $2, $3)', [name, old.version, old.position]);
  await client.query('DELETE FROM parked_cases WHERE projection = $1', [name]);
  const { rowCount } = await client.query('INSERT INTO parked_cases SELECT * FROM parked_next WHERE projection = $1', [name]);
  await forgetShadow(client, name);
  await putCheckpoint(client, { name, version, position });
  return rowCount ?? 0;
};

/** Makes the kept table, which stands at a position, the one to be swapped in. */
export const takeUpPrevious = async (client: Client, projection: Projection, position: number): Promise<void> => {
  const { name, table } = projection;
  await client.query(`DROP TABLE IF EXISTS ${qualified(NEXT, table)}`);
  await forgetShadow(client, name);
  await move(client, projection, PREVIOUS, NEXT);
  await putShadow(client, projection, 'previous', position);
  await client.query('INSERT INTO parked_next SELECT * FROM parked_cases WHERE projection = $1 AND position <= $2', [name, position]);
};

/** Keeps it for another time, as far as it has come, where the swap did not come about. */
export const putBackPrevious = async (client: Client, projection: Projection): Promise<void> => {
  const { name } = projection;
  await client.query('UPDATE projection_previous AS p SET position = n.position FROM projection_next AS n WHERE p.name = $1 AND n.name = $1', [name]);
  await move(client, projection, NEXT, PREVIOUS);
  await forgetShadow(client, name);
};
