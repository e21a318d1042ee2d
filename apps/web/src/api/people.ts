// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client.js';
import type { components } from './schema.js';

export type Person = components['schemas']['FollowUpPerson'];

/** Those who can follow up, also those who no longer may. `may`: false where the one who looks may not ask. */
export const usePeople = (may = true): readonly Person[] | undefined =>
  useQuery({
    queryKey: ['people', 'follow-up'],
    queryFn: async ({ signal }) => answer(await api.GET('/follow-ups/people', { signal })).rows,
    staleTime: 300_000,
    enabled: may,
  }).data;
