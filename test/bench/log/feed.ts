// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM } from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool, migrate } from '@fyrvakt/postgres';
import type pg from 'pg';

import { type Bench, race, row } from '../harness.js';
import { benchEvent, benchStream } from './events.js';

const EVENTS = 40_000;
const PAGE = 1_000;

const RAW = {
  name: 'raw-feed',
  text: 'select position, stream, revision, id, type, meta, data, link from events where position > $1 order by position limit $2',
  rowMode: 'array' as const,
};

const readRaw = async (pool: pg.Pool): Promise<number> => {
  for (let after = 0; ; ) {
    const { rows } = await pool.query<[number]>({ ...RAW, values: [after, PAGE] });
    const last = rows.at(-1);
    if (!last) return after;
    after = last[0];
  }
};

const subscribeToAll = (store: PostgresEventStore): Promise<number> =>
  new Promise((resolve) => {
    let read = 0;
    const subscription = store.subscribe(0, {
      batch: PAGE,
      onBatch: async (events) => {
        read += events.length;
        if (read === EVENTS) void subscription.stop().then(() => resolve(read));
      },
    });
  });

/** Reads the whole log as a subscriber does, beside raw pages of the same table. */
export const feedBench: Bench = {
  name: 'log feed',
  async run(ground) {
    const url = await ground.database();
    await migrate(url, logMigrations);
    const store = await PostgresEventStore.open({ url });
    const pool = createPool(url, { max: 1, name: 'bench' });
    const twenty = (): Promise<unknown> => store.append(benchStream(), NO_STREAM, Array.from({ length: 20 }, () => benchEvent()));
    await Promise.all(Array.from({ length: EVENTS / 20 }, twenty));
    const rates = await race(ground, 'feed', { ours: () => subscribeToAll(store), raw: () => readRaw(pool) });
    await Promise.all([store.close(), pool.end()]);
    return [row('log feed, pages of 1,000', 'events/s', rates.ours, rates.raw)];
  },
};
