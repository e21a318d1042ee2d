// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createPool } from '@fyrvakt/postgres';
import type { Pool, PoolClient } from 'pg';

/**
 * Takes one connection of a pool for as long as the work takes, and drops it afterwards: whatever is half done goes with it. When it is
 * lost, the statement at hand says so.
 */
export const withClientOf = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  client.on('error', () => undefined);
  try {
    return await work(client);
  } finally {
    client.release(true);
  }
};

/** The same on a connection of its own, without a limit to what one statement may take. `name` is how the server knows it. */
export const withOneClient = async <T>(url: string, name: string, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const pool = createPool(url, { max: 1, name, statementTimeoutMs: 0 });
  try {
    return await withClientOf(pool, work);
  } finally {
    await pool.end();
  }
};
