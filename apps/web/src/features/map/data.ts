// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { seenPosition } from '../../api/freshness.js';
import type { Facets } from '../../api/rows.js';
import type { components, paths } from '../../api/schema.js';
import type { CasesSearch } from '../../url/case-choice.js';

export type Places = components['schemas']['CasePlaces'];
export type Background = NonNullable<Places['background']>;
type Query = NonNullable<paths['/places']['get']['parameters']['query']>;

const fresh = (): { minPosition?: number } => {
  const minPosition = seenPosition();
  return minPosition === undefined ? {} : { minPosition };
};

/** How many cases there are where, and where calls come again. */
export const usePlaces = (choice: CasesSearch): UseQueryResult<Places> =>
  useQuery({
    queryKey: ['list', 'places', choice],
    queryFn: async ({ signal }) => answer(await api.GET('/places', { params: { query: { ...choice, ...fresh() } as Query }, signal })),
    placeholderData: (before) => before,
  });

/** What each chip would show. */
export const useCounts = (choice: CasesSearch): Facets | undefined =>
  useQuery({
    queryKey: ['list', 'cases', 'facets', choice],
    queryFn: async ({ signal }) => {
      const query = { ...choice, facets: true, limit: 1, ...fresh() } as Query;
      return answer(await api.GET('/cases', { params: { query }, signal })).facets as Facets;
    },
    placeholderData: (before) => before,
  }).data;
