// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { queryOptions, useInfiniteQuery, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { answer, api } from '../../api/client.js';
import { seenPosition } from '../../api/freshness.js';
import type { CaseItem, Facets, Paged } from '../../api/rows.js';
import type { paths } from '../../api/schema.js';
import { useBackAgain, useLive } from '../../live/live.js';
import type { CasesSearch } from '../../url/case-choice.js';
import { catchUp } from './catch-up.js';

const ROWS = 100;
const LIVE_MS = 1_000;
const COUNTS_MS = 10_000;

type Pages = InfiniteData<Paged<CaseItem>, string | undefined>;
type Query = NonNullable<paths['/cases']['get']['parameters']['query']>;

const fresh = (): { minPosition?: number } => {
  const minPosition = seenPosition();
  return minPosition === undefined ? {} : { minPosition };
};

const fetchPage = async (search: CasesSearch, after: string | undefined, limit = ROWS, signal?: AbortSignal): Promise<Paged<CaseItem>> => {
  const query = { ...search, limit, ...(after ? { after } : {}), ...fresh() } as Query;
  return answer(await api.GET('/cases', { params: { query }, ...(signal ? { signal } : {}) }));
};

const fetchFacets = async (search: CasesSearch, signal: AbortSignal): Promise<Facets> => {
  const query = { ...search, facets: true, limit: 1, ...fresh() } as Query;
  return answer(await api.GET('/cases', { params: { query }, signal })).facets as Facets;
};

const facetsQuery = (search: CasesSearch) =>
  queryOptions({ queryKey: ['list', 'cases', 'facets', search], queryFn: ({ signal }) => fetchFacets(search, signal) });

/** How many each choice would show, and how many are shown now. */
export const useFacets = (search: CasesSearch): Facets | undefined => useQuery({ ...facetsQuery(search), placeholderData: (before) => before }).data;

/** How many cases a search shows. Many views stand side by side, so these are not asked for anew with each event, but now and then. */
export const countQuery = (search: CasesSearch) => queryOptions({
  queryKey: ['list', 'cases', 'count', search], queryFn: async ({ signal }) => (await fetchFacets(search, signal)).total,
  meta: { live: false }, refetchInterval: COUNTS_MS,
});

const replaced = (data: Pages, found: ReadonlyMap<string, CaseItem>): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, rows: page.rows.map((row) => found.get(row.caseId) ?? row) })),
});

export interface CaseList {
  readonly rows: readonly CaseItem[];
  readonly error: unknown;
  readonly isFirst: boolean;
  readonly isMore: boolean;
  /** More could not be had; it is not tried again until somebody asks. */
  readonly moreFailed: boolean;
  /** New ones that are not in the list yet: they wait until somebody asks for them, so that nothing moves under the eye. */
  readonly waiting: number;
  more(): void;
  showWaiting(): void;
  retry(): void;
}

/**
 * The list as it was when it was asked for, with each row kept up to date where it stands. A row that no longer fits the filter stays, as
 * it is now, until the list is asked for anew; one that has come to fit is counted as waiting.
 */
export const useCaseList = (search: CasesSearch): CaseList => {
  const client = useQueryClient();
  const queryKey = useMemo(() => ['cases', search], [search]);
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(search, pageParam, ROWS, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const [waiting, setWaiting] = useState<{ readonly key: unknown; readonly ids: ReadonlySet<string> }>({ key: queryKey, ids: new Set() });
  const shown = useMemo(() => new Set(rows.map((row) => row.caseId)), [rows]);
  const known = useRef({ key: queryKey as unknown, ids: shown });
  known.current = { key: queryKey, ids: shown };
  const changed = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = async (): Promise<void> => {
    timer.current = undefined;
    const ids = new Set(changed.current);
    changed.current.clear();
    const data = client.getQueryData<Pages>(queryKey);
    if (!data || ids.size === 0) return;
    const { found, first } = await catchUp(data, search, ids, fetchPage);
    client.setQueryData<Pages>(queryKey, (now) => now && replaced(now, found));
    if (known.current.key !== queryKey) return;
    const news = first.filter((row) => !known.current.ids.has(row.caseId)).map((row) => row.caseId);
    setWaiting((before) => ({ key: queryKey, ids: new Set([...(before.key === queryKey ? before.ids : []), ...news]) }));
  };

  const hear = (ids: Iterable<string>): void => {
    for (const caseId of ids) changed.current.add(caseId);
    timer.current ??= setTimeout(() => void look(), LIVE_MS);
  };
  useLive((events) => hear(events.map(({ caseId }) => caseId)));
  // What happened while the line was down nobody has told: it may be any of them.
  useBackAgain(() => hear(known.current.ids));

  const startAnew = (): void => {
    setWaiting({ key: queryKey, ids: new Set() });
    client.setQueryData<Pages>(queryKey, (now) => now && { pages: now.pages.slice(0, 1), pageParams: now.pageParams.slice(0, 1) });
    void list.refetch();
  };
  return {
    rows,
    error: list.error,
    // The rows of the search before stand in until these are here; where there were none nothing can be said of this one yet.
    isFirst: list.isPending || (list.isPlaceholderData && rows.length === 0),
    isMore: list.hasNextPage,
    moreFailed: list.isFetchNextPageError,
    waiting: waiting.key === queryKey ? [...waiting.ids].filter((id) => !known.current.ids.has(id)).length : 0,
    more: () => { if (list.hasNextPage && !list.isFetching) void list.fetchNextPage(); },
    showWaiting: startAnew,
    retry: () => void list.refetch(),
  };
};

/** Everything that a search shows, page by page, for a file; undefined where it is too much for one. Tells how far it has come. */
export const fetchAll = async (search: CasesSearch, most: number, onProgress: (n: number) => void): Promise<CaseItem[] | undefined> => {
  const rows: CaseItem[] = [];
  let after: string | undefined;
  do {
    const page = await fetchPage(search, after, 200);
    rows.push(...page.rows);
    onProgress(rows.length);
    after = page.next;
  } while (after && rows.length < most);
  return after ? undefined : rows;
};
