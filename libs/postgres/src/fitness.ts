// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg';
import { durabilityOf } from './durability.js';
import { DatabaseRefused } from './refusals.js';
import { testServerUrl } from './test-database.js';

/** The oldest major version whose SQL is understood here; see docs/operations.md. */
const OLDEST = 15;

type Db = Pick<pg.Client, 'query'>;

/** Refuses a server that cannot hold the record: too old, deaf to Swedish letters, or apt to lose what it has acknowledged. */
export async function refuseUnlessFit(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await refuseOldServer(client);
    await refuseOtherLetters(client);
    if (!isTestServer(url)) await refuseUnlessDurable(client);
  } finally {
    await client.end();
  }
}

async function refuseOldServer(db: Db): Promise<void> {
  const { rows: [server] } = await db.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  );
  if (!server || server.number >= OLDEST * 10_000) return;
  throw new DatabaseRefused('server-too-old',
    `The database server is PostgreSQL ${server.name}; Fyrvakt needs ${OLDEST} or later. Upgrade it, or point DATABASE_URL at another.`);
}

/** With the locale C, Åsa and åsa would be two people: only the letters of English have two cases there. */
async function refuseOtherLetters(db: Db): Promise<void> {
  const { rows: [letters] } = await db.query<{ encoding: string }>(`select current_setting('server_encoding') as encoding`);
  if (letters?.encoding === 'UTF8' && (await db.query<{ same: boolean }>(`select lower('ÅÄÖÉ') = 'åäöé' as same`)).rows[0]?.same) return;
  throw new DatabaseRefused('letters',
    'The database does not know that Å and å are the same letter. Create it anew: '
    + `CREATE DATABASE fyrvakt TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' (or 'sv_SE.UTF-8').`);
}

async function refuseUnlessDurable(db: Db): Promise<void> {
  const { off } = await durabilityOf(db);
  if (off.length === 0) return;
  throw new DatabaseRefused('not-durable',
    `The database server runs with ${off.join(', ')} off: a power cut could lose calls that have been acknowledged. Turn it on.`);
}

/** The server of a test run may forget: it is thrown away. */
function isTestServer(url: string): boolean {
  const test = testServerUrl();
  return test !== undefined && new URL(test).host === new URL(url).host;
}
