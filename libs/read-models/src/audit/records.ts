// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Client, Divergence, Finding } from './divergence.js';
import { BEGINNING, type Place } from './stages.js';

/** A divergence that was found, and when it was mended, if it is. */
export interface FoundDivergence extends Divergence { readonly foundAt: Instant; readonly mendedAt?: Instant }

/** What the self-audit has to say. */
export interface AuditStatus {
  /** One line for people: `0 of 213 cases diverge, checked to position 1042`. */
  readonly summary: string;
  /** Cases compared by the last whole sweep, or so far by the first. */
  readonly casesChecked: number;
  /** Cases and months that are known to diverge and are not mended. */
  readonly diverging: number;
  /** How much of the log that sweep covers. */
  readonly position: number;
  /** When it ended; absent before there was one. */
  readonly checkedAt?: Instant;
  /** Divergences ever found. */
  readonly found: number;
  /** The newest, at most 100. */
  readonly divergences: readonly FoundDivergence[];
}

/** Where a sweep is, and how many cases it has compared. */
export interface Sweep extends Place { readonly cases: number; readonly lastAt?: Instant }

interface Row {
  readonly stage: Place['stage']; readonly place: string; readonly target: number; readonly cases: number; readonly found: number;
  readonly last_position: number | null; readonly last_cases: number | null; readonly last_at: Date | null;
}

const KEPT_DAYS = 90;

const readRow = async (db: Client): Promise<Row | undefined> => (await db.query<Row>('SELECT * FROM read_model_audit')).rows[0];

/** Where the sweep is that goes on; undefined before the first. */
export const readSweep = async (db: Client): Promise<Sweep | undefined> => {
  const row = await readRow(db);
  if (!row) return undefined;
  const { stage, place, cases, last_at: lastAt } = row;
  return { stage, place, target: Number(row.target), cases, ...(lastAt ? { lastAt: lastAt.toISOString() } : {}) };
};

/** Begins anew. */
export const beginSweep = async (db: Client, target: number): Promise<Sweep> => {
  const { stage, place } = BEGINNING(target);
  await db.query(
    `INSERT INTO read_model_audit (stage, place, target) VALUES ($1, $2, $3)
     ON CONFLICT (one) DO UPDATE
     SET stage = excluded.stage, place = excluded.place, target = excluded.target, cases = 0, begun_at = clock_timestamp()`,
    [stage, place, target],
  );
  return { stage, place, target, cases: 0 };
};

/** Moves a sweep on; its end becomes what the audit says. */
export const moveSweep = async (db: Client, { stage, place, cases }: Sweep): Promise<void> => {
  await db.query('UPDATE read_model_audit SET stage = $1, place = $2, cases = $3', [stage, place, cases]);
  if (stage !== 'done') return;
  await db.query('UPDATE read_model_audit SET last_position = target, last_cases = cases, last_at = clock_timestamp()');
  await db.query(`DELETE FROM read_model_divergences WHERE mended_at < clock_timestamp() - interval '${KEPT_DAYS} days'`);
};

/** Writes down what was found. What was mended at once is kept as such, and so is what was found before and is not any more. */
export const record = async (db: Client, subjects: readonly string[], findings: readonly Finding[]): Promise<void> => {
  const column = (field: keyof Finding, of = findings): unknown[] => of.map((finding) => finding[field]);
  if (findings.length > 0) {
    await db.query(
      `INSERT INTO read_model_divergences AS d (projection, subject, kind, position)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) ON CONFLICT (projection, subject) DO UPDATE
       SET kind = excluded.kind, position = excluded.position, mended_at = NULL,
         found_at = CASE WHEN d.mended_at IS NULL THEN d.found_at ELSE clock_timestamp() END`,
      [column('projection'), column('subject'), column('kind'), column('position')],
    );
    await db.query('UPDATE read_model_audit SET found = found + $1', [findings.length]);
  }
  const open = findings.filter(({ repaired }) => !repaired);
  await db.query(
    `UPDATE read_model_divergences AS d SET mended_at = clock_timestamp() WHERE mended_at IS NULL AND subject = ANY($1)
     AND (projection, subject) NOT IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
    [subjects, column('projection', open), column('subject', open)],
  );
};

export const readAudit = async (db: Client): Promise<AuditStatus> => {
  const [row, open, divergences] = await Promise.all([
    readRow(db),
    db.query<{ n: number }>('SELECT count(DISTINCT subject)::int AS n FROM read_model_divergences WHERE mended_at IS NULL'),
    db.query<Divergence & { found_at: Date; mended_at: Date | null }>(
      `SELECT projection, subject, kind, position, found_at, mended_at FROM read_model_divergences
       ORDER BY mended_at IS NOT NULL, found_at DESC LIMIT 100`,
    ),
  ]);
  const diverging = open.rows[0]?.n ?? 0;
  const casesChecked = row?.last_cases ?? row?.cases ?? 0;
  const position = Number(row?.last_position ?? (row?.stage === 'cases' ? row.place : row?.target) ?? 0);
  return {
    summary: `${diverging} of ${casesChecked} cases diverge, checked to position ${position}`,
    casesChecked, diverging, position, found: Number(row?.found ?? 0),
    ...(row?.last_at ? { checkedAt: row.last_at.toISOString() } : {}),
    divergences: divergences.rows.map(({ projection, subject, kind, position: at, found_at: foundAt, mended_at: mendedAt }) => ({
      projection, subject, kind, position: Number(at), foundAt: foundAt.toISOString(), ...(mendedAt ? { mendedAt: mendedAt.toISOString() } : {}),
    })),
  };
};
