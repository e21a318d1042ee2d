// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode, ObligationKind } from '@fyrvakt/cases';
import type { Instant, LocalDate } from '@fyrvakt/kernel';
import type pg from 'pg';
import { ledgerTable, type LedgerRow, type LedgerState } from '../models/ledger.js';
import { Conditions } from './conditions.js';
import { paged, type Page, type Paged } from './page.js';
import { readRows, staleIn } from './rows.js';

export interface LedgerFilter {
  readonly state?: readonly LedgerState[];
  readonly kind?: readonly ObligationKind[];
  readonly area?: readonly string[];
  readonly category?: readonly string[];
  readonly responsible?: string;
  /** True for what nobody has been chosen to follow up. */
  readonly unassigned?: boolean;
  /** Local month of the call. */
  readonly month?: string;
  /** Due on this day or earlier. */
  readonly dueTo?: LocalDate;
  readonly caseId?: string;
  /** Default: actual calls only. */
  readonly mode?: readonly Mode[];
}

export type LedgerItem = LedgerRow & { readonly stale: boolean };

/** One call of a month: followed up when nothing of it is outstanding. */
export interface LedgerCall {
  readonly caseId: string;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly place: string;
  readonly outstanding: number;
  readonly followedUp: boolean;
}

/** A month's calls, accounted for one by one: received = followedUp + outstanding. */
export interface LedgerMonth extends Paged<LedgerCall> {
  readonly month: string;
  readonly received: number;
  readonly followedUp: number;
  readonly outstanding: number;
  /** Of the outstanding ones, those past their day. */
  readonly overdue: number;
}

/** Everything that is or was owed a follow-up, the most urgent first. */
export const listLedger = (pool: pg.Pool, filter: LedgerFilter, page: Page): Promise<Paged<LedgerItem>> =>
  paged<LedgerItem>('ledger', filter, page, (row) => [row.due, row.caseId, row.id], async (after, limit) => {
    const where = new Conditions()
      .oneOf('l.mode', filter.mode ?? ['actual']).oneOf('l.state', filter.state).oneOf('l.kind', filter.kind).oneOf('l.area', filter.area)
      .oneOf('l.category', filter.category).equals('l.responsible', filter.responsible).equals('l.month', filter.month)
      .equals('l.case_id', filter.caseId);
    if (filter.unassigned !== undefined) where.add(`l.responsible IS ${filter.unassigned ? '' : 'NOT '}NULL`);
    if (filter.dueTo) where.add(`l.due <= ${where.value(filter.dueTo)}`);
    if (after) where.add(`(l.due, l.case_id, l.id) > (${after.map((key) => where.value(key)).join(', ')})`);
    const { rows } = await pool.query<Record<string, unknown>>(
      `SELECT l.*, ${staleIn('follow-up-ledger', 'l.case_id')} FROM follow_up_ledger AS l WHERE ${where}
       ORDER BY l.due, l.case_id, l.id LIMIT ${where.value(limit)}`,
      where.values,
    );
    return readRows(ledgerTable, rows) as LedgerItem[];
  });

/** The calls of a month in the order they came, and the sums that all of them add up to. Actual calls only. */
export const accountMonth = async (pool: pg.Pool, month: string, page: Page, only?: 'outstanding'): Promise<LedgerMonth> => {
  const { rows: sums } = await pool.query<Record<'received' | 'followed_up' | 'overdue', number | string>>(
    `SELECT count(*) AS received, count(*) FILTER (WHERE outstanding = 0) AS followed_up,
            count(*) FILTER (WHERE outstanding > 0 AND follow_up_state = 'overdue') AS overdue
     FROM case_list WHERE mode = 'actual' AND month = $1`,
    [month],
  );
  const calls = await paged<LedgerCall>('ledger-month', { month, only }, page, (row) => [row.receivedAt, row.caseId], async (after, limit) => {
    const where = new Conditions().equals('mode', 'actual').equals('month', month);
    if (only) where.add('outstanding > 0');
    if (after) where.add(`(received_at, case_id) > (${where.value(after[0])}, ${where.value(after[1])})`);
    const { rows } = await pool.query<Record<string, unknown>>(
      `SELECT case_id, received_at, category, place, outstanding FROM case_list WHERE ${where}
       ORDER BY received_at, case_id LIMIT ${where.value(limit)}`,
      where.values,
    );
    return rows.map((row) => ({
      caseId: String(row.case_id), receivedAt: (row.received_at as Date).toISOString(), category: String(row.category), place: String(row.place),
      outstanding: Number(row.outstanding), followedUp: row.outstanding === 0,
    }));
  });
  const [sum] = sums;
  const received = Number(sum?.received ?? 0);
  const followedUp = Number(sum?.followed_up ?? 0);
  return { month, received, followedUp, outstanding: received - followedUp, overdue: Number(sum?.overdue ?? 0), ...calls };
};
