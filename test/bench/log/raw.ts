// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { NewEvent } from '@fyrvakt/event-store';
import pg from 'pg';

/** The table of the log without its promises: the same columns and indexes, and positions from a sequence, in no safe order. */
const TABLE = `
create table raw_events (
  position bigserial primary key, stream text collate "C" not null, revision integer not null, id uuid not null,
  type text collate "C" not null, meta text not null, data text not null, link bytea not null,
  unique (stream, revision), unique (id)
)`;

const ONE = {
  name: 'one',
  text: `insert into raw_events (stream, revision, id, type, meta, data, link) values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'))`,
};

const MANY = {
  name: 'many',
  text: `insert into raw_events (stream, revision, id, type, meta, data, link)
    select stream, revision, id, type, meta, data, decode(link, 'hex') from unnest(
      string_to_array($1, E'\\x1e'), $2::integer[], $3::uuid[], string_to_array($4, E'\\x1e'), string_to_array($5, E'\\x1e'),
      string_to_array($6, E'\\x1e'), string_to_array($7, E'\\x1e')) a(stream, revision, id, type, meta, data, link)`,
};

const LINK = 'f'.repeat(64);

export interface RawAppend {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
}

export const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

export const createRawTable = async (url: string): Promise<void> => {
  const client = await connect(url);
  await client.query(TABLE);
  await client.end();
};

/** One append, one commit. */
export const appendOne = async (client: pg.Client, { stream, revision, event }: RawAppend): Promise<void> => {
  await client.query({ ...ONE, values: [stream, revision, event.id, event.type, event.meta, event.data, LINK] });
};

/** Appends that share commits as tightly as they can, with no order, no check of revisions and no links to work out. */
export class RawGroupCommit {
  private queue: (RawAppend & { resolve: () => void; reject: (error: unknown) => void })[] = [];
  private running = false;

  constructor(
    private readonly client: pg.Client,
    private readonly most: number,
  ) {}

  append(one: RawAppend): Promise<void> {
    return new Promise((resolve, reject) => {
      this.queue.push({ ...one, resolve, reject });
      if (this.running) return;
      this.running = true;
      setImmediate(() => void this.drain());
    });
  }

  private async drain(): Promise<void> {
    while (this.queue.length > 0) {
      const group = this.queue.splice(0, this.most);
      const joined = (list: readonly string[]): string => list.join('\u001e');
      const values = [
        joined(group.map(({ stream }) => stream)),
        `{${group.map(({ revision }) => revision).join()}}`,
        `{${group.map(({ event }) => event.id).join()}}`,
        joined(group.map(({ event }) => event.type)),
        joined(group.map(({ event }) => event.meta)),
        joined(group.map(({ event }) => event.data)),
        joined(group.map(() => LINK)),
      ];
      await this.client.query({ ...MANY, values }).then(
        () => group.forEach(({ resolve }) => resolve()),
        (error: unknown) => group.forEach(({ reject }) => reject(error)),
      );
    }
    this.running = false;
  }
}
