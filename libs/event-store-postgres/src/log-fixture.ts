// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoreUnderTest } from '@fyrvakt/event-store';
import { migrate, testDatabase } from '@fyrvakt/postgres';

import { logMigrations } from './migrations.js';
import { PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';

/** A store on an empty log in a database of its own, for specs. `another` opens one more on the same log, as another process would. */
export interface LogFixture extends StoreUnderTest {
  readonly url: string;
  readonly store: PostgresEventStore;
  another(options?: Partial<PostgresEventStoreOptions>): Promise<PostgresEventStore>;
}

export const openLog = async (options: Partial<PostgresEventStoreOptions> = {}): Promise<LogFixture> => {
  const database = await testDatabase();
  await migrate(database.url, logMigrations);
  const opened: PostgresEventStore[] = [];
  const another: LogFixture['another'] = async (more) => {
    const store = await PostgresEventStore.open({ url: database.url, unsafeForTests: true, ...options, ...more });
    opened.push(store);
    return store;
  };
  const closeAll = async (): Promise<void> => void (await Promise.all(opened.map((store) => store.close())));
  return {
    url: database.url,
    store: await another(),
    another,
    reopen: async () => {
      await closeAll();
      return another();
    },
    close: async () => {
      await closeAll();
      await database.drop();
    },
  };
};
