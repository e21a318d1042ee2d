// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LogSnapshot, StoredEvent } from '@fyrvakt/event-store';
import type pg from 'pg';
import { readAll } from './reads.js';

const PAGE = 1_000;

async function* rowsOf(client: pg.PoolClient, after: number): AsyncGenerator<StoredEvent> {
  for (let position = after; ; ) {
    const page = await readAll(client, position, PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    position = last.position;
  }
}

/** The log as a connection sees it, which is of one moment within a transaction that is repeatable or its own. */
export const logSeenBy = async (client: pg.PoolClient): Promise<LogSnapshot> => {
  const { rows } = await client.query<{ position: number }>('select position from log_head');
  return { counter: rows[0]?.position ?? 0, rows: (after = 0) => rowsOf(client, after) };
};

/** Shows the log and its counter of one moment to `work`; read apart, an event appended in between would look like tampering. */
export const withLogSnapshot = async <T>(pool: pg.Pool, work: (snapshot: LogSnapshot) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work(await logSeenBy(client));
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
};
