// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The log in EventStoreDB or KurrentDB, by the client for it, with positions and links in PostgreSQL that are the same as in every other
 * store. It knows streams, links and text; what an event means, and what is sealed in it, it neither knows nor asks.
 */
export type { EsdbEventStore } from './esdb-event-store.js';
export type { EsdbEventStoreOptions } from './esdb-options.js';
export { LogElsewhere } from './log-elsewhere.js';
export { logIndexMigrations } from './migrations.js';
export { openEsdbEventStore } from './open-esdb-event-store.js';
