// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The log in PostgreSQL: gapless positions in commit order, one fsync for all who append at the same time, and a way to put an exported
 * log back as it was. It knows streams, links and text; what an event means, and what is sealed in it, it neither knows nor asks.
 */
export { logMigrations } from './migrations.js';
export { PostgresEventStore } from './postgres-event-store.js';
export { continueLog, LogElsewhere, LogNotEmpty, restoreLog } from './restore.js';
export { logSeenBy, withLogSnapshot } from './snapshot.js';
