// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { eventStoreContract } from './contract-suite.js';
import { MemoryEventStore } from './memory-store.js';
import type { EventStore } from './port.js';

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
