// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { CliError } from '../exit.js';
import { BESIDE_THE_LOG, LOG } from './kept-tables.js';

/** What a first start leaves: the one key that it makes, with which nothing has been sealed, and a place in a log that is empty. */
const LEFT_BY_A_START: Readonly<Record<string, string>> = { data_keys: "subject = 'digests'", outbox_checkpoint: 'position = 0' };

/** The tables that hold something which a copy or a restore would mix with its own. */
export const tablesInUse = async (client: PoolClient): Promise<string[]> => {
  const inUse: string[] = [];
  for (const table of [LOG, ...BESIDE_THE_LOG]) {
    // The schema may be that of an older backup, from before there was such a table.
    const { rows: [known] } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
    if (!known?.there) continue;
    const left = LEFT_BY_A_START[table];
    const { rowCount } = await client.query(`select from ${table}${left ? ` where not (${left})` : ''} limit 1`);
    if (rowCount) inUse.push(table);
  }
  return inUse;
};

/** Throws CliError unless the database holds nothing that anybody could miss; what a first start leaves is cleared away. */
export const refuseUnlessEmpty = async (client: PoolClient): Promise<void> => {
  const inUse = await tablesInUse(client);
  if (inUse.length > 0) {
    const held = inUse.join(', ');
    const why = `The target is not empty: there is something in ${held}. Choose an empty one. Nothing was changed.`;
    throw new CliError('target/not-empty', why);
  }
  for (const table of Object.keys(LEFT_BY_A_START)) {
    const { rows: [known] } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
    if (known?.there) await client.query(`delete from ${table}`);
  }
};

const PATIENCE_MS = 3_000;
const LOOK_MS = 100;

/**
 * Programs of ours that use the same database, by the names that they give themselves; those named like us left out. A session that has just
 * been closed is seen for a moment still, longer on a busy machine: what is gone within seconds does not count.
 */
export const othersConnected = async (client: PoolClient, ourName: string): Promise<string[]> => {
  for (const end = performance.now() + PATIENCE_MS; ; await pause(LOOK_MS)) {
    const { rows } = await client.query<{ name: string }>(
      `select distinct application_name as name from pg_stat_activity
       where datname = current_database() and application_name like 'fyrvakt%' and application_name <> $1 order by 1`,
      [ourName],
    );
    if (rows.length === 0 || performance.now() > end) return rows.map(({ name }) => name);
  }
};
