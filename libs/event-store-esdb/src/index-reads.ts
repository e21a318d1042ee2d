// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { endOfPrefix, type FeedFilter } from '@fyrvakt/event-store';
import type pg from 'pg';

import type { Place } from './wire-format.js';

/** An event as the index knows it: everything but what it says. */
export interface IndexRow {
  readonly position: number;
  readonly place: Place;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly link: string;
  readonly append: string | null;
}

/** A pool, or one connection of it in a transaction. */
export type Reader = Pick<pg.Pool | pg.PoolClient, 'query'>;

type Raw = [
  position: number, commit: number, prepare: number, stream: string, revision: number, id: string, link: string, append: string | null,
];

const COLUMNS = `i.position, i.commit_position, i.prepare_position, i.stream, i.revision, i.id, encode(i.link, 'hex'), i.append`;

const toRow = ([position, commit, prepare, stream, revision, id, link, append]: Raw): IndexRow => ({
  position, place: { commit, prepare }, stream, revision, id, link, append,
});

const select = async (reader: Reader, clauses: string, values: unknown[]): Promise<IndexRow[]> => {
  const { rows } = await reader.query<Raw>({ text: `select ${COLUMNS} from ${clauses}`, values, rowMode: 'array' });
  return rows.map(toRow);
};

/** A page of the feed. */
export const readPage = (reader: Reader, after: number, limit: number, filter: FeedFilter = {}): Promise<IndexRow[]> => {
  const [conditions, values] = [['i.position > $1'], [after, limit] as unknown[]];
  if (filter.streamPrefix !== undefined) conditions.push(`starts_with(i.stream, $${values.push(filter.streamPrefix)})`);
  if (filter.types !== undefined) conditions.push(`i.type = any($${values.push(filter.types)}::text[])`);
  return select(reader, `log_index i where ${conditions.join(' and ')} order by i.position limit $2`, values);
};

/** A page of all the streams whose names begin alike, by the index of streams. */
export const readPageOf = (reader: Reader, prefix: string, after: number, limit: number): Promise<IndexRow[]> =>
  select(reader, 'log_index i where i.stream >= $1 and i.stream < $2 and i.position > $3 order by i.position limit $4', [
    prefix, endOfPrefix(prefix), after, limit,
  ]);

/** A stream's events from a revision on. */
export const readRows = (reader: Reader, stream: string, fromRevision: number): Promise<IndexRow[]> =>
  select(reader, 'log_index i where i.stream = $1 and i.revision >= $2 order by i.revision', [stream, fromRevision]);

/** Where events with some ids stand; where an id stands twice, its first. */
export const readIds = async (reader: Reader, ids: readonly string[]): Promise<Map<string, IndexRow>> => {
  const rows = await select(reader, 'log_index i where i.id = any($1::uuid[]) order by i.position desc', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
};

/** Part of a stream that is asked for: both ends included. */
export interface Span {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
}

/** For each span the rows that there are. */
export const readSpans = async (reader: Reader, spans: readonly Span[]): Promise<IndexRow[][]> => {
  const { rows } = await reader.query<[...Raw, asked: number]>({
    text: `select ${COLUMNS}, a.n from unnest($1::text[], $2::integer[], $3::integer[]) with ordinality a(stream, low, high, n)
      cross join lateral (select * from log_index x where x.stream = a.stream and x.revision between a.low and a.high) i
      order by a.n, i.revision`,
    values: [spans.map(({ stream }) => stream), spans.map(({ from }) => from), spans.map(({ to }) => to)],
    rowMode: 'array',
  });
  const found: IndexRow[][] = spans.map(() => []);
  for (const [position, commit, prepare, stream, revision, id, link, append, n] of rows)
    found[n - 1]?.push(toRow([position, commit, prepare, stream, revision, id, link, append]));
  return found;
};

/** How far the index has come. */
export interface IndexHead {
  /** Position of the newest event; 0 when there is none. */
  readonly position: number;
  /** Up to here the server's own log has been read; undefined when not at all. */
  readonly place: Place | undefined;
}

export const readIndexHead = async (reader: Reader): Promise<IndexHead> => {
  const { rows } = await reader.query<[number, number, number]>({
    text: 'select position, commit_position, prepare_position from log_index_head', rowMode: 'array',
  });
  const [position, commit, prepare] = rows[0] ?? [0, -1, -1];
  return { position, place: commit < 0 ? undefined : { commit, prepare } };
};
