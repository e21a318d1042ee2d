// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { drillCallsTable, type DrillCallRow } from '../models/drill-calls.js';
import { MOST_ROWS } from './page.js';
import { readRows, staleIn } from './rows.js';

export type DrillCall = DrillCallRow & { readonly stale: boolean };

/** The calls of one drill, in the order in which they came; at most 200. Each case's own timeline has the rest. */
export const readDrill = async (pool: pg.Pool, drill: string): Promise<readonly DrillCall[]> => {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT d.*, ${staleIn('drill-calls', 'd.case_id')} FROM drill_calls AS d WHERE d.drill = $1
     ORDER BY d.received_at, d.case_id LIMIT ${MOST_ROWS}`,
    [drill],
  );
  return readRows(drillCallsTable, rows) as DrillCall[];
};
