// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from './client.js';
import type { components } from './schema.js';

export type Instruction = components['schemas']['Instruction'];

/** Every instruction, with its versions; nothing is asked for by those who may not see them. */
export const useInstructions = (enabled = true): UseQueryResult<{ readonly now: string; readonly instructions: Instruction[] }> =>
  useQuery({ queryKey: ['instructions'], queryFn: async ({ signal }) => answer(await api.GET('/instructions', { signal })), enabled });
