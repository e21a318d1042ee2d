// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { deadlinesTable, type DeadlineRow } from '../models/deadlines.js';
import { readRows } from './rows.js';

/** Found by index, however many lie ahead. */
export const dueDeadlines = async (pool: pg.Pool, now: Instant, limit: number): Promise<DeadlineRow[]> => {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT d.* FROM deadlines AS d WHERE d.due <= $1 AND NOT EXISTS (SELECT FROM process_refusals AS r WHERE r.id = d.id)
     ORDER BY d.due, d.id LIMIT $2`,
    [now, limit],
  );
  return readRows(deadlinesTable, rows);
};

export const refuseDeadline = async (db: Pick<pg.Pool, 'query'>, id: string, code: string): Promise<void> => {
  await db.query('INSERT INTO process_refusals (id, code) VALUES ($1, $2) ON CONFLICT DO NOTHING', [id, code]);
};
