// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, api, etagOf } from '../../api/client.js';
import type { Instruction } from '../../api/instructions.js';
import { newKey } from '../../api/key.js';
import { isOutdated } from '../../api/problem.js';
import { wall } from '../../time/zone.js';
import type { components, paths } from '../../api/schema.js';

type Schemas = components['schemas'];
export type { Instruction };
export type Version = Schemas['InstructionVersion'];
export type VersionHead = Schemas['InstructionVersionHead'];
export type Content = Schemas['InstructionContentBody'];
export type Rule = Schemas['InstructionRuleBody'];
export type Step = Schemas['RuleStepBody'];
export type Way = Schemas['ContactWayBody'];
export type Match = Schemas['MatchedInstruction'];
export type Trial = Schemas['TrialBody'];

export const useInstruction = (instructionId: string): UseQueryResult<Instruction> =>
  useQuery({
    queryKey: ['instructions', instructionId],
    queryFn: async ({ signal }) => answer(await api.GET('/instructions/{instructionId}', { params: { path: { instructionId } }, signal })),
  });

export type Act = Schemas['InstructionAct'];

/** What has been done with it, the newest first. */
export const useHistory = (instructionId: string): UseQueryResult<{ readonly acts: Act[] }> =>
  useQuery({
    queryKey: ['instructions', instructionId, 'history'],
    queryFn: async ({ signal }) => answer(await api.GET('/instructions/{instructionId}/history', { params: { path: { instructionId } }, signal })),
  });

/** One version with everything that is in it; undefined until it is known which. */
export const useVersion = (instructionId: string, version: number | undefined): UseQueryResult<Version> =>
  useQuery({
    queryKey: ['instructions', instructionId, version],
    enabled: version !== undefined,
    queryFn: async ({ signal }) => answer(await api.GET('/instructions/{instructionId}/versions/{version}', {
      params: { path: { instructionId, version: String(version) } }, signal,
    })),
  });

export type Comparison = paths['/instructions/{instructionId}/compare']['get']['responses'][200]['content']['application/json'];
export type Difference = Comparison['differences'][number];

/** What differs between two versions, in words. */
export const useComparison = (instructionId: string, from: number | undefined, to: number): UseQueryResult<Comparison> =>
  useQuery({
    queryKey: ['instructions', instructionId, 'compare', from, to],
    queryFn: async ({ signal }) => answer(await api.GET('/instructions/{instructionId}/compare', {
      params: { path: { instructionId }, query: { to, ...(from !== undefined && { from }) } }, signal,
    })),
  });

export type WhatIf = Schemas['WhatIf'];
export type WhatIfHead = Schemas['WhatIfHead'];
export type Summary = Schemas['WhatIfSummary'];
export type Evidence = Schemas['InstructionEvidence'];
export type Tried = NonNullable<WhatIf['examples']>[number];

/** The first and the last day of a period that ends as a day begins. */
export const daysOf = (from: string, to: string): string => `${wall(Date.parse(from)).day} – ${wall(Date.parse(to) - 1).day}`;

const isUnfinished = ({ state }: Pick<WhatIf, 'state'>): boolean => state === 'waiting' || state === 'running';

/** Begins to try a version against what has happened. */
export const useBeginWhatIf = (): UseMutationResult<WhatIf, Error, Schemas['WhatIfBody']> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body) => answer(await api.POST('/what-ifs', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['what-ifs'] }),
  });
};

/** Stops one that is under way. */
export const useCancelWhatIf = (): UseMutationResult<unknown, Error, string> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (whatIfId) => answer(await api.DELETE('/what-ifs/{whatIfId}', { params: { path: { whatIfId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['what-ifs'] }),
  });
};

const LOOK_MS = 500;

/** How one goes, asked for until it is over. */
export const useWhatIf = (whatIfId: string | undefined): UseQueryResult<WhatIf> =>
  useQuery({
    queryKey: ['what-ifs', whatIfId],
    enabled: whatIfId !== undefined,
    queryFn: async ({ signal }) => answer(await api.GET('/what-ifs/{whatIfId}', { params: { path: { whatIfId: whatIfId ?? '' } }, signal })),
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? LOOK_MS : false),
  });

/** What has been tried of an instruction lately, looked at again while something goes on. */
export const useWhatIfs = (instructionId: string): UseQueryResult<{ readonly whatIfs: WhatIfHead[] }> =>
  useQuery({
    queryKey: ['what-ifs', 'of', instructionId],
    queryFn: async ({ signal }) => answer(await api.GET('/what-ifs', { params: { query: { instructionId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.whatIfs.some(isUnfinished) ? LOOK_MS * 4 : false),
  });

/** Where the written change is, as a page to print. */
export const changeFormOf = (instructionId: string, from: number | undefined, to: number): string =>
  `/case-api/v1/instructions/${instructionId}/change-form?to=${to}&format=html${from === undefined ? '' : `&from=${from}`}`;

/** Where a whole version is, as a page to print. */
export const printedVersionOf = (instructionId: string, version: number): string =>
  `/case-api/v1/instructions/${instructionId}/versions/${version}/print`;

/** What would hold for a call; nothing happens by asking. */
export const useTrial = (trial: Trial | undefined): UseQueryResult<{ match?: Match }> =>
  useQuery({
    queryKey: ['instructions', 'trial', trial],
    enabled: trial !== undefined,
    queryFn: async ({ signal }) => answer(await api.POST('/instruction-trials', { body: trial as Trial, signal })),
  });

export type InstructionCommand = {
  [P in keyof paths]: P extends `/instructions/{instructionId}/commands/${infer Name}` ? Name : never;
}[keyof paths];

type Send = (path: string, request: object) => Promise<{ data?: unknown }>;

/** Gives a command about an instruction, on the revision that the reader saw. The same order tried again carries the same key. */
export const useGive = (
  instructionId: string, revision: number,
): UseMutationResult<unknown, Error, { name: InstructionCommand; body?: object }> => {
  const client = useQueryClient();
  const last = useRef<{ order: string; key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: async ({ name, body = {} }) => {
      const order = JSON.stringify([instructionId, name, body, revision]);
      if (last.current?.order !== order) last.current = { order, key: newKey() };
      const params = { path: { instructionId }, header: { 'If-Match': etagOf(revision), 'Idempotency-Key': last.current.key } };
      return answer(await (api.POST as unknown as Send)(`/instructions/{instructionId}/commands/${name}`, { params, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['instructions'] }),
    onError: (error) => { if (isOutdated(error)) void client.invalidateQueries({ queryKey: ['instructions'] }); },
  });
};

/** Begins an instruction where there is none, with the example that the reference shows. */
export const useBegin = (): UseMutationResult<unknown, Error, string> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (name) => {
      const { commands } = answer(await api.GET('/commands'));
      const example = commands.find((command) => command.name === 'draft-instruction')?.example;
      const params = { header: { 'Idempotency-Key': newKey() } };
      return answer(await (api.POST as unknown as Send)('/instructions/commands/draft-instruction', { params, body: { ...example, name } }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['instructions'] }),
  });
};
