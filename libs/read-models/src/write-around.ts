// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import type { Changes } from './differences.js';
import type { Generation } from './statements.js';
import { RowsRefused, writeChanges } from './write-changes.js';

type Client = Pick<pg.ClientBase, 'query'>;

const caseOf = (row: object): string => (row as { caseId: string }).caseId;

const only = (changes: Changes, cases: ReadonlySet<string>): Changes => ({
  ...changes, upserts: changes.upserts.filter((row) => cases.has(caseOf(row))), removals: changes.removals.filter((row) => cases.has(caseOf(row))),
});

/**
 * Writes one projection's changes within a transaction; where the database refuses a row, without its case. Returns the cases that were left
 * out, found by halving. Throws RowsRefused where rows belong to no case.
 */
export const writeAround = async (client: Client, generation: Generation, changes: Changes): Promise<readonly string[]> => {
  await client.query('SAVEPOINT around');
  try {
    await writeChanges(client, generation, changes);
    await client.query('RELEASE SAVEPOINT around');
    return [];
  } catch (error) {
    if (!(error instanceof RowsRefused) || changes.projection.adds) throw error;
    await client.query('ROLLBACK TO SAVEPOINT around');
  }
  const cases = [...new Set([...changes.upserts, ...changes.removals].map(caseOf))];
  if (cases.length <= 1) return cases;
  const half = Math.ceil(cases.length / 2);
  const first = await writeAround(client, generation, only(changes, new Set(cases.slice(0, half))));
  return [...first, ...(await writeAround(client, generation, only(changes, new Set(cases.slice(half)))))];
};
