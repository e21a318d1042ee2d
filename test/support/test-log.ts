// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MemoryEventStore, type LogSnapshot, type StoredEvent } from '@fyrvakt/event-store';
import type { Log } from '@fyrvakt/runtime';
import { startEsdbServer } from '../esdb-server/index.js';

/** Where the log of one program under test lies, other than in its database. */
export interface TestLog {
  readonly eventStoreUrl?: string;
  readonly log?: Log;
  close(): Promise<void>;
}

const inMemory = (): TestLog => {
  const store = new MemoryEventStore();
  async function* rows(after = 0): AsyncGenerator<StoredEvent> {
    yield* await store.readAll(after, 10_000);
  }
  const snapshot = async (): Promise<LogSnapshot> => ({ counter: await store.head(), rows });
  return {
    log: {
      store,
      withSnapshot: async (work) => work(await snapshot()),
      restore: () => Promise.reject(new Error('a log in memory is not restored')),
    },
    close: () => store.close(),
  };
};

const inEventStoreDb = async (): Promise<TestLog> => {
  const server = await startEsdbServer();
  return { eventStoreUrl: server.url, close: () => server.close() };
};

/** By FYRVAKT_TEST_LOG: `postgresql` (the default, beside the read models), `eventstoredb` (over the wire) or `memory`. */
export const openTestLog = async (): Promise<TestLog> => {
  const wanted = process.env['FYRVAKT_TEST_LOG'] ?? 'postgresql';
  if (wanted === 'memory') return inMemory();
  if (wanted === 'eventstoredb') return inEventStoreDb();
  if (wanted === 'postgresql') return { close: async () => {} };
  throw new Error(`FYRVAKT_TEST_LOG is ${wanted}: use postgresql, eventstoredb or memory`);
};
