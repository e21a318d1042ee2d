// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Hints } from '@fyrvakt/postgres';

import type { StreamNamesOptions } from './stream-names.js';

export interface EsdbEventStoreOptions extends StreamNamesOptions {
  /** Connection string of EventStoreDB or KurrentDB. */
  readonly url: string;
  /** PostgreSQL whose schema holds `logIndexMigrations` and `leaseMigrations`: positions and links lie there. */
  readonly databaseUrl: string;
  /** The database is behind PgBouncer in transaction mode. */
  readonly pgbouncer?: boolean;
  /** Most connections to the database. Default 4. */
  readonly readers?: number;
  /** What the processes on the database tell each other through; default: a connection of its own. */
  readonly hints?: Hints;
  /** Who campaigns to keep up the index: the name of one process at a time. Default: of this one. */
  readonly holder?: string;
  /** Milliseconds until another process takes over from one that was killed while it kept up the index. Default 3,000. */
  readonly leaseMs?: number;
  /** Milliseconds that one call to the server may be silent. Default 5,000. */
  readonly callMs?: number;
  /** Milliseconds that an append or a read waits for a lost server to come back, or for the index. Default 10,000. */
  readonly patienceMs?: number;
  /** Milliseconds of silence after which the index's subscription is begun anew. Default 15,000. */
  readonly silentMs?: number;
  /** Milliseconds between looks at the log when neither this process nor a hint tells of more. Default 250. */
  readonly pollMs?: number;
  /** Most calls of each kind to the server at once. Default 32. */
  readonly atOnce?: number;
  /** Most appends under way; more throw StoreUnavailable at once. Default 4,096. */
  readonly maxQueue?: number;
  /** Told of every failure to keep up the index; it is tried again with growing pauses. */
  readonly onError?: (error: unknown) => void;
}
