// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg';
import { DatabaseRefused } from './refusals.js';
import { testServerUrl } from './test-database.js';

/** Refuses a server that may lose what it has acknowledged. The server of a test run is the only exception. */
export async function refuseUnlessDurable(url: string): Promise<void> {
  if (isTestServer(url)) return;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'");
    if (rows.length === 0) return;
    const off = rows.map(({ name }) => name).join(', ');
    throw new DatabaseRefused('not-durable',
      `The database server runs with ${off} off: a power cut could lose calls that have been acknowledged. Turn it on.`);
  } finally {
    await client.end();
  }
}

function isTestServer(url: string): boolean {
  const test = testServerUrl();
  return test !== undefined && new URL(test).host === new URL(url).host;
}
