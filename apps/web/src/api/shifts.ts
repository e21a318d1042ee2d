// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from './client.js';
import { seenPosition } from './freshness.js';
import type { components } from './schema.js';

export type UnitShifts = components['schemas']['UnitShifts'];
export type PlannedShift = components['schemas']['Shift'];

/** Who is at work now and next, and what waits to be accepted. */
export const useShifts = (): UseQueryResult<{ readonly now: string; readonly rows: readonly UnitShifts[] }> =>
  useQuery({
    queryKey: ['list', 'shifts'],
    queryFn: async ({ signal }) => {
      const minPosition = seenPosition();
      return answer(await api.GET('/shifts', { params: { query: minPosition === undefined ? {} : { minPosition } }, signal }));
    },
  });
