// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Socket } from 'node:net';
import pg from 'pg';
import { NamelessClient } from './nameless-client.js';

export interface PoolOptions {
  /** Most connections at once. */
  readonly max: number;
  /** Shown as `application_name` in the server's lists. */
  readonly name: string;
  /** Longest time one statement may run, in milliseconds; default 30,000. 0 means no limit, for rebuilds and back-ups. */
  readonly statementTimeoutMs?: number;
  /**
   * Longest time to wait for an answer, by our own clock: beyond it the connection counts as frozen, whatever the server meant to do. Longer
   * than any statement may take; without it there is no end to waiting.
   */
  readonly answerWithinMs?: number | undefined;
  /** Told when an idle connection is lost. The pool itself goes on and opens a new one when asked. */
  readonly onError?: (error: Error) => void;
  /** The URL leads to PgBouncer in transaction mode: nothing may be left behind on a connection. */
  readonly pgbouncer?: boolean;
}

/** A transaction that nobody goes on with holds rows that others wait for. */
const IDLE_IN_TRANSACTION_MS = 60_000;

const { builtins } = pg.types;

// Positions and counts stay far below 2^53, and a calendar day must not pass through the machine's time zone.
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, (text) => text],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
};

/** True when no answer came over a connection that looks whole: nothing is known of what was asked. */
export const isUnanswered = (error: unknown): boolean => error instanceof Error && error.message === 'Query read timeout';

/** Time-outs that the server keeps. They go along with the connecting, which PgBouncer refuses: there the role has them. */
const timeouts = (statement: number): pg.PoolConfig => ({
  statement_timeout: statement,
  idle_in_transaction_session_timeout: statement === 0 ? 0 : IDLE_IN_TRANSACTION_MS,
});

/**
 * A pool of connections. `bigint` columns come as numbers and `date` columns as 'YYYY-MM-DD'; `timestamptz` comes as Date.
 * Losing the server never crashes the process: queries reject, and later ones connect anew.
 */
export function createPool(url: string, options: PoolOptions): pg.Pool {
  const { max, name, statementTimeoutMs = 30_000, answerWithinMs, onError, pgbouncer = false } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    ...(pgbouncer ? { Client: NamelessClient } : timeouts(statementTimeoutMs)),
    ...(answerWithinMs === undefined ? {} : { query_timeout: answerWithinMs }),
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    types,
  });
  // Whoever holds a connection that is lost learns it from what was asked; an event that nobody hears would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', (error) => {
    // `end` does not wait for the last goodbye, so a server that stops right after it cuts that short.
    if (!pool.ending) onError?.(error);
  });
  dropWhatRestsBesideTheFrozen(pool);
  return pool;
}

/** Where one connection does not answer, those that rest beside it most likely would not either: each would cost somebody the same wait. */
function dropWhatRestsBesideTheFrozen(pool: pg.Pool): void {
  const resting = new Set<pg.PoolClient>();
  pool.on('acquire', (client) => resting.delete(client));
  pool.on('remove', (client) => resting.delete(client));
  // Said of every release; the types know only of those with an error.
  pool.on('release', (error: Error | undefined, client) => {
    if (!error) resting.add(client);
    if (!isUnanswered(error)) return;
    for (const one of [...resting]) {
      // The pool lets go of a client that fails, now and not when its socket has closed.
      one.emit('error', new Error('not trusted: a connection beside it does not answer'));
      socketOf(one).destroy();
    }
  });
}

/** A goodbye would wait for an answer too. */
const socketOf = (client: pg.PoolClient): Socket => (client as unknown as { connection: { stream: Socket } }).connection.stream;
