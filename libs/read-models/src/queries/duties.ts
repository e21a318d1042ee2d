// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { HandoverStatus, Mode } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { awaitingTable, type AwaitingRow } from '../models/awaiting-decision.js';
import { handoverTable, type HandoverRow } from '../models/handover.js';
import { Conditions } from './conditions.js';
import { MOST_ROWS, paged, type Page, type Paged } from './page.js';
import { readRows, staleIn } from './rows.js';

export type AwaitingItem = AwaitingRow & { readonly stale: boolean };
export type HandoverItem = HandoverRow & { readonly stale: boolean };

export interface DutyFilter {
  /** Default: actual calls only. */
  readonly mode?: readonly Mode[];
}

export interface HandoverFilter extends DutyFilter {
  /** Every unit when absent. */
  readonly unit?: string;
  /** Any of these. */
  readonly units?: readonly string[];
  /** One shift with everything that was left to it; without it, what nobody in the unit has accepted yet. */
  readonly shiftStart?: Instant;
}

/** What the decision function has been asked and has not answered, the longest waiting first. */
export const listAwaiting = (pool: pg.Pool, filter: DutyFilter, page: Page): Promise<Paged<AwaitingItem>> =>
  paged<AwaitingItem>('awaiting-decision', filter, page, (row) => [row.requestedAt, row.caseId], async (after, limit) => {
    const where = new Conditions().oneOf('a.mode', filter.mode ?? ['actual']);
    if (after) where.add(`(a.requested_at, a.case_id) > (${where.value(after[0])}, ${where.value(after[1])})`);
    const { rows } = await pool.query<Record<string, unknown>>(
      `SELECT a.*, ${staleIn('awaiting-decision', 'a.case_id')} FROM awaiting_decision AS a WHERE ${where}
       ORDER BY a.requested_at, a.case_id LIMIT ${where.value(limit)}`,
      where.values,
    );
    return readRows(awaitingTable, rows) as AwaitingItem[];
  });

const WAITING: readonly HandoverStatus[] = ['offered', 'returned', 'broken'];

/**
 * What has been left to a unit's shift; at most 200 rows, the earliest shift first. What nobody accepted before its case was closed waits
 * no more.
 */
export const listHandover = async (pool: pg.Pool, filter: HandoverFilter): Promise<readonly HandoverItem[]> => {
  const where = new Conditions()
    .equals('h.unit', filter.unit).oneOf('h.unit', filter.units).oneOf('h.mode', filter.mode ?? ['actual'])
    .equals('h.shift_start', filter.shiftStart);
  if (!filter.shiftStart) where.oneOf('h.status', WAITING).add('NOT c.closed');
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT h.*, ${staleIn('handover', 'h.case_id')} FROM handover AS h JOIN case_list AS c ON c.case_id = h.case_id WHERE ${where}
     ORDER BY h.shift_start, h.received_at, h.case_id, h.deferral_id LIMIT ${MOST_ROWS}`,
    where.values,
  );
  return readRows(handoverTable, rows) as HandoverItem[];
};
