// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DataState, FollowUpState, HandlingState, Mode } from '@fyrvakt/cases';
import { localDate, localInstant, type Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { caseListTable, type CaseRow } from '../models/case-list.js';
import { CASE_SEARCH, MARKED, type KeyedWords } from '../models/case-search.js';
import { areaMark, categoryMark, lexeme } from '../models/search-marks.js';
import { Conditions } from './conditions.js';
import { lookBack, type MonthOfCalls, type Stretch } from './look-back.js';
import { paged, type Page, type Paged } from './page.js';
import { readRows, staleIn } from './rows.js';

/** Stands among codes of places for none of them: no code begins so. */
const NO_PLACE = '-';

/** Which cases. Every list means "one of these"; what is absent does not narrow. */
export interface CaseFilter {
  /** Words in Swedish, all of which must occur; the last may be the beginning of one. */
  readonly q?: string;
  readonly handling?: readonly HandlingState[];
  readonly followUpState?: readonly FollowUpState[];
  readonly data?: readonly DataState[];
  readonly area?: readonly string[];
  /** Codes of places of the municipality's list; `-` for cases that are at none of them. */
  readonly place?: readonly string[];
  readonly category?: readonly string[];
  /** Codes of contacted units. */
  readonly unit?: readonly string[];
  /** Codes of units of which one has been contacted or been left the case: all that a reader who is bound to units may see. */
  readonly concerning?: readonly string[];
  readonly source?: readonly string[];
  /** Default: actual calls only. */
  readonly mode?: readonly Mode[];
  /** Local month of the call, `YYYY-MM`. */
  readonly month?: string;
  readonly from?: Instant;
  /** Up to and not including. */
  readonly to?: Instant;
  /** Whether something about the report is doubtful. */
  readonly doubt?: boolean;
  readonly staffed?: boolean;
  readonly responsible?: string;
}

/** `stale`: the case stands still in this list; what is shown may be out of date. */
export type CaseItem = CaseRow & { readonly stale: boolean };

export const searchFor = async (q: string | undefined, words: KeyedWords): Promise<string | undefined> => (q?.trim() ? words.search(q) : undefined);

/** The filter as conditions on `case_list AS c`. */
export const caseConditions = (filter: CaseFilter, search?: string, where = new Conditions()): Conditions => {
  const { mode = ['actual'], ...use } = filter;
  where
    .oneOf('c.mode', mode)
    .oneOf('c.handling', use.handling).oneOf('c.follow_up_state', use.followUpState).oneOf('c.data', use.data)
    .oneOf('c.area', use.area).oneOf('c.category', use.category).oneOf('c.source', use.source)
    .equals('c.month', use.month).equals('c.staffed', use.staffed).equals('c.responsible', use.responsible);
  if (use.place?.includes(NO_PLACE)) where.add(`(c.place_code IS NULL OR c.place_code = ANY(${where.value(use.place)}))`);
  else where.oneOf('c.place_code', use.place);
  if (use.unit) where.add(`c.units && ${where.value(use.unit)}::text[]`);
  if (use.concerning) {
    const units = `${where.value(use.concerning)}::text[]`;
    where.add(`(c.units && ${units} OR EXISTS (SELECT FROM handover AS h WHERE h.case_id = c.case_id AND h.unit = ANY(${units})))`);
  }
  if (use.from) where.add(`c.received_at >= ${where.value(use.from)}`);
  if (use.to) where.add(`c.received_at < ${where.value(use.to)}`);
  if (use.doubt !== undefined) where.add(`${use.doubt ? '' : 'NOT '}cardinality(c.doubts) > 0`);
  if (search) where.add(`EXISTS (SELECT FROM case_search AS s WHERE s.case_id = c.case_id AND s.words @@ ${where.value(search)}::tsquery)`);
  return where;
};

type After = readonly string[] | undefined;

const newest = async (pool: pg.Pool, where: Conditions, after: After, limit: number): Promise<CaseItem[]> => {
  if (after) where.add(`(c.received_at, c.case_id) < (${where.value(after[0])}, ${where.value(after[1])})`);
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT c.*, ${staleIn('case-list', 'c.case_id')} FROM case_list AS c WHERE ${where}
     ORDER BY c.received_at DESC, c.case_id DESC LIMIT ${where.value(limit)}`,
    where.values,
  );
  return readRows(caseListTable, rows) as CaseItem[];
};

/** How many calls each month had, the newest first. None where the rows are still those of a version without marks. */
const monthsOfCalls = async (pool: pg.Pool, mode: readonly Mode[]): Promise<readonly MonthOfCalls[]> => {
  const { rows } = await pool.query<MonthOfCalls>({
    name: 'months of calls',
    text: `SELECT month, sum(n)::int AS calls FROM monthly_figures WHERE mode = ANY($1) AND figure = 'calls'
             AND EXISTS (SELECT FROM projection_checkpoints WHERE name = $2 AND version = $3)
           GROUP BY month HAVING sum(n) > 0 ORDER BY month DESC`,
    values: [mode, CASE_SEARCH, MARKED],
  });
  return rows;
};

/** Months that may hold what a page of a filter shows. */
const within = ({ month, from, to }: CaseFilter, after: After) => ({ month: here }: MonthOfCalls): boolean => {
  const [newestAt = to] = after ?? [];
  return (!month || here === month) && (!from || here >= localDate(from).slice(0, 7)) && (!newestAt || here <= localDate(newestAt).slice(0, 7));
};

const beginningOf = (month: string): Instant => localInstant(`${month}-01`, '00:00');

/**
 * A stretch of time as conditions on `case_list AS c` and marks of `case_search`. Where it begins is told by its mark alone: told twice, the
 * database would think that next to nothing is left, and read all of it instead of the newest.
 */
const inStretch = (filter: CaseFilter, search: string, { mark, before }: Stretch): Conditions => {
  const marks = [
    mark === undefined ? [] : [mark], filter.area?.map(areaMark) ?? [], filter.category?.map(categoryMark) ?? [],
  ].filter((some) => some.length > 0).map((some) => ` & (${some.map(lexeme).join(' | ')})`);
  const where = caseConditions(filter, search + marks.join(''));
  if (before) where.add(`c.received_at < ${where.value(beginningOf(before))}`);
  return where;
};

/** The newest calls first. `first`: see `lookBack`; only specs choose another. */
export const listCases = async (
  pool: pg.Pool, words: KeyedWords, filter: CaseFilter, page: Page, first?: number,
): Promise<Paged<CaseItem>> => {
  const search = await searchFor(filter.q, words);
  return paged<CaseItem>('cases', filter, page, (row) => [row.receivedAt, row.caseId], async (after, limit) => {
    const months = search ? await monthsOfCalls(pool, filter.mode ?? ['actual']) : [];
    if (!search || months.length === 0) return newest(pool, caseConditions(filter, search), after, limit);
    const all = months.reduce((sum, { calls }) => sum + calls, 0);
    const look = (stretch: Stretch, most: number): Promise<CaseItem[]> => newest(pool, inStretch(filter, search, stretch), after, most);
    return lookBack(months.filter(within(filter, after)), all, limit, look, first);
  });
};
