// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { seenPosition } from '../../api/freshness.js';
import type { components, paths } from '../../api/schema.js';

export type Awaiting = components['schemas']['AwaitingRow'];
export type Decided = components['schemas']['DecidedRow'];
type AwaitingPage = paths['/decisions']['get']['responses'][200]['content']['application/json'];
type DecidedPage = paths['/decisions/made']['get']['responses'][200]['content']['application/json'];

const pageQuery = (after: string) => {
  const minPosition = seenPosition();
  return { limit: 50, ...(after ? { after } : {}), ...(minPosition === undefined ? {} : { minPosition }) };
};

/** What the decision function has been asked, the longest waiting first. */
export const useAwaiting = (): UseInfiniteQueryResult<InfiniteData<AwaitingPage>> =>
  useInfiniteQuery({
    queryKey: ['list', 'decisions'],
    queryFn: async ({ signal, pageParam }) => answer(await api.GET('/decisions', { params: { query: pageQuery(pageParam) }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What was decided lately, the newest first. */
export const useDecided = (): UseInfiniteQueryResult<InfiniteData<DecidedPage>> =>
  useInfiniteQuery({
    queryKey: ['list', 'decisions-made'],
    queryFn: async ({ signal, pageParam }) => answer(await api.GET('/decisions/made', { params: { query: pageQuery(pageParam) }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
