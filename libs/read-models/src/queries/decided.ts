// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { Conditions } from './conditions.js';
import type { DutyFilter } from './duties.js';
import { paged, type Page, type Paged } from './page.js';

/** A decision that was made, as the ledger holds it: every decision owes a follow-up. */
export interface DecidedItem {
  readonly caseId: string;
  /** Id of the decision, or of what was left to shifts by it. */
  readonly id: string;
  readonly outcome: 'specialHandling' | 'deferred';
  readonly decidedAt: Instant;
  readonly followedUp: boolean;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly area: string | null;
  readonly place: string;
}

/** What was decided from an instant on, the newest first. A follow-up is never due before what it is of, which lets an index help. */
export const listDecided = (pool: pg.Pool, from: Instant, filter: DutyFilter, page: Page): Promise<Paged<DecidedItem>> =>
  paged<DecidedItem>('decided', filter, page, (row) => [row.decidedAt, row.caseId, row.id], async (after, limit) => {
    const where = new Conditions().oneOf('mode', filter.mode ?? ['actual']).oneOf('kind', ['decision', 'deferral']);
    const since = where.value(from);
    where.add(`since >= ${since} AND due >= (${since}::timestamptz - interval '1 day')::date`);
    if (after) where.add(`(since, case_id, id) < (${after.map((key) => where.value(key)).join(', ')})`);
    const { rows } = await pool.query<Record<string, unknown>>(
      `SELECT case_id, id, kind, since, state, received_at, category, area, place FROM follow_up_ledger WHERE ${where}
       ORDER BY since DESC, case_id DESC, id DESC LIMIT ${where.value(limit)}`,
      where.values,
    );
    return rows.map((row) => ({
      caseId: String(row.case_id), id: String(row.id), outcome: row.kind === 'deferral' ? 'deferred' : 'specialHandling',
      decidedAt: (row.since as Date).toISOString(), followedUp: row.state === 'covered', receivedAt: (row.received_at as Date).toISOString(),
      category: String(row.category), area: row.area as string | null, place: String(row.place),
    }));
  });
