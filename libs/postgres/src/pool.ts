// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg';

export interface PoolOptions {
  /** Most connections at once. */
  readonly max: number;
  /** Shown as `application_name` in the server's lists. */
  readonly name: string;
  /** Longest time one statement may run, in milliseconds; default 30,000. 0 means no limit, for rebuilds and back-ups. */
  readonly statementTimeoutMs?: number;
  /** Told when an idle connection is lost. The pool itself goes on and opens a new one when asked. */
  readonly onError?: (error: Error) => void;
}

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

/**
 * A pool of connections. `bigint` columns come as numbers and `date` columns as 'YYYY-MM-DD'; `timestamptz` comes as Date.
 * Losing the server never crashes the process: queries reject, and later ones connect anew.
 */
export function createPool(url: string, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: options.name,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    types,
  });
  pool.on('error', (error) => {
    // `end` does not wait for the last goodbye, so a server that stops right after it cuts that short.
    if (!pool.ending) options.onError?.(error);
  });
  return pool;
}
