// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { PoolClient } from 'pg';
import { CliError } from '../exit.js';
import { BESIDE_THE_LOG, LOG } from './kept-tables.js';

/** The tables that hold something which a copy or a restore would mix with its own. */
export const tablesInUse = async (client: PoolClient): Promise<string[]> => {
  const inUse: string[] = [];
  for (const table of [LOG, ...BESIDE_THE_LOG]) {
    // The schema may be that of an older backup, from before there was such a table.
    const { rows: [known] } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
    if (!known?.there) continue;
    const only = table === 'data_keys' ? " where subject <> 'digests'" : '';
    const { rowCount } = await client.query(`select from ${table}${only} limit 1`);
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
  // The one key that a first start makes; nothing has been sealed with it.
  await client.query('delete from data_keys');
};

/** Programs of ours that are connected to the same database, by the names that they give themselves; those named like us left out. */
export const othersConnected = async (client: PoolClient, ourName: string): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and application_name like 'fyrvakt%' and application_name <> $1 order by 1`,
    [ourName],
  );
  return rows.map(({ name }) => name);
};
