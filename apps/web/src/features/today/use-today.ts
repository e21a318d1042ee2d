// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { seenPosition } from '../../api/freshness.js';
import type { Today } from '../../api/rows.js';
import { setNow } from '../../time/now.js';

/** What waits for the one who asks; `since` says which calls are new. */
export const useToday = (since: string | undefined): UseQueryResult<Today> =>
  useQuery({
    queryKey: ['list', 'today', since],
    queryFn: async ({ signal }) => {
      const minPosition = seenPosition();
      const query = { ...(since ? { since } : {}), ...(minPosition === undefined ? {} : { minPosition }) };
      const today = answer(await api.GET('/today', { params: { query }, signal }));
      setNow(today.now);
      return today;
    },
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
