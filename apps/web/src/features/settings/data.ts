// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type SystemStatus = Schemas['SystemStatus'];
export type User = Schemas['User'];
export type ApiClient = Schemas['ApiClient'];
export type ApiKey = ApiClient['keys'][number];
export type Role = User['roles'][number];
export type Scope = Schemas['AddClientBody']['scopes'][number];

export type Mode = NonNullable<Schemas['AddClientBody']['modes']>[number];

/** Every kind of call that a system can be let report. */
export const MODES: readonly Mode[] = ['actual', 'exercise', 'test'];

const EVERY_MS = 10_000;

/** How the system fares, asked for again while one looks. */
export const useSystem = (): UseQueryResult<SystemStatus> =>
  useQuery({ queryKey: ['system'], queryFn: async ({ signal }) => answer(await api.GET('/system', { signal })), refetchInterval: EVERY_MS });

export const useUsers = (): UseQueryResult<{ readonly rows: User[]; readonly notices: Schemas['CodedLabel'][] }> =>
  useQuery({ queryKey: ['users'], queryFn: async ({ signal }) => answer(await api.GET('/users', { signal })) });

export const useClients = (): UseQueryResult<{ readonly rows: ApiClient[]; readonly scopes: Schemas['CodedLabel'][] }> =>
  useQuery({ queryKey: ['clients'], queryFn: async ({ signal }) => answer(await api.GET('/api-clients', { signal })) });

/** Does something to how the system is set up, and shows what came of it. */
export const useDo = <Wish, Result>(
  key: 'users' | 'clients' | 'system', run: (wish: Wish) => Promise<Result>,
): UseMutationResult<Result, Error, Wish> => {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSuccess: () => client.invalidateQueries({ queryKey: [key] }) });
};
