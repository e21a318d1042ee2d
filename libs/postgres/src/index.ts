// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one way to a database: the municipality's own server by URL, or a PostgreSQL that Fyrvakt starts and owns.
 * Schema changes, pools and fresh databases for tests live here too, and so does who leads where only one may.
 * It knows no tables but its own: applied migrations and leases.
 */
export { copyIn, copyOut, EXACT_TEXT } from './copy.js';
export { durabilityOf } from './durability.js';
export { DatabaseRefused } from './refusals.js';
export { openDatabase, type Database } from './open-database.js';
export { Hints } from './hints.js';
export { lead, type Leadership } from './lead.js';
export { holdTerm, inTerm, leaseMigrations, LeaseLost, type Term } from './leases.js';
export { LogHints } from './log-hints.js';
export { migrate, requireSchema, type Migration } from './migrate.js';
export { NamelessClient } from './nameless-client.js';
export { createPool, isUnanswered } from './pool.js';
export { testDatabase, type TestDatabase } from './test-database.js';
