// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import { answer, api } from '../api/client.js';
import { forgetPosition } from '../api/freshness.js';
import { newKey } from '../api/key.js';
import { Problem } from '../api/problem.js';
import type { Permission, Principal } from '../api/rows.js';

const unlessSignedOut = (error: unknown): null => {
  if (error instanceof Problem && error.status === 401) return null;
  throw error;
};

const sessionNow = (signal?: AbortSignal): Promise<Principal | null> =>
  api.GET('/sessions/current', signal ? { signal } : {}).then((found) => answer(found) as Principal).catch(unlessSignedOut);

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => sessionNow(signal), staleTime: Infinity });

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

/** What one person has read is nothing for the next; what the next one looks at is asked for anew. */
const become = (client: QueryClient, me: Principal | null): void => {
  const before = client.getQueryData(sessionQuery.queryKey);
  // Also for the same person: the server may have been restored to an earlier place.
  forgetPosition();
  client.setQueryData(sessionQuery.queryKey, me);
  if (!before || before.id === me?.id) return;
  client.removeQueries({ type: me ? 'inactive' : 'all', predicate: isOfSomebody });
  void client.resetQueries({ type: 'active', predicate: isOfSomebody });
};

const CHANGED = 'fyrvakt.session';

/** Tabs share one cookie: none may go on showing one person while it acts as another. */
const tellOtherTabs = (): void => {
  try {
    localStorage.setItem(CHANGED, newKey());
  } catch {
    // Storage may be forbidden; the other tabs then learn of it when they are opened anew.
  }
};

/** Asks who is signed in when another tab has signed somebody in or out; `onSignedIn`: somebody is. Give the same function each time. */
export const useOtherTabs = (onSignedIn: () => void): void => {
  const client = useQueryClient();
  useEffect(() => {
    const look = async ({ key }: StorageEvent): Promise<void> => {
      if (key !== CHANGED) return;
      const me = await sessionNow();
      become(client, me);
      if (me) onSignedIn();
    };
    const listen = (event: StorageEvent): void => void look(event).catch(() => undefined);
    addEventListener('storage', listen);
    return () => removeEventListener('storage', listen);
  }, [client, onSignedIn]);
};

/** Signs in; everything on the screen of somebody else is forgotten. */
export const useSignIn = (): ((name: string, password: string) => Promise<void>) => {
  const client = useQueryClient();
  return async (name, password) => {
    become(client, answer(await api.POST('/sessions', { body: { name, password } })) as Principal);
    tellOtherTabs();
  };
};

/** Signs out, also where the session has ended by itself. Nothing that was read stays; what was written and not sent waits for who wrote it. */
export const useSignOut = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return async () => {
    await api.DELETE('/sessions/current').catch(unlessSignedOut);
    become(client, null);
    tellOtherTabs();
  };
};

export const useMe = (): Principal | null | undefined => useQuery(sessionQuery).data;
