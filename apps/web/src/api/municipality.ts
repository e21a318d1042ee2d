// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/texts.js';
import { setNow } from '../time/now.js';
import { answer, api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

/** The municipality's own lists, and who is at work. */
export type Municipality = Schemas['Municipality'];
export type Bilingual = Schemas['Bilingual'];
export type CodedLabel = Schemas['CodedLabel'];
export type Shift = Schemas['Shift'];

/** The lists; undefined until they are here. They change when a shift does, so they are asked for again now and then. */
export const useMunicipality = (): Municipality | undefined =>
  useQuery({
    queryKey: ['municipality'],
    queryFn: async ({ signal }) => {
      const lists = answer(await api.GET('/municipality', { signal }));
      setNow(lists.now);
      return lists;
    },
    staleTime: 300_000,
    refetchInterval: 300_000,
  }).data;

/** What a call is, until somebody has said it. */
const NO_CATEGORY: Bilingual = { sv: 'Kategori saknas', en: 'No category' };

type Kind = 'areas' | 'places' | 'categories' | 'units' | 'outcomes' | 'actions' | 'measures' | 'referrals' | 'roles' | 'seasons';

/** What those seasons are called that a municipality starts with; others are called what they are called in its file. */
const SEASONS: Readonly<Record<string, Bilingual>> = {
  term: { sv: 'terminen', en: 'the school term' }, summer: { sv: 'sommaren', en: 'the summer' }, july: { sv: 'juli', en: 'July' },
  harbour: { sv: 'hamnsäsongen', en: 'the harbour season' },
};

/** Names of codes in the language that is spoken; a code that nobody knows is its own name. */
export const useNames = (): ((kind: Kind, code: string | null | undefined) => string) => {
  const lists = useMunicipality();
  const language = useLanguage();
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { code, name } of lists?.formerUnits ?? []) names.set(`units ${code}`, name);
    for (const kind of ['areas', 'places', 'units'] as const) for (const { code, name } of lists?.[kind] ?? []) names.set(`${kind} ${code}`, name);
    for (const kind of ['categories', 'outcomes', 'actions', 'measures', 'referrals', 'roles'] as const)
      for (const { code, label } of lists?.[kind] ?? []) names.set(`${kind} ${code}`, label[language]);
    for (const code of Object.keys(SEASONS)) names.set(`seasons ${code}`, SEASONS[code]?.[language] ?? code);
    names.set('categories unknown', NO_CATEGORY[language]);
    return (kind, code) => (code ? (names.get(`${kind} ${code}`) ?? code) : '');
  }, [lists, language]);
};
