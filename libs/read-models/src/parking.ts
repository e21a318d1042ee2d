// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import type { Parking } from './case-entry.js';
import { parkingKey } from './case-folds.js';

type Queryable = Pick<pg.Pool, 'query'>;

export interface ParkedCase extends Parking { readonly parkedAt: string }

/** Writes down that cases stand still, in the rows in use or in those being made. What is parked already stays as it was first said. */
export const park = async (
  db: Queryable, parkings: readonly Parking[], into: 'parked_cases' | 'parked_next' = 'parked_cases',
): Promise<void> => {
  if (parkings.length === 0) return;
  const column = (field: keyof Parking): unknown[] => parkings.map((parking) => parking[field]);
  await db.query(
    `INSERT INTO ${into} (projection, case_id, position, event_id, reason)
     SELECT DISTINCT ON (1, 2) *
     FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[]) AS p(projection, case_id, position, event_id, reason)
     ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING`,
    [column('projection'), column('caseId'), column('position'), column('eventId'), column('reason')],
  );
};

/** Which of these cases stand still, as keys. */
export const parkedAmong = async (db: Queryable, caseIds: Iterable<string>): Promise<Set<string>> => {
  const { rows } = await db.query<{ projection: string; case_id: string }>({
    name: 'parked among', text: 'SELECT projection, case_id FROM parked_cases WHERE case_id = ANY($1)', values: [[...new Set(caseIds)]],
  });
  return new Set(rows.map((row) => parkingKey(row.projection, row.case_id)));
};

/** Everything that stands still, the longest first; at most 1,000. */
export const listParked = async (db: Queryable, caseId?: string): Promise<ParkedCase[]> => {
  const { rows } = await db.query<Record<string, unknown>>(
    `SELECT projection, case_id, position, event_id, reason, parked_at FROM parked_cases
     WHERE $1::text IS NULL OR case_id = $1 ORDER BY parked_at, projection, case_id LIMIT 1000`,
    [caseId ?? null],
  );
  return rows.map((row) => ({
    projection: String(row.projection), caseId: String(row.case_id), position: Number(row.position), eventId: String(row.event_id),
    reason: row.reason as Parking['reason'], parkedAt: (row.parked_at as Date).toISOString(),
  }));
};

export const unpark = async (db: Queryable, projection: string, caseId: string): Promise<void> => {
  await db.query('DELETE FROM parked_cases WHERE projection = $1 AND case_id = $2', [projection, caseId]);
};
