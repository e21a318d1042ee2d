// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import type { KeyedWords } from '../models/case-search.js';
import { caseConditions, searchFor, type CaseFilter } from './cases.js';
import type { Conditions } from './conditions.js';

/** More than a municipality has places that anybody calls about. */
const MOST = 1_000;
/** Of those with several calls within days: all of them, in any municipality. */
const MOST_REPEATED = 200;

/** How many cases there are at a place. Without a code: at no place of the list, counted by area. */
export interface PlaceCount {
  readonly placeCode: string | null;
  readonly area: string | null;
  readonly n: number;
  readonly latestAt: Instant;
}

/** A place with several calls in a short time. */
export interface RepeatPlace {
  readonly placeCode: string | null;
  readonly place: string;
  readonly area: string | null;
  readonly calls: number;
  readonly latestAt: Instant;
  /** The newest calls, ten at most. */
  readonly newest: readonly { readonly caseId: string; readonly receivedAt: Instant; readonly category: string }[];
}

/** Where the cases of a filter are, and where calls come again and again. */
export interface CasePlaces {
  /** The most called about first. */
  readonly places: readonly PlaceCount[];
  readonly repeated: readonly RepeatPlace[];
}

const countPlaces = async (pool: pg.Pool, where: Conditions): Promise<readonly PlaceCount[]> => {
  const { rows } = await pool.query<{ place_code: string | null; area: string | null; n: number; latest_at: Date }>(
    `SELECT c.place_code, c.area, count(*)::int AS n, max(c.received_at) AS latest_at FROM case_list AS c WHERE ${where}
     GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT ${MOST}`,
    where.values,
  );
  return rows.map(({ place_code: placeCode, area, n, latest_at: latestAt }) => ({ placeCode, area, n, latestAt: latestAt.toISOString() }));
};

/** Places with two or more of some cases (`c`), the most called about first. */
export const listRepeatPlaces = async (pool: pg.Pool, where: Conditions): Promise<readonly RepeatPlace[]> => {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT c.place_code, (array_agg(c.place ORDER BY c.received_at DESC))[1] AS place, c.area, count(*)::int AS calls,
            max(c.received_at) AS latest_at,
            (array_agg(jsonb_build_object('caseId', c.case_id, 'receivedAt', c.received_at, 'category', c.category)
              ORDER BY c.received_at DESC))[1:10] AS newest
     FROM case_list AS c WHERE ${where} AND c.place <> ''
     GROUP BY c.place_code, CASE WHEN c.place_code IS NULL THEN lower(c.place) END, c.area
     HAVING count(*) > 1 ORDER BY calls DESC, latest_at DESC LIMIT ${MOST_REPEATED}`,
    where.values,
  );
  return rows.map((row) => ({
    placeCode: row.place_code as string | null, place: String(row.place), area: row.area as string | null, calls: Number(row.calls),
    latestAt: (row.latest_at as Date).toISOString(),
    newest: (row.newest as RepeatPlace['newest']).map((call) => ({ ...call, receivedAt: new Date(call.receivedAt).toISOString() })),
  }));
};

/** `repeats`: between which two instants calls are looked for that come again, whatever period the filter names. */
export const countCasePlaces = async (
  pool: pg.Pool, words: KeyedWords, filter: CaseFilter, repeats: { readonly from: Instant; readonly to: Instant },
): Promise<CasePlaces> => {
  const search = await searchFor(filter.q, words);
  const { month: _month, ...lasting } = filter;
  const places = await countPlaces(pool, caseConditions(filter, search));
  return { places, repeated: await listRepeatPlaces(pool, caseConditions({ ...lasting, ...repeats }, search)) };
};
