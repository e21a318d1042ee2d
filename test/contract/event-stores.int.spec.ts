// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { type EventStore, eventStoreContract, MemoryEventStore } from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { migrate, testDatabase } from '@fyrvakt/postgres';

import { openEsdbLog } from '../support/esdb-log.js';

/** `npm run test:contract -- --rounds N` runs the races that many times over. */
const rounds = Array.from({ length: Number(process.env['FYRVAKT_ROUNDS'] ?? 1) }, (_, index) => index + 1);

describe.each(rounds)('round %i', () => {
  eventStoreContract('MemoryEventStore', async () => {
    let current = new MemoryEventStore();
    return {
      store: current,
      reopen: async (): Promise<EventStore> => {
        const events = await current.readAll(0, 10_000);
        await current.close();
        current = new MemoryEventStore(events);
        return current;
      },
      close: () => current.close(),
    };
  });

  eventStoreContract('PostgresEventStore', async () => {
    const database = await testDatabase();
    await migrate(database.url, logMigrations);
    const openStore = (): Promise<PostgresEventStore> => PostgresEventStore.open({ url: database.url, unsafeForTests: true });
    let current = await openStore();
    return {
      store: current,
      reopen: async (): Promise<EventStore> => {
        await current.close();
        current = await openStore();
        return current;
      },
      close: async () => {
        await current.close();
        await database.drop();
      },
    };
  });
  eventStoreContract('EsdbEventStore', openEsdbLog);
});
