// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';
import type pg from 'pg';

/** The log that something was to be restored into has events already. */
export class LogNotEmpty extends Error {
  constructor(readonly head: number) {
    super(`the log has ${head} events already; a log is only ever restored into an empty one`);
    this.name = 'LogNotEmpty';
  }
}

/** The log does not end where the events that were to follow begin: somebody else writes to it. */
export class LogElsewhere extends Error {
  constructor(readonly head: number, readonly next: number) {
    super(`the log ends at position ${head}, and the next event was to be ${next}`);
    this.name = 'LogElsewhere';
  }
}

const BATCH = 1_000;

const INSERT = `
  insert into events (position, stream, revision, id, type, meta, data, link)
  select position, stream, revision, id, type, meta, data, decode(link, 'hex')
  from unnest($1::bigint[], $2::text[], $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])
    a(position, stream, revision, id, type, meta, data, link)`;

const column = <K extends keyof StoredEvent>(events: readonly StoredEvent[], name: K): StoredEvent[K][] =>
  events.map((event) => event[name]);

const insert = (client: pg.PoolClient, events: readonly StoredEvent[]): Promise<unknown> =>
  client.query(
    INSERT,
    (['position', 'stream', 'revision', 'id', 'type', 'meta', 'data', 'link'] as const).map((name) => column(events, name)),
  );

/** Holds the end of the log while events are put there; all or nothing. `work` is told where it ends, and says where it ends then. */
const atTheEnd = async (pool: pg.Pool, work: (client: pg.PoolClient, head: number) => Promise<number>): Promise<number> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    const { rows } = await client.query<{ position: number }>('select position from log_head for update');
    const last = await work(client, rows[0]?.position ?? 0);
    await client.query('update log_head set position = $1', [last]);
    await client.query('commit');
    return last;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

/**
 * Puts a whole log into an empty one: every event with the position, revision, bytes and link that it had. All or nothing. It does
 * not judge what it is given: whoever restores verifies afterwards. Throws LogNotEmpty. Returns the position of the last event.
 */
export const restoreLog = (
  pool: pg.Pool,
  events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>,
  onRestored?: (count: number) => void,
): Promise<number> =>
  atTheEnd(pool, async (client, head) => {
    if (head > 0) throw new LogNotEmpty(head);
    let last = 0;
    let batch: StoredEvent[] = [];
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      await insert(client, batch);
      last = batch[batch.length - 1]!.position;
      onRestored?.(batch.length);
      batch = [];
    };
    for await (const event of events) {
      batch.push(event);
      if (batch.length === BATCH) await flush();
    }
    await flush();
    return last;
  });

/** Puts events right after those that a log holds, as `restoreLog` does, in one transaction. Throws LogElsewhere. */
export const continueLog = (pool: pg.Pool, events: readonly [StoredEvent, ...StoredEvent[]]): Promise<number> =>
  atTheEnd(pool, async (client, head) => {
    if (head !== events[0].position - 1) throw new LogElsewhere(head, events[0].position);
    await insert(client, events);
    return events[events.length - 1]!.position;
  });
