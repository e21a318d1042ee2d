// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode } from '@fyrvakt/cases';
import type { LocalDate } from '@fyrvakt/kernel';
import type pg from 'pg';

/** How much somebody is to follow up; `responsible` is null for what nobody has been chosen for. Counts cases. */
export interface LedgerShare {
  readonly responsible: string | null;
  readonly cases: number;
  readonly overdue: number;
}

/** What is owed a follow-up now, in numbers. */
export interface LedgerSummary {
  readonly obligations: number;
  readonly cases: number;
  /** Cases with something past its day. */
  readonly overdue: number;
  /** Cases with something due on the day asked about, and nothing past its day. */
  readonly dueToday: number;
  readonly people: readonly LedgerShare[];
}

type Row = Record<'responsible', string | null> &
  Record<'cases' | 'overdue' | 'all_obligations' | 'all_cases' | 'all_overdue' | 'all_due_today', number>;

/** More people than follow up calls anywhere; the sums count everybody's. */
const MOST_PEOPLE = 200;

/** Reads what is owed alone, which is bounded by how fast it is followed up and not by how many calls there have been. */
export const summariseLedger = async (pool: pg.Pool, today: LocalDate, mode: readonly Mode[]): Promise<LedgerSummary> => {
  const { rows } = await pool.query<Row>(
    `SELECT responsible, count(*)::int AS cases, (count(*) FILTER (WHERE first_due < $1))::int AS overdue,
            (sum(sum(obligations)) OVER ())::int AS all_obligations, (sum(count(*)) OVER ())::int AS all_cases,
            (sum(count(*) FILTER (WHERE first_due < $1)) OVER ())::int AS all_overdue,
            (sum(count(*) FILTER (WHERE first_due = $1)) OVER ())::int AS all_due_today
     FROM (SELECT case_id, min(responsible) AS responsible, count(*) AS obligations, min(due) AS first_due
           FROM follow_up_ledger WHERE mode = ANY($2) AND state IN ('owed', 'overdue') GROUP BY case_id) AS owed
     GROUP BY responsible ORDER BY cases DESC, responsible NULLS FIRST LIMIT ${MOST_PEOPLE}`,
    [today, mode],
  );
  const [all] = rows;
  return {
    obligations: all?.all_obligations ?? 0, cases: all?.all_cases ?? 0, overdue: all?.all_overdue ?? 0, dueToday: all?.all_due_today ?? 0,
    people: rows.map(({ responsible, cases, overdue }) => ({ responsible, cases, overdue })),
  };
};
