// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { seenPosition } from '../../api/freshness.js';
import type { components } from '../../api/schema.js';
import { now } from '../../time/now.js';
import { nextChangesIn, toldChangesIn } from './story.js';

type Schemas = components['schemas'];
export type Case = Schemas['Case'];
export type CaseRow = Schemas['CaseRow'];
export type Timeline = Schemas['Timeline'];
export type Fact = Schemas['TimelineFact'];
export type Notice = Schemas['Told'];
export type Step = Schemas['TimelineStep'];
export type StepAhead = Schemas['StepAhead'];
export type Command = Omit<Schemas['CommandDescription'], 'body'> & { readonly body: FieldSchema };

/** What of a JSON Schema a form is made of. */
export interface FieldSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly description?: string;
  readonly 'x-description-sv'?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
}

export interface Story {
  readonly state: Case;
  readonly timeline: Timeline;
}

const read = async (caseId: string, at: number | undefined, signal: AbortSignal): Promise<Story> => {
  const params = { path: { caseId }, query: at === undefined ? {} : { atPosition: at } };
  const [state, timeline] = await Promise.all([
    api.GET('/cases/{caseId}', { params, signal }).then(answer), api.GET('/cases/{caseId}/timeline', { params, signal }).then(answer),
  ]);
  return { state, timeline };
};

/** A case and its timeline, now or as known at a place in the log. What was known then never changes. */
export const useCase = (caseId: string, at?: number): UseQueryResult<Story> =>
  useQuery({
    queryKey: ['case', caseId, 'page', at ?? 'now'], queryFn: ({ signal }) => read(caseId, at, signal),
    staleTime: at === undefined ? 5_000 : Infinity,
    refetchInterval: ({ state: { data } }) => (data && at === undefined && nextChangesIn(data.timeline, now())) || false,
    // From one moment to the next the page stays; another case is never shown in place of this one.
    placeholderData: (before) => (before?.state.caseId === caseId ? before : undefined),
  });

/** What the one who is signed in may do with cases, in the order in which one meets it. */
export const useCommands = (): readonly Command[] =>
  useQuery({
    queryKey: ['commands'], queryFn: async ({ signal }) => answer(await api.GET('/commands', { signal })).commands as unknown as Command[],
    select: (commands) => commands.filter(({ about }) => about === 'case'), staleTime: Infinity,
  }).data ?? [];

/** Calls that may be about the same event. */
export const useDuplicates = (caseId: string): readonly CaseRow[] =>
  useQuery({
    queryKey: ['list', 'possible-duplicates', caseId],
    queryFn: async ({ signal }) => {
      const minPosition = seenPosition();
      const query = minPosition === undefined ? {} : { minPosition };
      return answer(await api.GET('/cases/{caseId}/possible-duplicates', { params: { path: { caseId }, query }, signal })).rows;
    },
  }).data ?? [];

/** Who was told of a case, or is to be; `latest`: the instant of its latest fact. */
export const useTold = (caseId: string, latest: number): readonly Notice[] =>
  useQuery({
    queryKey: ['case', caseId, 'told'],
    queryFn: async ({ signal }) => answer(await api.GET('/cases/{caseId}/told', { params: { path: { caseId } }, signal })).rows,
    refetchInterval: ({ state }) => toldChangesIn(state.data ?? [], latest, now()) ?? false,
  }).data ?? [];
