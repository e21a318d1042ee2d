// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type Roster = Schemas['Roster'];
export type RosterUnit = Schemas['RosterUnit'];
export type RosterDay = Schemas['RosterDay'];
export type FinalShift = Schemas['FinalShift'];
export type Reason = Schemas['RosterReason'];
export type Quality = Schemas['RosterQuality'];
export type ShiftPattern = Schemas['ShiftPattern'];
export type TemporarySchedule = Schemas['TemporarySchedule'];
export type Swap = Schemas['ShiftSwap'];
export type Forecast = Schemas['RosterForecast'];
export type Reading = Schemas['RosterReading'];
export type Feed = Schemas['CalendarFeed'];
export type NewFeed = Schemas['NewCalendarFeed'];

/** Whether a unit's shifts make an hour staffed: others than the municipality's own and contracted, and who is on call, do not. */
export const isStaffing = ({ kind, onCall }: Pick<RosterUnit, 'kind' | 'onCall'>): boolean => (kind === 'own' || kind === 'contracted') && !onCall;

/** A stretch of time with nobody, as stretches are drawn. */
export interface Unstaffed { readonly start: string; readonly end: string }

export const unstaffedOf = (gaps: Roster['gaps']): readonly Unstaffed[] => gaps.map(({ from: start, to: end }) => ({ start, end }));

/** The duty roster from one day to another. */
export const useRoster = (from: string, to: string): UseQueryResult<Roster> =>
  useQuery({
    queryKey: ['list', 'roster', from, to],
    queryFn: async ({ signal }) => answer(await api.GET('/roster', { params: { query: { from, to } }, signal })),
    placeholderData: (before) => before,
  });

/** How good the roster is from one day to another. */
export const useQuality = (from: string, to: string): UseQueryResult<Quality> =>
  useQuery({
    queryKey: ['list', 'roster-quality', from, to],
    queryFn: async ({ signal }) => answer(await api.GET('/roster/quality', { params: { query: { from, to } }, signal })),
  });

/** The calls that are likely to meet nobody, night by night. */
export const useForecast = (from: string, to: string): UseQueryResult<Forecast> =>
  useQuery({
    queryKey: ['list', 'roster-forecast', from, to],
    queryFn: async ({ signal }) => answer(await api.GET('/roster/forecast', { params: { query: { from, to } }, signal })),
  });

/** Reads a file without changing anything. */
export const useReadFile = (): UseMutationResult<Reading, Error, Schemas['RosterFileBody']> =>
  useMutation({ mutationFn: async (body) => answer(await api.POST('/roster/readings', { body })) });

const FEEDS = ['calendar-feeds'] as const;

/** One's own calendar addresses, without what is secret in them. */
export const useFeeds = (): UseQueryResult<readonly Feed[]> =>
  useQuery({ queryKey: FEEDS, queryFn: async ({ signal }) => answer(await api.GET('/roster/calendar-feeds', { signal })).feeds });

/** Makes an address; the answer has the secret, and no later one does. */
export const useAddFeed = (): UseMutationResult<NewFeed, Error, { unit?: string }> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body) => answer(await api.POST('/roster/calendar-feeds', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: FEEDS }),
  });
};

/** Withdraws an address; it stops answering at once. */
export const useRemoveFeed = (): UseMutationResult<void, Error, string> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (feedId) => { await api.DELETE('/roster/calendar-feeds/{feedId}', { params: { path: { feedId } } }); },
    onSuccess: () => client.invalidateQueries({ queryKey: FEEDS }),
  });
};
