// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/texts.js';
import { setNow } from '../time/now.js';
import { answer, api } from './client.js';

export interface Bilingual { readonly sv: string; readonly en: string }
export interface CodedLabel { readonly code: string; readonly label: Bilingual }
export interface Shift { readonly unit: string; readonly start: string; readonly end: string }

/** The municipality's own lists, and who is at work. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly decisionFunction: string;
  readonly followUpWorkingDays: number;
  readonly acknowledgementMinutes: number;
  readonly now: string;
  readonly staffed: boolean;
  readonly onDuty: readonly Shift[];
  readonly roles: readonly CodedLabel[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly places: readonly {
    readonly code: string; readonly name: string; readonly area: string; readonly latitude: number; readonly longitude: number;
    readonly aliases?: readonly string[];
  }[];
  readonly categories: readonly (CodedLabel & { readonly group: string; readonly firstUnit?: string })[];
  readonly units: readonly { readonly code: string; readonly name: string; readonly kind: string; readonly onCall?: true }[];
  readonly outcomes: readonly (CodedLabel & { readonly unfounded?: true })[];
  readonly actions: readonly CodedLabel[];
  readonly measures: readonly CodedLabel[];
  readonly referrals: readonly CodedLabel[];
}

/** The lists; undefined until they are here. They change when a shift does, so they are asked for again now and then. */
export const useMunicipality = (): Municipality | undefined =>
  useQuery({
    queryKey: ['municipality'],
    queryFn: async ({ signal }) => {
      const lists = answer(await api.GET('/municipality', { signal })) as unknown as Municipality;
      setNow(lists.now);
      return lists;
    },
    staleTime: 300_000,
    refetchInterval: 300_000,
  }).data;

type Kind = 'areas' | 'places' | 'categories' | 'units' | 'outcomes' | 'actions' | 'measures' | 'referrals' | 'roles';

/** Names of codes in the language that is spoken; a code that nobody knows is its own name. */
export const useNames = (): ((kind: Kind, code: string | null | undefined) => string) => {
  const lists = useMunicipality();
  const language = useLanguage();
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const kind of ['areas', 'places', 'units'] as const) for (const { code, name } of lists?.[kind] ?? []) names.set(`${kind} ${code}`, name);
    for (const kind of ['categories', 'outcomes', 'actions', 'measures', 'referrals', 'roles'] as const)
      for (const { code, label } of lists?.[kind] ?? []) names.set(`${kind} ${code}`, label[language]);
    return (kind, code) => (code ? (names.get(`${kind} ${code}`) ?? code) : '');
  }, [lists, language]);
};
