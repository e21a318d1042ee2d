// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { DEADLINES, deadlinesTable, type DeadlineRow } from '../models/deadlines.js';
import { readRows } from './rows.js';

/** What rows must be for something to be done because of them. */
export interface Standing {
  /** Of this version of the program's rules. */
  readonly version: number;
  /** They hold every event up to this position. */
  readonly upTo: number;
}

/**
 * Found by index, however many lie ahead. With a standing, nothing is due while the table in use is another version's, or lags: it would
 * demand by other rules, or what has been done already. Asked in the same statement, so that no swap of tables comes in between.
 */
export const dueDeadlines = async (pool: pg.Pool, now: Instant, limit: number, standing?: Standing): Promise<DeadlineRow[]> => {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT d.* FROM deadlines AS d WHERE d.due <= $1 AND NOT EXISTS (SELECT FROM process_refusals AS r WHERE r.id = d.id)
     AND ($3::integer IS NULL OR EXISTS (
       SELECT FROM projection_checkpoints AS c WHERE c.name = '${DEADLINES}' AND c.version = $3 AND c.position >= $4))
     ORDER BY d.due, d.id LIMIT $2`,
    [now, limit, standing?.version ?? null, standing?.upTo ?? null],
  );
  return readRows(deadlinesTable, rows);
};

export const refuseDeadline = async (db: Pick<pg.Pool, 'query'>, id: string, code: string): Promise<void> => {
  await db.query('INSERT INTO process_refusals (id, code) VALUES ($1, $2) ON CONFLICT DO NOTHING', [id, code]);
};
