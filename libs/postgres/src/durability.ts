// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg';
import { DatabaseRefused } from './refusals.js';
import { testServerUrl } from './test-database.js';

/** What must be on for an answer to mean that a commit survives a power cut. Values other than off wait at least for the server's own disk. */
const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'];

export interface Durability {
  /** Each setting as the server has it: `fsync = on`. */
  readonly settings: readonly string[];
  /** The names of those that are off. Empty: what is acknowledged is on disk. */
  readonly off: readonly string[];
}

/** Asks the server behind a connection whether what it acknowledges survives a power cut. */
export async function durabilityOf(db: Pick<pg.Pool | pg.Client, 'query'>): Promise<Durability> {
  const { rows } = await db.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1) order by name', [NEEDED],
  );
  const off = NEEDED.filter((needed) => rows.every(({ name, setting }) => name !== needed || setting === 'off'));
  return { settings: rows.map(({ name, setting }) => `${name} = ${setting}`), off };
}

/** Refuses a server that may lose what it has acknowledged. The server of a test run is the only exception. */
export async function refuseUnlessDurable(url: string): Promise<void> {
  if (isTestServer(url)) return;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { off } = await durabilityOf(client);
    if (off.length === 0) return;
    throw new DatabaseRefused('not-durable',
      `The database server runs with ${off.join(', ')} off: a power cut could lose calls that have been acknowledged. Turn it on.`);
  } finally {
    await client.end();
  }
}

function isTestServer(url: string): boolean {
  const test = testServerUrl();
  return test !== undefined && new URL(test).host === new URL(url).host;
}
