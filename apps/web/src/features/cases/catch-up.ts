// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseItem, Paged } from '../../api/rows.js';
import type { CasesSearch } from '../../url/case-choice.js';

export interface Pages {
  readonly pages: readonly Paged<CaseItem>[];
  readonly pageParams: readonly (string | undefined)[];
}

/** Asks for a page of a search; without a place, the first. */
export type Ask = (search: CasesSearch, after: string | undefined) => Promise<Paged<CaseItem>>;

/** So many pages, and so many single rows, are asked for at a time. */
const MOST_PAGES = 4;
const MOST_ROWS = 20;

/** The instant at which a case was received, and nothing else: how a row is found that no filter shows any more. */
const onlyAt = (receivedAt: string): CasesSearch => ({ from: receivedAt, to: new Date(Date.parse(receivedAt) + 1).toISOString() });

export interface CaughtUp {
  /** Rows as they are now, by their case. */
  readonly found: ReadonlyMap<string, CaseItem>;
  /** The first page as it is now, where new ones come. */
  readonly first: readonly CaseItem[];
}

/**
 * What has become of the rows of some cases: the pages that hold them are asked for again, and the first one. A row that is shown and that the
 * search no longer finds (it has been decided, in a list of what awaits a decision) is asked for by itself: it stays, as it is now.
 */
export const catchUp = async ({ pages, pageParams }: Pages, search: CasesSearch, changed: ReadonlySet<string>, ask: Ask): Promise<CaughtUp> => {
  const tryAsk = (of: CasesSearch, after?: string) => ask(of, after).catch(() => undefined);
  const isTouched = ({ rows }: Paged<CaseItem>, index: number): boolean => index === 0 || rows.some(({ caseId }) => changed.has(caseId));
  const touched = pages.flatMap((page, index) => (isTouched(page, index) ? [index] : [])).slice(0, MOST_PAGES);
  const answers = await Promise.all(touched.map((index) => tryAsk(search, pageParams[index])));
  const found = new Map(answers.flatMap((page) => page?.rows ?? []).map((row) => [row.caseId, row]));
  const gone = touched.flatMap((index, at) => (answers[at] ? (pages[index]?.rows ?? []) : []))
    .filter(({ caseId }) => changed.has(caseId) && !found.has(caseId)).slice(0, MOST_ROWS);
  const alone = await Promise.all(gone.map(({ receivedAt }) => tryAsk(onlyAt(receivedAt))));
  const shown = new Set(gone.map(({ caseId }) => caseId));
  for (const row of alone.flatMap((page) => page?.rows ?? [])) if (shown.has(row.caseId)) found.set(row.caseId, row);
  return { found, first: answers[0]?.rows ?? [] };
};
