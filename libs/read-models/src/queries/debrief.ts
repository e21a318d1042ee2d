// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { drillCallsTable, type DrillCallRow } from '../models/drill-calls.js';
import { MOST_ROWS } from './page.js';
import { readRows, staleIn } from './rows.js';

export type DrillCall = DrillCallRow & { readonly stale: boolean };

/** The first 200 calls of one drill, in the order in which they came, and whether there are more. Each case's own timeline has the rest. */
export interface DrillCalls {
  readonly calls: readonly DrillCall[];
  readonly more: boolean;
}

/** What is talked through after a drill. */
export const readDrill = async (pool: pg.Pool, drill: string): Promise<DrillCalls> => {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT d.*, ${staleIn('drill-calls', 'd.case_id')} FROM drill_calls AS d WHERE d.drill = $1
     ORDER BY d.received_at, d.case_id LIMIT ${MOST_ROWS + 1}`,
    [drill],
  );
  const calls = readRows(drillCallsTable, rows.slice(0, MOST_ROWS)) as DrillCall[];
  return { calls, more: rows.length > MOST_ROWS };
};
