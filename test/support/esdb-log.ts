// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';

import type { StoreUnderTest } from '@fyrvakt/event-store';
import { type EsdbEventStore, type EsdbEventStoreOptions, logIndexMigrations, openEsdbEventStore } from '@fyrvakt/event-store-esdb';
import { leaseMigrations, migrate, testDatabase } from '@fyrvakt/postgres';

import { startEsdbServer } from '../esdb-server/index.js';

/** What the streams of the contract suite begin with. */
const PREFIXES = ['case', 'roster', 'fall'];

/** What docs/operations.md asks of a server: a MaxAppendSize with room for the largest append that the log takes. */
const MAX_APPEND = 16 * 1024 * 1024;

/** A log in EventStoreDB of its own. `another` opens one more store on it, as another process would. */
export interface EsdbLog extends StoreUnderTest {
  readonly databaseUrl: string;
  readonly store: EsdbEventStore;
  reopen(): Promise<EsdbEventStore>;
  another(options?: Partial<EsdbEventStoreOptions>): Promise<EsdbEventStore>;
}

/** Opens a store on an empty log: in a part of the real server that FYRVAKT_TEST_ESDB names, else in a server of its own. */
export const openEsdbLog = async (options: Partial<EsdbEventStoreOptions> = {}): Promise<EsdbLog> => {
  const real = options.url ?? process.env['FYRVAKT_TEST_ESDB'];
  const [database, server] = await Promise.all([testDatabase(), real ? undefined : startEsdbServer({ maxAppend: MAX_APPEND })]);
  await migrate(database.url, [...leaseMigrations, ...logIndexMigrations]);
  const namespace = real && !options.url ? `t${randomUUID()}.` : '';
  const opened: EsdbEventStore[] = [];
  const another: EsdbLog['another'] = async (more) => {
    const url = server?.url ?? real ?? '';
    const store = await openEsdbEventStore({ url, databaseUrl: database.url, prefixes: PREFIXES, namespace, ...options, ...more });
    opened.push(store);
    return store;
  };
  const closeAll = async (): Promise<void> => void (await Promise.all(opened.map((store) => store.close())));
  return {
    databaseUrl: database.url,
    store: await another(),
    another,
    reopen: async () => {
      await closeAll();
      return another();
    },
    close: async () => {
      await closeAll();
      await server?.close();
      await database.drop();
    },
  };
};
