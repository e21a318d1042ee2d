// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM } from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool, migrate } from '@fyrvakt/postgres';

import { type Bench, race, row, type Row } from '../harness.js';
import { benchEvent, benchStream } from './events.js';

/** Events in the stream → loads in one round. */
const SIZES = [
  { events: 20, loads: 1_500 },
  { events: 1_000, loads: 60 },
];

/** A fold that must read every event: what a state costs at least. */
const foldTexts = (events: readonly { readonly meta: string; readonly data: string }[]): number => {
  const read = (text: string): { schema?: number; people?: number } => JSON.parse(text) as object;
  return events.reduce((sum, { meta, data }) => sum + (read(meta).schema ?? 0) + (read(data).people ?? 0), 0);
};

const times = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  for (let turn = 0; turn < count; turn += 1) await work();
  return count;
};

/** Reads a stream through the port and folds it, beside one raw statement and the same fold. */
export const loadBench: Bench = {
  name: 'log load',
  async run(ground) {
    const url = await ground.database();
    await migrate(url, logMigrations);
    const store = await PostgresEventStore.open({ url });
    const pool = createPool(url, { max: 1, name: 'bench' });
    const rows: Row[] = [];
    for (const { events, loads } of SIZES) {
      const streams = Array.from({ length: 50 }, () => benchStream());
      const fill = (stream: string): Promise<unknown> => store.append(stream, NO_STREAM, Array.from({ length: events }, benchEvent));
      await Promise.all(streams.map(fill));
      let turn = 0;
      const next = (): string => streams[(turn += 1) % streams.length] ?? '';
      const raw = { name: 'raw-load', text: 'select meta, data from events where stream = $1 order by revision', rowMode: 'array' as const };
      const rates = await race(ground, `load, ${events} events`, {
        ours: () => times(loads, async () => foldTexts(await store.readStream(next()))),
        raw: () =>
          times(loads, async () =>
            foldTexts((await pool.query<[string, string]>({ ...raw, values: [next()] })).rows.map(([meta, data]) => ({ meta, data }))),
          ),
      });
      rows.push(row(`log load and fold, ${events} events`, 'streams/s', rates.ours, rates.raw));
    }
    await Promise.all([store.close(), pool.end()]);
    return rows;
  },
};
