// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EsdbEventStore } from './esdb-event-store.js';
import type { EsdbEventStoreOptions } from './esdb-options.js';

/** See EsdbEventStore.open. The client for it takes long to load, so a program whose log lies elsewhere does without. */
export const openEsdbEventStore = async (options: EsdbEventStoreOptions): Promise<EsdbEventStore> =>
  (await import('./esdb-event-store.js')).EsdbEventStore.open(options);
