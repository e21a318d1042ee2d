// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';

export type Case = components['schemas']['Case'];
export type Fact = components['schemas']['TimelineFact'];
type Timeline = components['schemas']['Timeline'];

/** A case with everything that has happened in it, read together so that the revision is that of both. */
export interface CaseStory {
  readonly known: Case;
  readonly facts: readonly Fact[];
}

const isFact = (entry: Timeline['entries'][number]): entry is Fact => entry.kind === 'fact';

const read = async (caseId: string, signal: AbortSignal): Promise<CaseStory> => {
  const params = { path: { caseId } };
  const [known, timeline] = await Promise.all([
    api.GET('/cases/{caseId}', { params, signal }).then(answer), api.GET('/cases/{caseId}/timeline', { params, signal }).then(answer),
  ]);
  return { known, facts: timeline.entries.filter(isFact) };
};

/** The same question wherever it is asked from. */
export const storyQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'story'], queryFn: ({ signal }) => read(caseId, signal), staleTime: 10_000 });

export const useStory = (caseId: string): UseQueryResult<CaseStory> => useQuery(storyQuery(caseId));
