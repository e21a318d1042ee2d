// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { linkOf, NO_STREAM } from '@fyrvakt/event-store';
import { holdTerm, LeaseLost, type Term } from '@fyrvakt/postgres';
import type pg from 'pg';

import { LogDamaged } from './answers.js';
import { type IndexHead, type IndexRow, readSpans } from './index-reads.js';
import type { FeedItem } from './log-feed.js';
import { comparePlaces, type PlacedEvent } from './wire-format.js';

const INSERT = `
  insert into log_index (position, commit_position, prepare_position, stream, revision, id, type, append, link)
  select position, commit_position, prepare_position, stream, revision, id, type, append, decode(link, 'hex')
  from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::integer[], $6::uuid[], $7::text[], $8::uuid[], $9::text[])
    a(position, commit_position, prepare_position, stream, revision, id, type, append, link)`;

const MOVE = `
  update log_index_head set position = $4, commit_position = $5, prepare_position = $6
  where position = $1 and commit_position = $2 and prepare_position = $3`;

type NewRow = IndexRow & Pick<PlacedEvent, 'type'>;

const isEvent = (item: FeedItem): item is PlacedEvent => 'id' in item;

/** What is new in what a feed gave: a subscription that begins anew may give again what it gave before. */
const news = (head: IndexHead, items: readonly FeedItem[]): FeedItem[] => {
  let last = head.place;
  return items.filter(({ place }) => {
    if (last && comparePlaces(place, last) <= 0) return false;
    last = place;
    return true;
  });
};

/** Gives each event the next position, and links it to the one before it in its stream. */
const placed = async (client: pg.PoolClient, head: IndexHead, events: readonly PlacedEvent[]): Promise<NewRow[]> => {
  const firsts = new Map<string, number>();
  for (const { stream, revision } of events) if (!firsts.has(stream)) firsts.set(stream, revision);
  const spans = [...firsts].filter(([, revision]) => revision > 0)
    .map(([stream, revision]) => ({ stream, from: revision - 1, to: revision - 1 }));
  const before = spans.length === 0 ? [] : (await readSpans(client, spans)).flat();
  const heads = new Map(before.map(({ stream, revision, link }) => [stream, { revision, link }]));
  return events.map((event, index) => {
    const { stream, revision, place, id, type, meta, data, append } = event;
    const previous = heads.get(stream);
    const expected = (previous?.revision ?? NO_STREAM) + 1;
    if (revision !== expected) throw new LogDamaged(`revision ${revision} of ${stream} stands where ${expected} should`);
    const link = linkOf(previous?.link, stream, revision, { id, type, meta, data });
    heads.set(stream, { revision, link });
    return { position: head.position + 1 + index, place, stream, revision, id, type, append, link };
  });
};

const insert = async (client: pg.PoolClient, rows: readonly NewRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const column = <T>(of: (row: NewRow) => T): T[] => rows.map(of);
  await client.query(INSERT, [
    column(({ position }) => position), column(({ place }) => place.commit), column(({ place }) => place.prepare),
    column(({ stream }) => stream), column(({ revision }) => revision), column(({ id }) => id), column(({ type }) => type),
    column(({ append }) => append), column(({ link }) => link),
  ]);
};

/**
 * Writes what a feed gave behind the head of the index, all or nothing, in the name of a term. Throws LeaseLost when the term is over
 * or the index is not where the reader left it, which comes to the same: somebody else writes it.
 */
export const writeIndex = async (pool: pg.Pool, term: Term, head: IndexHead, items: readonly FeedItem[]): Promise<IndexHead> => {
  const fresh = news(head, items);
  const last = fresh.at(-1);
  if (!last) return head;
  const client = await pool.connect();
  let lost: unknown;
  try {
    await client.query('begin');
    await holdTerm(client, term);
    const rows = await placed(client, head, fresh.filter(isEvent));
    await insert(client, rows);
    const next = { position: head.position + rows.length, place: last.place };
    const { commit, prepare } = head.place ?? { commit: -1, prepare: -1 };
    const moved = await client.query(MOVE, [head.position, commit, prepare, next.position, next.place.commit, next.place.prepare]);
    if (moved.rowCount !== 1) throw new LeaseLost(term.name);
    await client.query('commit');
    return next;
  } catch (error) {
    lost = await client.query('rollback').then(() => undefined, (reason: unknown) => reason);
    throw error;
  } finally {
    // A connection that cannot even roll back is not given to anybody else.
    client.release(lost !== undefined);
  }
};
