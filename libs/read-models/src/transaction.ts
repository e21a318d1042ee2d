// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { isUnanswered } from '@fyrvakt/postgres';
import type pg from 'pg';

/**
 * Begins a transaction that does not wait for the disk. Rows and checkpoint are lost together in a power cut, never one without the other, and
 * what is lost is folded again from the log, which does wait. A writer that is paused in the middle must not hold up the one that takes its place.
 */
export const BEGIN_ROWS = "BEGIN; SET LOCAL synchronous_commit TO off; SET LOCAL idle_in_transaction_session_timeout TO '10s'";

/** Runs statements as one: all of them hold, or none. */
export const inTransaction = async <T>(
  pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>, begin = 'BEGIN',
): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Where there was no answer there will be none to this either; ending the connection undoes as well.
    if (isUnanswered(error)) broken = error as Error;
    else
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
    throw error;
  } finally {
    client.release(broken);
  }
};

/** True for what the database will refuse again however often it is asked: values and rows that do not fit. */
export const isRefusedForGood = (error: unknown): boolean => /^(21|22|23|54)/.test((error as { code?: string } | undefined)?.code ?? '');
