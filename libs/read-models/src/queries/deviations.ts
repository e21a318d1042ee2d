// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { similarDeviations, type Deviated, type Similar } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { deviationsTable, type DeviationRow } from '../models/deviations.js';
import { Conditions } from './conditions.js';
import { readRows } from './rows.js';

export interface DeviationFilter {
  /** Every instruction when absent. */
  readonly instructionId?: string;
  /** Of calls that came from this instant on. */
  readonly from: Instant;
}

/** What real calls were handled otherwise than agreed. `proposals`: three of a kind from one rule, which the instruction should say. */
export interface Deviations { readonly rows: readonly DeviationRow[]; readonly more: boolean; readonly proposals: readonly Similar[] }

/** So many of the newest are looked at. */
const MOST = 2_000;

const deviated = ({ caseId, instructionId, rule, kind, step, unit, explained }: DeviationRow): Deviated => ({
  caseId, instructionId, rule, kind, explained, ...(step !== null && { step }), ...(unit !== null && { unit }),
});

export const readDeviations = async (pool: pg.Pool, { instructionId, from }: DeviationFilter): Promise<Deviations> => {
  const where = new Conditions().equals('d.mode', 'actual').equals('d.instruction_id', instructionId);
  where.add(`d.received_at >= ${where.value(from)}`);
  const { rows: raw } = await pool.query<Record<string, unknown>>(
    `SELECT d.* FROM instruction_deviations AS d WHERE ${where} ORDER BY d.received_at DESC, d.case_id DESC, d.number LIMIT ${where.value(MOST + 1)}`,
    where.values,
  );
  const rows = readRows(deviationsTable, raw.slice(0, MOST));
  return { rows, more: raw.length > MOST, proposals: similarDeviations(rows.map(deviated)) };
};
