// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { putCheckpoint, readCheckpoints } from './checkpoints.js';
import type { Projection } from './projection.js';
import { createIndices, createTables } from './schema.js';
import { LIVE } from './statements.js';

const LOCK = 0x46_79_72_70;

/**
 * Makes the tables of projections that have none yet; they begin at the beginning of the log. One process at a time, and nothing
 * to do when all are there.
 */
export const prepareReadModels = async (pool: pg.Pool, projections: readonly Projection[]): Promise<void> => {
  const url = urlOf(pool);
  const client = await pool.connect();
  try {
    // The lock of a transaction, which a pooler in between keeps together. Nothing is written in it until the tables are there.
    await client.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout TO 0');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const known = new Set((await readCheckpoints(client)).map(({ name }) => name));
    const missing = projections.filter(({ name }) => !known.has(name));
    if (missing.length === 0) return;
    const tables = missing.map(({ table }) => table);
    await createTables(url, tables, LIVE);
    await createIndices(url, tables, LIVE);
    for (const { name, version } of missing) await putCheckpoint(client, { name, version, position: 0 });
  } finally {
    await client.query('COMMIT').catch(() => undefined);
    client.release();
  }
};

/** The address that a pool connects to, for TypeORM's own connection. */
export const urlOf = (pool: pg.Pool): string => {
  const { connectionString } = pool.options;
  if (!connectionString) throw new Error('the pool must be made from a connection string');
  return connectionString;
};
