// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type Roster = Schemas['Roster'];
export type RosterUnit = Schemas['RosterUnit'];
export type RosterDay = Schemas['RosterDay'];
export type FinalShift = Schemas['FinalShift'];
export type Reason = Schemas['RosterReason'];
export type Quality = Schemas['RosterQuality'];

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
