// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';

import { endOfPrefix, type FeedFilter, type StoredEvent } from '@fyrvakt/event-store';

type Row = [position: number, stream: string, revision: number, id: string, type: string, meta: string, data: string, link: string];

const COLUMNS = `position, stream, revision, id, type, meta, data, encode(link, 'hex')`;

const toEvent = ([position, stream, revision, id, type, meta, data, link]: Row): StoredEvent => ({
  id, type, meta, data, stream, revision, position, link,
});

/** A pool, or one connection of it where what is read must be of one moment. */
type Reader = pg.Pool | pg.PoolClient;

const select = async (pool: Reader, name: string, clauses: string, values: unknown[]): Promise<StoredEvent[]> => {
  const text = `select ${COLUMNS} from events ${clauses}`;
  const { rows } = await pool.query<Row>({ name, text, values, rowMode: 'array' });
  return rows.map(toEvent);
};

/** A stream's events in order. */
export const readStream = (pool: pg.Pool, stream: string, fromRevision: number): Promise<StoredEvent[]> =>
  select(pool, 'log-stream', 'where stream = $1 and revision >= $2 order by revision', [stream, fromRevision]);

/** Several streams at once, in the order asked for. A lateral subquery with an order of its own is read stream by stream in every plan. */
export const readStreams = async (
  pool: pg.Pool,
  asked: readonly { readonly stream: string; readonly fromRevision: number }[],
): Promise<StoredEvent[][]> => {
  const { rows } = await pool.query<[...Row, asked: number]>({
    name: 'log-streams',
    text: `select e.*, a.n from unnest($1::text[], $2::integer[]) with ordinality a(stream, from_revision, n) cross join lateral (
      select ${COLUMNS} from events where stream = a.stream and revision >= a.from_revision order by revision) e`,
    values: [asked.map(({ stream }) => stream), asked.map(({ fromRevision }) => fromRevision)],
    rowMode: 'array',
  });
  const streams: StoredEvent[][] = asked.map(() => []);
  for (const [position, stream, revision, id, type, meta, data, link, n] of rows)
    streams[n - 1]?.push(toEvent([position, stream, revision, id, type, meta, data, link]));
  return streams;
};

/** A page of the feed. */
export const readAll = (pool: Reader, after: number, limit: number, filter: FeedFilter = {}): Promise<StoredEvent[]> => {
  const [name, conditions, values] = [['log-feed'], ['position > $1'], [after, limit] as unknown[]];
  if (filter.streamPrefix !== undefined) {
    values.push(filter.streamPrefix);
    conditions.push(`starts_with(stream, $${values.length})`);
    name.push('prefix');
  }
  if (filter.types !== undefined) {
    values.push(filter.types);
    conditions.push(`type = any($${values.length}::text[])`);
    name.push('types');
  }
  return select(pool, name.join('-'), `where ${conditions.join(' and ')} order by position limit $2`, values);
};

/** A page of all the streams whose names begin alike, by the index of streams: these are few, and the log is long. */
export const readStreamsOf = (pool: pg.Pool, prefix: string, after: number, limit: number): Promise<StoredEvent[]> =>
  select(pool, 'log-kind', 'where stream >= $1 and stream < $2 and position > $3 order by position limit $4', [
    prefix, endOfPrefix(prefix), after, limit,
  ]);

/** Those of some ids that are in the log, and where a stream stands. */
export const readKnown = async (
  pool: pg.Pool,
  stream: string,
  ids: readonly string[],
): Promise<{ known: Map<string, StoredEvent>; revision: number }> => {
  const events = await select(pool, 'log-known', 'where id = any($1::uuid[])', [ids]);
  const { rows } = await pool.query<[number]>({
    name: 'log-revision',
    text: 'select coalesce(max(revision), -1) from events where stream = $1',
    values: [stream],
    rowMode: 'array',
  });
  return { known: new Map(events.map((event) => [event.id, event])), revision: rows[0]?.[0] ?? -1 };
};

/** Position of the newest event. */
export const readHead = async (pool: pg.Pool): Promise<number> => {
  const { rows } = await pool.query<[number]>({ name: 'log-head', text: 'select position from log_head', rowMode: 'array' });
  return rows[0]?.[0] ?? 0;
};
