// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router';
import { useFinder, type Action } from '../actions/registry.js';
import { answer, api } from '../api/client.js';
import { useMunicipality, useNames } from '../api/municipality.js';
import { useSession } from '../session/session.js';
import { now } from '../time/now.js';
import { dateTime } from '../time/write.js';
import { caseLink } from '../url/to.js';
import { useText } from './text.js';

const SHOWN = 6;

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Lets the palette find cases by their text, and places by any of their names. */
export const useCasesAndPlaces = (): void => {
  const t = useText();
  const { may } = useSession();
  const nameOf = useNames();
  const lists = useMunicipality();
  const navigate = useNavigate();
  useFinder(async (query, signal): Promise<readonly Action[]> => {
    if (!may('cases:read')) return [];
    const { rows } = answer(await api.GET('/cases', { params: { query: { q: query, limit: SHOWN } }, signal }));
    return rows.map(({ caseId, category, place, receivedAt }) => ({
      id: `case.${caseId}`, section: t.palette.cases, title: `${nameOf('categories', category)}, ${place}, ${dateTime(receivedAt, now())}`,
      run: () => void navigate(caseLink(caseId)),
    }));
  });
  useFinder(async (query) => {
    if (!may('cases:read')) return [];
    const found = (lists?.places ?? []).filter(({ name, aliases = [] }) => [name, ...aliases].some((one) => plain(one).includes(plain(query))));
    return found.slice(0, SHOWN).map(({ code, name }) => ({
      id: `place.${code}`, section: t.palette.places, title: name, run: () => void navigate({ to: '/cases', search: { place: [code] } }),
    }));
  });
};
