// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stored } from '../../session/stored.js';
import { parseSearch, stringifySearch } from '../../url/search.js';
import { validateCases, type CasesSearch } from '../../url/case-choice.js';

export type SavedView = components['schemas']['SavedView'];
type NewView = Pick<SavedView, 'name' | 'query' | 'shared'>;

/** A way to look at the list. Those that come with the program are not saved. */
export interface View {
  readonly name: string;
  readonly search: CasesSearch;
  readonly saved?: SavedView;
}

const KEY = ['views'];

/** What stands after the question mark. */
export const queryOf = (search: CasesSearch): string => stringifySearch(search as Record<string, unknown>).slice(1);

const saveView = (body: NewView): Promise<unknown> => api.POST('/views', { body });

/** Kept in the browser by an earlier version. */
const before = stored<readonly { readonly name: string; readonly search: CasesSearch }[]>('cases.views', []);

/** Brings along what was kept in the browser; what cannot be saved now stays for another time. */
const useBringAlong = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const kept = before.get();
    if (kept.length === 0) return;
    before.set([]);
    const bring = kept.map(({ name, search }) => saveView({ name, query: queryOf(search), shared: false }));
    void Promise.allSettled(bring).then((outcomes) => {
      const left = kept.filter((_, index) => outcomes[index]?.status === 'rejected');
      if (left.length > 0) before.set(left);
      return client.invalidateQueries({ queryKey: KEY });
    });
  }, [client]);
};

/** One's own views, and those that others share. What no longer can be asked for is left out of a view. */
export const useSavedViews = (): readonly View[] => {
  useBringAlong();
  const { data } = useQuery({
    queryKey: KEY, queryFn: async ({ signal }) => answer(await api.GET('/views', { signal })).rows, staleTime: 60_000,
  });
  return useMemo(() => (data ?? []).map((saved) => ({ name: saved.name, search: validateCases(parseSearch(saved.query)), saved })), [data]);
};

export const useSaveView = (): { readonly save: (view: NewView) => Promise<boolean>; readonly isSaving: boolean; readonly error: unknown } => {
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: ({ name, query, shared }: NewView) => saveView({ name, query, shared }), onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
  return { save: (view) => mutateAsync(view).then(() => true, () => false), isSaving: isPending, error };
};

export const useRemoveView = (): ((viewId: string) => Promise<void>) => {
  const client = useQueryClient();
  return async (viewId) => {
    await api.DELETE('/views/{viewId}', { params: { path: { viewId } } });
    await client.invalidateQueries({ queryKey: KEY });
  };
};
