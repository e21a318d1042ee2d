// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useInfiniteQuery, useQueries, useQuery, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { CaseItem } from '../../api/rows.js';
import type { components, paths } from '../../api/schema.js';
import { plusMonths } from '../../time/zone.js';
import type { ReportSearch } from './search.js';

type Schemas = components['schemas'];
export type Report = Schemas['Report'];
export type ReportTable = Schemas['ReportTable'];
export type Figure = Schemas['Figure'];
export type FigureCases = paths['/reports/monthly/{month}/figures/{figureId}']['get']['responses'][200]['content']['application/json'];

const asKnown = ({ at, time }: ReportSearch): { atPosition?: number; atTime?: string } =>
  at !== undefined ? { atPosition: at } : time !== undefined ? { atTime: time } : {};

/** A report takes long to make: it is asked for anew after a change of one's own, and not with all that happens elsewhere. */
const UNMOVED = { live: false };

/** A month's report. What was known at a position never changes, so it need not be asked for twice. */
export const useReport = (month: string, search: ReportSearch): UseQueryResult<Report> =>
  useQuery({
    queryKey: ['list', 'report', month, search],
    queryFn: async ({ signal }) => {
      const params = { path: { month }, query: asKnown(search) };
      return answer(await api.GET('/reports/monthly/{month}', { params, signal })) as Report;
    },
    staleTime: search.at === undefined ? 30_000 : Infinity,
    meta: UNMOVED,
  });

export interface MonthSum { readonly month: string; readonly received: number; readonly left: number }

const sumOf = async (month: string, signal: AbortSignal): Promise<MonthSum> => {
  const { figures } = answer(await api.GET('/figures/{month}', { params: { path: { month } }, signal }));
  const n = (name: string, code: string): number => figures[name]?.find((count) => count.code === code)?.n ?? 0;
  const received = n('calls', 'all');
  return { month, received, left: received - n('followUpState', 'followedUp') };
};

/** A year and a month up to and with a month, the oldest first; those that have not come are left out. */
export const useMonths = (last: string, count = 13): readonly MonthSum[] =>
  useQueries({
    queries: Array.from({ length: count }, (_, index) => plusMonths(last, index - count + 1)).map((month) => ({
      queryKey: ['list', 'month-sum', month], queryFn: ({ signal }: { signal: AbortSignal }) => sumOf(month, signal), staleTime: 60_000,
      meta: UNMOVED,
    })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });

/** Where the report's file is, as it is known where the reader stands. */
export const fileOf = (month: string, format: 'csv' | 'html', position: number): string =>
  `/case-api/v1/reports/monthly/${month}?format=${format}&atPosition=${position}${format === 'csv' ? '&excel=true' : ''}`;

const PAGE = 100;

/** The cases behind a number, page by page. */
export const useFigure = (month: string, figureId: string, at: number | undefined): UseInfiniteQueryResult<InfiniteData<FigureCases>> =>
  useInfiniteQuery({
    queryKey: ['list', 'figure', month, figureId, at],
    queryFn: async ({ signal, pageParam }) => answer(await api.GET('/reports/monthly/{month}/figures/{figureId}', {
      params: { path: { month, figureId }, query: { limit: PAGE, page: pageParam, ...(at === undefined ? {} : { atPosition: at }) } }, signal,
    })),
    meta: UNMOVED,
    initialPageParam: 1,
    getNextPageParam: (last, all) => (all.length * PAGE < last.total ? all.length + 1 : undefined),
  });

/** A month's cases by their ids: what the rows behind a number are shown with. */
export const useCasesOfMonth = (month: string): UseQueryResult<ReadonlyMap<string, CaseItem>> =>
  useQuery({
    queryKey: ['list', 'cases-of-month', month],
    queryFn: async ({ signal }) => {
      const rows: CaseItem[] = [];
      let after: string | undefined;
      do {
        const page = answer(await api.GET('/cases', { params: { query: { month, limit: 200, ...(after ? { after } : {}) } }, signal }));
        rows.push(...page.rows);
        after = page.next;
      } while (after);
      return new Map(rows.map((row) => [row.caseId, row]));
    },
    staleTime: 30_000,
    meta: UNMOVED,
  });
