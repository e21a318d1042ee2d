// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import type { Changes } from './differences.js';
import { remove, upsert, type Generation } from './statements.js';
import { isRefusedForGood } from './transaction.js';

const ROWS_AT_ONCE = 5_000;

/** The database will not take a projection's rows, now or later. */
export class RowsRefused extends Error {
  constructor(readonly projection: string, options: ErrorOptions) {
    super(`the database refuses rows of ${projection}`, options);
    this.name = 'RowsRefused';
  }
}

const inChunks = async (rows: readonly object[], write: (chunk: readonly object[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await write(rows.slice(from, from + ROWS_AT_ONCE));
};

/** Writes one projection's changes: one statement for what goes and one for what comes. Throws RowsRefused. */
export const writeChanges = async (client: Pick<pg.ClientBase, 'query'>, generation: Generation, changes: Changes): Promise<void> => {
  const { projection, upserts, removals } = changes;
  const finished = projection.finish && upserts.length > 0 ? await projection.finish(upserts) : upserts;
  try {
    await inChunks(removals, (rows) => client.query(remove(projection.table, generation, rows)));
    await inChunks(finished, (rows) => client.query(upsert(projection.table, generation, rows, projection.adds)));
  } catch (error) {
    throw isRefusedForGood(error) ? new RowsRefused(projection.name, { cause: error }) : error;
  }
};
