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
  unit: 'c.units', source: 'c.source', mode: 'c.mode',
};

/** `units`: instead of one code all that a case has; it counts for each of them. */
interface Counted {
  readonly facet: Facet | 'total';
  readonly code: string | null;
  readonly units?: readonly string[] | null;
  readonly n: number | string | null;
}

const mostFirst = (one: Count, other: Count): number => other.n - one.n || (one.code < other.code ? -1 : 1);

const gather = (rows: readonly Counted[]): Facets => {
  const sums = new Map<string, Map<string, number>>();
  for (const { facet, code, units, n } of rows) {
    const counts = sums.get(facet) ?? new Map<string, number>();
    sums.set(facet, counts);
    for (const one of units ?? [code ?? '']) counts.set(one, (counts.get(one) ?? 0) + Number(n));
  }
  const of = (facet: Facet): Count[] => [...(sums.get(facet) ?? [])].map(([code, n]) => ({ code, n })).sort(mostFirst);
  const lists = Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as { [F in Facet]: Count[] };
  return { ...lists, total: sums.get('total')?.get('') ?? 0 };
};

/** Answered from the monthly counters, whatever the number of cases. */
const fromFigures = async (pool: pg.Pool, filter: CaseFilter): Promise<Facets> => {
  const { rows } = await pool.query<Counted>(
    `SELECT figure AS facet, code, sum(n) AS n FROM monthly_figures
     WHERE mode = ANY($1) AND figure = ANY($2) AND ($3::text IS NULL OR month = $3) GROUP BY figure, code
     UNION ALL SELECT 'mode', mode, sum(n) FROM monthly_figures WHERE figure = 'calls' AND ($3::text IS NULL OR month = $3) GROUP BY mode
     UNION ALL SELECT 'total', '', coalesce(sum(n), 0) FROM monthly_figures
       WHERE mode = ANY($1) AND figure = 'calls' AND ($3::text IS NULL OR month = $3)`,
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
  if (!search && Object.keys(rest).every((name) => name === 'q')) return 'c AS NOT MATERIALIZED (SELECT * FROM case_counts WHERE n > 0)';
  // All modes by name, so that the indices that begin with it can be used.
  const where = caseConditions({ ...rest, mode: MODES }, search, new Conditions(values));
  return `c AS MATERIALIZED (
    SELECT c.mode, c.handling, c.follow_up_state, c.data, coalesce(c.area, '') AS area, c.category, c.source, c.units, count(*)::int AS n
    FROM case_list AS c WHERE ${where} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)`;
};

const fitting = (chips: CaseFilter, except: Facet | undefined, values: unknown[]): Conditions => {
  const where = new Conditions(values);
  for (const facet of FACETS) {
    if (facet === except) continue;
    if (facet !== 'unit') where.oneOf(COLUMN[facet], chips[facet]);
    else if (chips.unit) where.add(`c.units && ${where.value(chips.unit)}::text[]`);
  }
  return where;
};

/** What the facets without a chosen chip say, and the total: the same combinations, read once. */
const countShown = (facets: readonly Facet[], chips: CaseFilter, values: unknown[]): string => {
  const names = facets.map((facet) => `WHEN GROUPING(${COLUMN[facet]}) = 0 THEN '${facet}'`);
  const codes = facets.filter((facet) => facet !== 'unit').map((facet) => COLUMN[facet]);
  return `
    SELECT CASE WHEN FALSE THEN '' ${names.join(' ')} ELSE 'total' END AS facet, coalesce(${[...codes, "''"].join(', ')}) AS code,
           ${facets.includes('unit') ? 'c.units' : 'NULL::text[]'} AS units, sum(c.n) AS n
    FROM c WHERE ${fitting(chips, undefined, values)} GROUP BY GROUPING SETS (${facets.map((facet) => `(${COLUMN[facet]}), `).join('')}())`;
};

/** What a facet with a chosen chip says: as much as the others let through. */
const countOthers = (facet: Facet, chips: CaseFilter, values: unknown[]): string => {
  const [code, units] = facet === 'unit' ? ['NULL', COLUMN.unit] : [COLUMN[facet], 'NULL::text[]'];
  return `SELECT '${facet}', ${code}, ${units}, sum(c.n) FROM c WHERE ${fitting(chips, facet, values)} GROUP BY ${COLUMN[facet]}`;
};

const COUNTED_ALREADY = new Set(['mode', 'month', 'q']);

/** Counts for the facets of the case list. */
export const countFacets = async (pool: pg.Pool, words: KeyedWords, filter: CaseFilter): Promise<Facets> => {
  const search = await searchFor(filter.q, words);
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined).map(([name]) => name);
  if (!search && asked.every((name) => COUNTED_ALREADY.has(name))) return fromFigures(pool, filter);
  const { chips, rest } = split({ ...filter, mode: filter.mode ?? ['actual'] });
  const values: unknown[] = [];
  const among = combinations(rest, search, values);
  const [chosen, open] = [FACETS.filter((facet) => chips[facet]), FACETS.filter((facet) => !chips[facet])];
  const counts = [countShown(open, chips, values), ...chosen.map((facet) => countOthers(facet, chips, values))];
  const { rows } = await pool.query<Counted>(`WITH ${among} ${counts.join(' UNION ALL ')}`, values);
  return gather(rows);
};
