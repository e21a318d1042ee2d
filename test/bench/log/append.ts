// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { migrate } from '@fyrvakt/postgres';

import { type Bench, race, row, type Row } from '../harness.js';
import { benchEvent, benchStream } from './events.js';
import { appendOne, connect, createRawTable, RawGroupCommit } from './raw.js';

/** Writers → appends in one round; about a second each. */
const LOADS = [
  { writers: 1, appends: 1_500 },
  { writers: 64, appends: 12_800 },
  { writers: 256, appends: 25_600 },
];

/** The raw group commit may take any group size; this is its best on two cores. */
const RAW_GROUP = 256;

/** Runs writers side by side, each with a stream of its own, one event after another. */
const writing = async (
  writers: number,
  appends: number,
  append: (stream: string, revision: number, writer: number) => Promise<unknown>,
): Promise<number> => {
  const each = Math.floor(appends / writers);
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const stream = benchStream();
      for (let revision = 0; revision < each; revision += 1) await append(stream, revision, writer);
    }),
  );
  return each * writers;
};

/** Appends through the port, beside the same bytes written by the quickest PostgreSQL client that we can think of. */
export const appendBench: Bench = {
  name: 'log append',
  async run(ground) {
    const url = await ground.database();
    await migrate(url, logMigrations);
    await createRawTable(url);
    const store = await PostgresEventStore.open({ url });
    const sixteen = await Promise.all(Array.from({ length: 16 }, () => connect(url)));
    const [one] = sixteen;
    if (!one) throw new Error('no connection');
    const group = new RawGroupCommit(one, RAW_GROUP);
    const rows: Row[] = [];
    for (const { writers, appends } of LOADS) {
      const rates = await race(ground, `append, ${writers} writers`, {
        ours: () => writing(writers, appends, (stream, revision) => store.append(stream, revision - 1, [benchEvent()])),
        group: () => writing(writers, appends, (stream, revision) => group.append({ stream, revision, event: benchEvent() })),
        sixteen: () =>
          writing(Math.min(writers, 16), Math.floor(appends / 2), (stream, revision, writer) =>
            appendOne(sixteen[writer] ?? one, { stream, revision, event: benchEvent() }),
          ),
      });
      const name = `log append, ${writers} ${writers === 1 ? 'writer' : 'writers'}`;
      rows.push(row(`${name}, to a raw group commit`, 'appends/s', rates.ours, rates.group));
      const connections = writers === 1 ? 'one raw connection' : 'sixteen raw connections';
      rows.push(row(`${name}, to ${connections}`, 'appends/s', rates.ours, rates.sixteen));
    }
    await Promise.all([store.close(), ...sixteen.map((client) => client.end())]);
    return rows;
  },
};
