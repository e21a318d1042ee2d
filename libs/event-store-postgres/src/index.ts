// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** The log in PostgreSQL: gapless positions in commit order, one fsync for all who append at the same time. */
export { LogNotDurable } from './append-line.js';
export { logMigrations } from './migrations.js';
export { LogNotEmpty, restoreLog } from './restore.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';
