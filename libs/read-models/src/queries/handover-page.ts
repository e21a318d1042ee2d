// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { handoverTable } from '../models/handover.js';
import { caseConditions } from './cases.js';
import { Conditions } from './conditions.js';
import type { HandoverItem } from './duties.js';
import { listRepeatPlaces, type RepeatPlace } from './places.js';
import { readRows, staleIn } from './rows.js';

/** More than fits on the page that a shift reads as it begins; what there is beyond is counted. */
const MOST = 60;

/** Whose page: one unit's, as one of its shifts begins. */
export interface HandoverPageFilter {
  readonly unit: string;
  readonly shiftStart: Instant;
  readonly mode?: readonly Mode[];
  /** Contacts that failed are looked for in calls between these two. */
  readonly contactsFrom: Instant;
  readonly contactsTo: Instant;
  /** Places with several calls are looked for between these two. */
  readonly placesFrom: Instant;
  readonly placesTo: Instant;
}

/** How much waits for a unit to accept it. */
export interface WaitingForUnit {
  readonly unit: string;
  readonly waiting: number;
  /** Of those, the ones whose shift has begun. */
  readonly broken: number;
  /** The earliest shift that something waits for. */
  readonly shiftStart: Instant;
}

/** A call on which a unit was contacted and has not acknowledged. */
export interface UnreachedCall {
  readonly caseId: string;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly area: string | null;
  readonly place: string;
}

/** How many rows there are of each kind that the page has no room for. */
export interface HandoverPageMore {
  readonly left: number;
  readonly toKeep: number;
  readonly unreached: number;
}

/** What a unit reads as its shift begins; sixty rows of each kind at most, those that wait for an answer before all others. */
export interface HandoverPage {
  /** What was left to the shift, and what earlier shifts of the unit were left and never accepted: that comes back until somebody does. */
  readonly left: readonly HandoverItem[];
  /** What the unit has accepted and not done. */
  readonly toKeep: readonly HandoverItem[];
  /** Recent calls on which the unit was contacted and has not acknowledged, the newest first. */
  readonly unreached: readonly UnreachedCall[];
  /** The most called about first. */
  readonly places: readonly RepeatPlace[];
  readonly more: HandoverPageMore;
}

const WITH_CASE = 'JOIN case_list AS c ON c.case_id = h.case_id';
/** What nobody accepted before the case was closed waits for nobody any more. */
const WAITS = "h.status IN ('offered', 'broken') AND NOT c.closed";

interface Cut<Row> { readonly rows: readonly Row[]; readonly more: number }

/** Rows, and how many there are beyond them; each row knows how many there are in all. */
const cutOf = <Row>(rows: readonly Row[], [first]: readonly Record<string, unknown>[]): Cut<Row> => ({
  rows, more: Number(first?.total ?? 0) - rows.length,
});

const readHandovers = async (pool: pg.Pool, where: Conditions): Promise<Cut<HandoverItem>> => {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT * FROM (
       SELECT h.*, ${staleIn('handover', 'h.case_id')}, count(*) OVER () AS total FROM handover AS h ${WITH_CASE} WHERE ${where}
       ORDER BY h.status IN ('offered', 'broken') DESC, h.shift_start, h.received_at, h.case_id, h.deferral_id LIMIT ${where.value(MOST)}
     ) AS page ORDER BY shift_start, received_at, case_id, deferral_id`,
    where.values,
  );
  return cutOf(readRows(handoverTable, rows) as HandoverItem[], rows);
};

const ofUnit = ({ unit, mode = ['actual'] }: HandoverPageFilter): Conditions => new Conditions().equals('h.unit', unit).oneOf('h.mode', mode);

const listLeft = (pool: pg.Pool, filter: HandoverPageFilter): Promise<Cut<HandoverItem>> => {
  const where = ofUnit(filter);
  const start = where.value(filter.shiftStart);
  const answered = `h.shift_start = ${start} AND h.status IN ('accepted', 'returned')`;
  return readHandovers(pool, where.add(`((${answered}) OR (h.shift_start <= ${start} AND ${WAITS}))`));
};

const listToKeep = (pool: pg.Pool, filter: HandoverPageFilter): Promise<Cut<HandoverItem>> => {
  const where = ofUnit(filter).equals('h.status', 'accepted').add("c.handling = 'received' AND NOT c.closed");
  return readHandovers(pool, where);
};

const listUnreached = async (
  pool: pg.Pool, { unit, mode = ['actual'], contactsFrom, contactsTo }: HandoverPageFilter,
): Promise<Cut<UnreachedCall>> => {
  const where = new Conditions().oneOf('c.mode', mode);
  where.add(`c.units && ARRAY[${where.value(unit)}]::text[]`).add(`c.received_at >= ${where.value(contactsFrom)}`);
  where.add(`c.received_at < ${where.value(contactsTo)}`);
  where.add(`c.contacted @> ${where.value(JSON.stringify([{ unit, acknowledged: false }]))}::jsonb`);
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT c.case_id, c.received_at, c.category, c.area, c.place, count(*) OVER () AS total FROM case_list AS c WHERE ${where}
     ORDER BY c.received_at DESC, c.case_id LIMIT ${where.value(MOST)}`,
    where.values,
  );
  const calls = rows.map((row): UnreachedCall => ({
    caseId: String(row.case_id), receivedAt: (row.received_at as Date).toISOString(), category: String(row.category),
    area: row.area as string | null, place: String(row.place),
  }));
  return cutOf(calls, rows);
};

/** One question after the other: a page view must not take every connection. */
export const readHandoverPage = async (pool: pg.Pool, filter: HandoverPageFilter): Promise<HandoverPage> => {
  const left = await listLeft(pool, filter);
  const toKeep = await listToKeep(pool, filter);
  const unreached = await listUnreached(pool, filter);
  return {
    left: left.rows, toKeep: toKeep.rows, unreached: unreached.rows,
    places: await listRepeatPlaces(pool, caseConditions({ from: filter.placesFrom, to: filter.placesTo })),
    more: { left: left.more, toKeep: toKeep.more, unreached: unreached.more },
  };
};

/** What waits to be accepted, per unit; a unit for which nothing waits is not there. */
export const countWaiting = async (pool: pg.Pool, units: readonly string[], mode: readonly Mode[]): Promise<readonly WaitingForUnit[]> => {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT h.unit, count(*)::int AS waiting, (count(*) FILTER (WHERE h.status = 'broken'))::int AS broken, min(h.shift_start) AS shift_start
     FROM handover AS h ${WITH_CASE} WHERE h.unit = ANY($1) AND h.mode = ANY($2) AND ${WAITS} GROUP BY h.unit ORDER BY h.unit`,
    [units, mode],
  );
  return rows.map((row) => ({
    unit: String(row.unit), waiting: Number(row.waiting), broken: Number(row.broken), shiftStart: (row.shift_start as Date).toISOString(),
  }));
};
