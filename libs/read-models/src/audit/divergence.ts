// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@fyrvakt/postgres';
import type pg from 'pg';
import type { CaseLog } from '../case-folds.js';
import { readCheckpoints } from '../checkpoints.js';
import type { Projection } from '../projection.js';
import { LIVE, qualified } from '../statements.js';
import { inTransaction } from '../transaction.js';

/** How a table differs from what the log says: rows are not there, are there and should not be, or say something else. */
export type DivergenceKind = 'missing' | 'extra' | 'different' | 'unreadable';

/** Rows of one case (or, of the figures, one month) that are not what the log makes of it. Says nothing of what is in them. */
export interface Divergence {
  readonly projection: string;
  /** Id of a case, or a month as `YYYY-MM`. */
  readonly subject: string;
  readonly kind: DivergenceKind;
  /** How much of the log the rows held when they were looked at. */
  readonly position: number;
}

/** A divergence, and whether it was mended at once. */
export interface Finding extends Divergence { readonly repaired: boolean }

export interface AuditParts {
  readonly pool: pg.Pool;
  readonly log: CaseLog;
  readonly projections: readonly Projection[];
}

/** In whose name something is written; without one, in that of a person at a terminal. */
export type InName = Term | undefined;

export type Client = Pick<pg.Pool, 'query'>;

/** A table that this program's code has written, and how much of the log it holds. */
export interface Standing { readonly projection: Projection; readonly position: number }

export const standings = async (client: Client, projections: readonly Projection[]): Promise<Standing[]> => {
  const checkpoints = await readCheckpoints(client);
  return projections.flatMap((projection) => {
    const known = checkpoints.find(({ name, version }) => name === projection.name && version === projection.version);
    return known ? [{ projection, position: known.position }] : [];
  });
};

/**
 * One frozen view of the database: rows and checkpoints of one and the same moment. The tables are held before it is taken, for one that a
 * rebuild swapped in meanwhile would be seen by its new name with what it held before. A swap waits for them, so the work must be short.
 */
export const frozen = <T>({ pool, projections }: AuditParts, work: (client: Client) => Promise<T>): Promise<T> => {
  const tables = projections.map(({ table }) => qualified(LIVE, table)).join(', ');
  return inTransaction(pool, work, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE ${tables} IN ACCESS SHARE MODE`);
};
