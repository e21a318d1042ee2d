// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { putCheckpoint, type Checkpoint } from './checkpoints.js';
import type { Parking } from './case-entry.js';
import { park } from './parking.js';
import type { Projection } from './projection.js';
import { LIVE, NEXT, PREVIOUS, qualified, quote, type Generation } from './statements.js';

type Client = Pick<pg.Pool | pg.PoolClient, 'query'>;

const move = (client: Client, projection: Projection, from: Generation, to: Generation): Promise<unknown> =>
  client.query(`ALTER TABLE ${qualified(from, projection.table)} SET SCHEMA ${quote(to)}`);

/**
 * Puts a filled table in the place of the live one, indices and all, within the caller's transaction, which holds the checkpoints. The old
 * table is kept with what it stood for. Readers wait for the length of the swap; a reader who holds the table longer fails the swap.
 */
export const swapIn = async (
  client: Client, projection: Projection, old: Checkpoint | undefined, position: number, parkings: readonly Parking[],
): Promise<void> => {
  const { name, version, table } = projection;
  await client.query("SET LOCAL lock_timeout = '5s'");
  await client.query(`DROP TABLE IF EXISTS ${qualified(PREVIOUS, table)}`);
  await move(client, projection, LIVE, PREVIOUS);
  await move(client, projection, NEXT, LIVE);
  await client.query('DELETE FROM projection_previous WHERE name = $1', [name]);
  if (old)
    await client.query('INSERT INTO projection_previous (name, version, position) VALUES ($1, $2, $3)', [name, old.version, old.position]);
  await client.query('DELETE FROM parked_cases WHERE projection = $1', [name]);
  await park(client, parkings);
  await putCheckpoint(client, { name, version, position });
};

/** Makes the kept table the one to be swapped in. */
export const takeUpPrevious = (client: Client, projection: Projection): Promise<unknown> => move(client, projection, PREVIOUS, NEXT);

/** Undoes it, where the swap did not come about. */
export const putBackPrevious = (client: Client, projection: Projection): Promise<unknown> => move(client, projection, NEXT, PREVIOUS);
