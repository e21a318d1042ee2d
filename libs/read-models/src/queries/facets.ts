// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import type { KeyedWords } from '../models/case-search.js';
import { caseConditions, searchFor, type CaseFilter } from './cases.js';

export const FACETS = ['handling', 'followUpState', 'data', 'area', 'category', 'unit', 'source', 'mode'] as const;
export type Facet = (typeof FACETS)[number];

/** How many cases one choice would show. The empty code stands for "not known". */
export interface Count { readonly code: string; readonly n: number }

/** Per facet what each of its choices would show while the other facets stay as they are, and how many the filter shows now. */
export type Facets = { readonly [F in Facet]: readonly Count[] } & { readonly total: number };

const COLUMN: Record<Facet, string> = {
  handling: 'c.handling', followUpState: 'c.follow_up_state', data: 'c.data', area: "coalesce(c.area, '')", category: 'c.category',
  unit: 'u.code', source: 'c.source', mode: 'c.mode',
};

type Counted = { facet: Facet | 'total'; code: string; n: number | string };

const gather = (rows: readonly Counted[]): Facets => {
  const of = (facet: string): Count[] => rows.filter((row) => row.facet === facet).map(({ code, n }) => ({ code, n: Number(n) }));
  const lists = Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as { [F in Facet]: Count[] };
  return { ...lists, total: of('total')[0]?.n ?? 0 };
};

/** Answered from the monthly counters, whatever the number of cases. */
const fromFigures = async (pool: pg.Pool, filter: CaseFilter): Promise<Facets> => {
  const { rows } = await pool.query<Counted>(
    `SELECT figure AS facet, code, sum(n) AS n FROM monthly_figures
     WHERE mode = ANY($1) AND figure = ANY($2) AND ($3::text IS NULL OR month = $3) GROUP BY figure, code
     UNION ALL SELECT 'mode', mode, sum(n) FROM monthly_figures WHERE figure = 'calls' AND ($3::text IS NULL OR month = $3) GROUP BY mode
     UNION ALL SELECT 'total', '', coalesce(sum(n), 0) FROM monthly_figures
       WHERE mode = ANY($1) AND figure = 'calls' AND ($3::text IS NULL OR month = $3)
     ORDER BY 1, 3 DESC, 2`,
    [filter.mode ?? ['actual'], FACETS, filter.month ?? null],
  );
  return gather(rows.filter(({ n }) => Number(n) > 0 ));
};

const countFacet = (pool: pg.Pool, filter: CaseFilter, search: string | undefined, facet: Facet | 'total'): Promise<pg.QueryResult<Counted>> => {
  const where = caseConditions(filter, search, facet === 'total' ? undefined : facet);
  const column = facet === 'total' ? "''" : COLUMN[facet];
  const from = facet === 'unit' ? 'case_list AS c CROSS JOIN LATERAL unnest(c.units) AS u(code)' : 'case_list AS c';
  return pool.query<Counted>(
    `SELECT '${facet}' AS facet, ${column} AS code, count(*) AS n FROM ${from} WHERE ${where} GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT 200`,
    where.values,
  );
};

const COUNTED_ALREADY = new Set(['mode', 'month', 'q']);

/** Counts for the facets of the case list. */
export const countFacets = async (pool: pg.Pool, words: KeyedWords, filter: CaseFilter): Promise<Facets> => {
  const search = await searchFor(filter.q, words);
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined).map(([name]) => name);
  if (!search && asked.every((name) => COUNTED_ALREADY.has(name))) return fromFigures(pool, filter);
  const counted: Counted[] = [];
  // One after the other: a page view must not take every connection.
  for (const facet of [...FACETS, 'total' as const]) counted.push(...(await countFacet(pool, filter, search, facet)).rows);
  return gather(counted);
};
