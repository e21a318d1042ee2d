// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MODES } from '@fyrvakt/cases';
import type pg from 'pg';
import type { KeyedWords } from '../models/case-search.js';
import { caseConditions, searchFor, type CaseFilter } from './cases.js';
import { Conditions } from './conditions.js';

export const FACETS = ['handling', 'followUpState', 'data', 'area', 'category', 'unit', 'source', 'mode'] as const;
export type Facet = (typeof FACETS)[number];

/** How many cases one choice would show. The empty code stands for "not known". */
export interface Count { readonly code: string; readonly n: number }

/** Per facet what each of its choices would show while the other facets stay as they are, and how many the filter shows now. */
export type Facets = { readonly [F in Facet]: readonly Count[] } & { readonly total: number };

const COLUMN: Record<Facet, string> = {
  handling: 'c.handling', followUpState: 'c.follow_up_state', data: 'c.data', area: 'c.area', category: 'c.category',
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

/** What no chip stands for narrows the rows that are counted. */
const split = (filter: CaseFilter): { readonly chips: CaseFilter; readonly rest: CaseFilter } => {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const isChip = (name: string): boolean => (FACETS as readonly string[]).includes(name);
  return {
    chips: Object.fromEntries(given.filter(([name]) => isChip(name))) as CaseFilter,
    rest: Object.fromEntries(given.filter(([name]) => !isChip(name))) as CaseFilter,
  };
};

/** The combinations that the chips choose among, with how many cases have each: kept as it happens, or counted once for what narrows further. */
const combinations = (rest: CaseFilter, search: string | undefined, values: unknown[]): string => {
  if (!search && Object.keys(rest).every((name) => name === 'q')) return 'SELECT * FROM case_counts WHERE n > 0';
  // All modes by name, so that the indices that begin with it can be used.
  const where = caseConditions({ ...rest, mode: MODES }, search, new Conditions(values));
  return `SELECT c.mode, c.handling, c.follow_up_state, c.data, coalesce(c.area, '') AS area, c.category, c.source, c.units, count(*) AS n
          FROM case_list AS c WHERE ${where} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;
};

const countOf = (facet: Facet | 'total', chips: CaseFilter, values: unknown[]): string => {
  const { [facet as keyof CaseFilter]: _own, ...others } = chips;
  const where = caseConditions(facet === 'mode' ? { ...others, mode: MODES } : others, undefined, new Conditions(values));
  const from = facet === 'unit' ? 'c CROSS JOIN LATERAL unnest(c.units) AS u(code)' : 'c';
  return `SELECT '${facet}' AS facet, ${facet === 'total' ? "''" : COLUMN[facet]} AS code, sum(c.n) AS n FROM ${from} WHERE ${where} GROUP BY 2`;
};

const COUNTED_ALREADY = new Set(['mode', 'month', 'q']);

/** Counts for the facets of the case list. */
export const countFacets = async (pool: pg.Pool, words: KeyedWords, filter: CaseFilter): Promise<Facets> => {
  const search = await searchFor(filter.q, words);
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined).map(([name]) => name);
  if (!search && asked.every((name) => COUNTED_ALREADY.has(name))) return fromFigures(pool, filter);
  const { chips, rest } = split(filter);
  const values: unknown[] = [];
  const among = combinations(rest, search, values);
  const counts = [...FACETS, 'total' as const].map((facet) => countOf(facet, chips, values));
  const { rows } = await pool.query<Counted>(`WITH c AS MATERIALIZED (${among}) ${counts.join(' UNION ALL ')} ORDER BY 1, 3 DESC, 2`, values);
  return gather(rows);
};
