// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, api, etagOf } from '../../api/client.js';
import { newKey } from '../../api/key.js';
import { isOutdated } from '../../api/problem.js';
import type { components, paths } from '../../api/schema.js';

type Schemas = components['schemas'];
export type Drill = Schemas['Drill'];
export type DrillCall = Schemas['DrillCall'];
export type Debrief = paths['/drills/{drillId}']['get']['responses'][200]['content']['application/json'];
export type NewDrill = Schemas['StartDrillBody'];

const EVERY_MS = 10_000;

/** Every drill, the newest first. */
export const useDrills = (): UseQueryResult<{ readonly now: string; readonly drills: Drill[] }> =>
  useQuery({ queryKey: ['drills'], queryFn: async ({ signal }) => answer(await api.GET('/drills', { signal })) });

/** A drill with all that is to be talked through; asked for again while it goes on. */
export const useDebrief = (drillId: string): UseQueryResult<Debrief> =>
  useQuery({
    queryKey: ['drills', drillId],
    queryFn: async ({ signal }) => answer(await api.GET('/drills/{drillId}', { params: { path: { drillId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.running ? EVERY_MS : false),
  });

/** Begins a drill; tried again after a lost answer it is begun once. */
export const useStartDrill = (): UseMutationResult<unknown, Error, NewDrill> => {
  const client = useQueryClient();
  const last = useRef<{ order: string; key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: async (body) => {
      const order = JSON.stringify(body);
      if (last.current?.order !== order) last.current = { order, key: newKey() };
      return answer(await api.POST('/drills/commands/start-drill', { params: { header: { 'Idempotency-Key': last.current.key } }, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['drills'] }),
  });
};

/** Ends a drill, or writes down what was learned. */
export const useDrillOrder = (drill: Debrief): UseMutationResult<unknown, Error, { text: string } | undefined> => {
  const client = useQueryClient();
  const { drillId, revision } = drill;
  return useMutation({
    mutationFn: async (note) => {
      const params = { path: { drillId }, header: { 'If-Match': etagOf(revision), 'Idempotency-Key': newKey() } };
      return note
        ? answer(await api.POST('/drills/{drillId}/commands/add-drill-note', { params, body: note }))
        : answer(await api.POST('/drills/{drillId}/commands/end-drill', { params, body: {} }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['drills'] }),
    // Several write down what they learned at the same time: whoever was second is told so, and then stands on what the first wrote.
    onError: (error) => { if (isOutdated(error)) void client.invalidateQueries({ queryKey: ['drills'] }); },
  });
};
