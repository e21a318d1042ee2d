// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answer, api } from '../../api/client.js';
import { seenPosition } from '../../api/freshness.js';
import { usePeople } from '../../api/people.js';
import type { components, paths } from '../../api/schema.js';
import { useFollowUpText } from './text.js';

export type LedgerRow = components['schemas']['LedgerRow'];
export type Summary = components['schemas']['FollowUpSummary'];
export type LedgerCall = components['schemas']['LedgerCall'];
export type LedgerQuery = NonNullable<paths['/follow-ups']['get']['parameters']['query']>;
type LedgerPage = paths['/follow-ups']['get']['responses'][200]['content']['application/json'];
export type Month = paths['/follow-ups/months/{month}']['get']['responses'][200]['content']['application/json'];

const PAGE = 100;

const fresh = (): { minPosition?: number } => {
  const minPosition = seenPosition();
  return minPosition === undefined ? {} : { minPosition };
};

/** What is owed, page by page. */
export const useLedger = (query: LedgerQuery): UseInfiniteQueryResult<InfiniteData<LedgerPage>> =>
  useInfiniteQuery({
    queryKey: ['list', 'follow-ups', query],
    queryFn: async ({ signal, pageParam }) => answer(await api.GET('/follow-ups', {
      params: { query: { ...query, limit: PAGE, ...(pageParam ? { after: pageParam } : {}), ...fresh() } }, signal,
    })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });

/** How much there is to follow up, in all and for each. */
export const useSummary = (): UseQueryResult<Summary> =>
  useQuery({
    queryKey: ['list', 'follow-ups-summary'],
    queryFn: async ({ signal }) => answer(await api.GET('/follow-ups/summary', { params: { query: fresh() }, signal })),
  });

/** Names of those who follow up. */
export const usePersonName = (): ((id: string | null | undefined) => string) => {
  const people = usePeople();
  const t = useFollowUpText();
  return useCallback(
    (id) => (id ? (people?.find((person) => person.id === id)?.name ?? (people ? t.unknownPerson : '')) : t.nobody), [people, t],
  );
};

/** A month's calls, accounted for one by one: all of them, or only those that are outstanding. */
export const useMonth = (month: string, outstanding: boolean): UseInfiniteQueryResult<InfiniteData<Month>> =>
  useInfiniteQuery({
    queryKey: ['list', 'follow-ups-month', month, outstanding],
    queryFn: async ({ signal, pageParam }) => {
      const query = { limit: 200, ...(outstanding ? { outstanding } : {}), ...(pageParam ? { after: pageParam } : {}), ...fresh() };
      return answer(await api.GET('/follow-ups/months/{month}', { params: { path: { month }, query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
