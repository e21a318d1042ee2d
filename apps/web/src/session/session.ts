// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answer, api } from '../api/client.js';
import { forgetPosition } from '../api/freshness.js';
import { Problem } from '../api/problem.js';
import type { Permission, Principal } from '../api/rows.js';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Principal | null> => {
    try {
      return answer(await api.GET('/sessions/current', { signal })) as Principal;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export interface Session {
  readonly me: Principal;
  /** Whether the one who is signed in may. What may not be done is not shown; the server decides all the same. */
  may(permission: Permission): boolean;
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** Who works here. Only under the gate, where somebody is signed in. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of the gate');
  return session;
};

export const sessionOf = (me: Principal): Session => {
  const permissions = new Set(me.permissions);
  return { me, may: (permission) => permissions.has(permission) };
};

const isOfSomebody = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[0] !== 'session';

/** Signs in; everything on the screen of somebody else is forgotten. */
export const useSignIn = (): ((name: string, password: string) => Promise<void>) => {
  const client = useQueryClient();
  return async (name, password) => {
    const before = client.getQueryData(sessionQuery.queryKey);
    const me = answer(await api.POST('/sessions', { body: { name, password } })) as Principal;
    if (before && before.id !== me.id) {
      forgetPosition();
      client.removeQueries({ type: 'inactive', predicate: isOfSomebody });
      void client.resetQueries({ type: 'active', predicate: isOfSomebody });
    }
    client.setQueryData(sessionQuery.queryKey, me);
  };
};

/** Signs out and leaves nothing behind in this tab. */
export const useSignOut = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return async () => {
    await api.DELETE('/sessions/current');
    forgetPosition();
    client.setQueryData(sessionQuery.queryKey, null);
    client.removeQueries({ predicate: isOfSomebody });
  };
};

export const useMe = (): Principal | null | undefined => useQuery(sessionQuery).data;
