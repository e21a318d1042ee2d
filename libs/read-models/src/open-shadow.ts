// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { groupPosition, readCheckpoints } from './checkpoints.js';
import { urlOf } from './prepare.js';
import type { Projection } from './projection.js';
import type { RebuildParts } from './rebuild.js';
import { createTables } from './schema.js';
import { dropShadow, holdShadow, putShadow, shapeOf, type Origin, type ShadowProgress } from './shadow-progress.js';
import { ShadowTable } from './shadow-table.js';
import { NEXT, qualified } from './statements.js';
import { inTransaction } from './transaction.js';

/** A table that is being made, and whether its indices are there. */
export interface OpenShadow { readonly shadow: ShadowTable; readonly indexed: boolean }

const isOurs = (found: ShadowProgress, projection: Projection, origin: Origin): boolean =>
  found.version === projection.version && found.shape === shapeOf(projection) && found.origin === origin;

/**
 * Finds what a killed process has begun and goes on from there. What another version of the program began, what has other columns, and
 * what is ahead of the rows in use (a log that was put back) is dropped.
 */
export const takeUp = (parts: RebuildParts, projection: Projection, origin: Origin): Promise<OpenShadow | undefined> =>
  inTransaction(parts.pool, async (client) => {
    const found = await holdShadow(client, projection.name);
    if (!found) return undefined;
    const reached = Math.min(groupPosition(await readCheckpoints(client), parts.projections), await parts.log.store.head());
    if (!isOurs(found, projection, origin) || found.position > reached || !(await exists(client, projection))) {
      await dropShadow(client, projection, found.origin);
      return undefined;
    }
    // Waits for an index that the server was still making when its client died.
    await client.query(`LOCK TABLE ${qualified(NEXT, projection.table)} IN ACCESS EXCLUSIVE MODE`);
    const { rows } = await client.query<{ case_id: string }>('SELECT case_id FROM parked_next WHERE projection = $1', [projection.name]);
    return { shadow: shadowAt(parts, projection, found.position, rows.map((row) => row.case_id)), indexed: found.indexed };
  });

const exists = async (client: Pick<pg.ClientBase, 'query'>, { table }: Projection): Promise<boolean> => {
  const { rows } = await client.query<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [qualified(NEXT, table)]);
  return rows[0]?.exists ?? false;
};

const shadowAt = (parts: RebuildParts, projection: Projection, position: number, parked: readonly string[] = []): ShadowTable =>
  new ShadowTable({ ...parts, projection, position }, parked);

/** An empty table, to be filled from the beginning of the log. */
export const beginEmpty = async (parts: RebuildParts, projection: Projection): Promise<OpenShadow> => {
  await createTables(urlOf(parts.pool), [projection.table]);
  await putShadow(parts.pool, projection, 'log', 0);
  return { shadow: shadowAt(parts, projection, 0), indexed: false };
};
