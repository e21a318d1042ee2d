// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionStream } from '@fyrvakt/action-instructions';
import { caseStream } from '@fyrvakt/cases';
import { drillStream } from '@fyrvakt/drills';
import { rosterStream } from '@fyrvakt/duty-roster';
import type { EventStore, LogSnapshot, StoredEvent } from '@fyrvakt/event-store';
import { openEsdbEventStore } from '@fyrvakt/event-store-esdb';
import { LogNotEmpty, PostgresEventStore, restoreLog, withLogSnapshot } from '@fyrvakt/event-store-postgres';
import { DatabaseRefused, type Hints } from '@fyrvakt/postgres';
import type { Pool } from 'pg';
import type { Config } from './config.js';

/** What the names of our streams begin with, in a store that others may use too. */
export const LOG_PREFIXES = [caseStream, instructionStream, rosterStream, drillStream].map(({ prefix }) => `${prefix}-`);

/** The log, wherever it lies. */
export interface Log {
  readonly store: EventStore;
  /** Shows the log and its counter of one moment to `work`. */
  withSnapshot<T>(work: (snapshot: LogSnapshot) => Promise<T>): Promise<T>;
  /** Puts a whole log into an empty one, everything as it was; gives the last position. Throws LogNotEmpty. */
  restore(events: AsyncIterable<StoredEvent>, onRestored?: (count: number) => void): Promise<number>;
}

interface LogParts {
  readonly pool: Pool;
  readonly url: string;
  readonly readers: number;
  readonly pgbouncer: boolean;
  readonly hints: Hints;
  /** Who this process is where one leads among several; not that of a tool beside it. */
  readonly holder?: string;
  readonly onError: (error: unknown) => void;
  readonly unsafeForTests: boolean;
}

/**
 * Refuses to begin an empty log beside the real one, or to go on with one that was left behind: the setting is all that says where the
 * log is, and a slip in it must not look like a municipality without calls.
 */
const refuseOtherLog = async ({ eventStoreUrl }: Config, pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ here: number; there: number }>(
    'select (select position from log_head) as here, (select position from log_index_head) as there',
  );
  const { here, there } = rows[0] ?? { here: 0, there: 0 };
  if (eventStoreUrl === undefined && there > here) {
    throw new DatabaseRefused('log-elsewhere',
      `The log of this database is in EventStoreDB (${there} events). Set FYRVAKT_EVENTSTORE, or bring the log here with "fyrvakt copy".`);
  }
  if (eventStoreUrl !== undefined && here > there) {
    throw new DatabaseRefused('log-elsewhere',
      `The log of this database is in PostgreSQL (${here} events). Unset FYRVAKT_EVENTSTORE, or bring the log there with "fyrvakt copy".`);
  }
};

/** Opens the log that the configuration names. Throws what the store throws, and DatabaseRefused when the log is in the other one. */
export const openLog = async (config: Config, { pool, unsafeForTests, holder, ...parts }: LogParts): Promise<Log> => {
  await refuseOtherLog(config, pool);
  const { eventStoreUrl } = config;
  if (eventStoreUrl === undefined) {
    const store = await PostgresEventStore.open({ ...parts, unsafeForTests });
    return {
      store,
      withSnapshot: (work) => withLogSnapshot(pool, work),
      restore: (events, onRestored) => restoreLog(pool, events, onRestored),
    };
  }
  const { url: databaseUrl, ...others } = parts;
  const store = await openEsdbEventStore({ ...others, holder, url: eventStoreUrl, databaseUrl, prefixes: LOG_PREFIXES });
  return {
    store,
    withSnapshot: async (work) => work(await store.snapshot()),
    restore: async (events, onRestored) => {
      const head = await store.head();
      if (head > 0) throw new LogNotEmpty(head);
      return store.continue(events, onRestored);
    },
  };
};
