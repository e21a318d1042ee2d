// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';

const SIGN_OF_LIFE_MS = 20_000;

/** Another process rebuilds the same projection. */
export class RebuildRunning extends Error {
  constructor(readonly projection: string) {
    super(`${projection} is being rebuilt already`);
    this.name = 'RebuildRunning';
  }
}

/**
 * One at a time per projection, in whatever process. The lock belongs to a transaction, so that it holds behind a pooler of connections too,
 * and goes with a process that ends or is paused for a minute; then the position that moves with the rows keeps two from filling one table.
 */
export const whileAlone = async <T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  // It rests while the work goes on elsewhere: a lost connection must not end the process.
  const lost = (): void => undefined;
  client.on('error', lost);
  const alive = setInterval(() => void client.query('SELECT').catch(() => undefined), SIGN_OF_LIFE_MS);
  try {
    await client.query("BEGIN; SET LOCAL idle_in_transaction_session_timeout = '60s'");
    const { rows } = await client.query<{ alone: boolean }>(
      "SELECT pg_try_advisory_xact_lock(hashtextextended('rebuild ' || $1, 0)) AS alone", [name],
    );
    if (!rows[0]?.alone) throw new RebuildRunning(name);
    return await work();
  } finally {
    clearInterval(alive);
    client.off('error', lost);
    await client.query('ROLLBACK').then(() => client.release(), (error: Error) => client.release(error));
  }
};
