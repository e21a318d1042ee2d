// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useNow } from '../time/now.js';
import { dayOf } from '../time/write.js';
import { plusDays } from '../time/zone.js';
import { answer, api } from './client.js';
import type { components } from './schema.js';

export type Span = components['schemas']['CalendarSpan'];

/** The seasons and school holidays of a period, as the municipality's file has them. */
export const useSpans = (from: string, to: string): UseQueryResult<readonly Span[]> =>
  useQuery({
    queryKey: ['roster-seasons', from, to],
    queryFn: async ({ signal }) => answer(await api.GET('/roster/seasons', { params: { query: { from, to } }, signal })).spans,
    staleTime: Infinity,
  });

/** Codes of the seasons of the coming year, and of those that are `used` already. */
export const useSeasons = (used: readonly string[]): readonly string[] => {
  const today = dayOf(useNow());
  const spans = useSpans(today, plusDays(today, 400)).data ?? [];
  return [...new Set([...spans.flatMap(({ kind, name }) => (kind === 'season' ? [name] : [])), ...used])];
};
