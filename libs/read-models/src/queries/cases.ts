// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DataState, FollowUpState, HandlingState, Mode } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { caseListTable, type CaseRow } from '../models/case-list.js';
import type { KeyedWords } from '../models/case-search.js';
import { Conditions } from './conditions.js';
import { paged, type Page, type Paged } from './page.js';
import { readRows, staleIn } from './rows.js';

/** Stands among codes of places for none of them: no code begins so. */
const NO_PLACE = '-';

/** Which cases. Every list means "one of these"; what is absent does not narrow. */
export interface CaseFilter {
  /** Words in Swedish, all of which must occur. */
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

/** The words of a search as the column is asked; undefined when there is none to look for, such as only common ones. */
export const searchFor = async (q: string | undefined, words: KeyedWords): Promise<string | undefined> => {
  if (!q?.trim()) return undefined;
  const [found = []] = await words([q]);
  return found.map((word) => `'${word}'`).join(' & ') || undefined;
};

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

/** The newest calls first. */
export const listCases = async (pool: pg.Pool, words: KeyedWords, filter: CaseFilter, page: Page): Promise<Paged<CaseItem>> => {
  const search = await searchFor(filter.q, words);
  return paged<CaseItem>('cases', filter, page, (row) => [row.receivedAt, row.caseId], async (after, limit) => {
    const where = caseConditions(filter, search);
    if (after) where.add(`(c.received_at, c.case_id) < (${where.value(after[0])}, ${where.value(after[1])})`);
    const { rows } = await pool.query<Record<string, unknown>>(
      `SELECT c.*, ${staleIn('case-list', 'c.case_id')} FROM case_list AS c WHERE ${where}
       ORDER BY c.received_at DESC, c.case_id DESC LIMIT ${where.value(limit)}`,
      where.values,
    );
    return readRows(caseListTable, rows) as CaseItem[];
  });
};
