// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.js';

const mayRetry = (failures: number, error: unknown): boolean =>
  failures < 2 && (error instanceof Problem ? error.retryable && error.status !== 429 : true);

/**
 * Keys begin with what they depend on: `['case', caseId, …]` for one case, `['list', model, …]` for a list. The live feed makes those stale
 * that an event may have changed; what is on the screen stays there until the new is here.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 300_000, retry: mayRetry, retryDelay: (attempt) => 400 * 2 ** attempt, refetchOnWindowFocus: false },
    // Without a net a command is told so at once; waiting in silence it would be lost with the page.
    mutations: { retry: false, networkMode: 'always' },
  },
});
