// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { seenPosition } from '../../api/freshness.js';
import type { components } from '../../api/schema.js';

export type HandoverPage = components['schemas']['HandoverPage'];
export type LeftCase = components['schemas']['LeftCase'];
export type FailedContact = components['schemas']['FailedContact'];
export type RepeatPlace = components['schemas']['RepeatPlace'];

/** The page that a unit reads as its shift begins. */
export const useHandoverPage = (unit: string, shiftStart: string | undefined): UseQueryResult<HandoverPage> =>
  useQuery({
    queryKey: ['list', 'handover-page', unit, shiftStart ?? 'now'],
    queryFn: async ({ signal }) => {
      const minPosition = seenPosition();
      const query = { unit, ...(shiftStart ? { shiftStart } : {}), ...(minPosition === undefined ? {} : { minPosition }) };
      return answer(await api.GET('/handovers/page', { params: { query }, signal }));
    },
  });

/** Nobody has accepted it yet. */
export const waits = ({ status }: Pick<LeftCase, 'status'>): boolean => status === 'offered' || status === 'broken';
