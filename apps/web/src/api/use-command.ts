// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, answer } from './client.js';
import { newKey } from './key.js';
import { changed, headersOf } from './orders.js';
import { isOutdated } from './problem.js';
import type { paths } from './schema.js';

/** `/cases/{caseId}/add-note` → `add-note`: what can be done to a case. */
export type CommandName = {
  [P in keyof paths]: P extends `/cases/{caseId}/${infer Name}` ? (paths[P] extends { post: unknown } ? Name : never) : never;
}[keyof paths];

type Post<Name extends CommandName> = paths[`/cases/{caseId}/${Name}` & keyof paths] extends { post: infer Operation } ? Operation : never;

/** What a command is told. */
export type CommandBody<Name extends CommandName> =
  Post<Name> extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : never;

/** What a command answers. */
export interface Done {
  readonly caseId: string;
  readonly revision: number;
  readonly position: number;
  readonly replayed: boolean;
  readonly events: readonly { readonly id: string; readonly type: string; readonly revision: number; readonly position: number }[];
}

export interface Order<Name extends CommandName> {
  readonly body: CommandBody<Name>;
  /** The revision that the decision was made on: what the reader saw. None where it is as true whatever has happened meanwhile. */
  readonly revision?: number | undefined;
}

type Commanding<Name extends CommandName> = UseMutationResult<Done, Error, Order<Name>> & {
  /** The key of an order that has been given and not answered. */
  readonly lastKey: () => string | undefined;
};

type Send = (path: string, request: object) => Promise<{ data?: unknown }>;

/**
 * Gives a command about one case. The same order tried again after a lost answer carries the same key, so it is done once. A refusal is a
 * Problem: `case/changed` (412) has what came in between in `body.since`, and everything typed stays where it was.
 */
export const useCommand = <Name extends CommandName>(caseId: string, name: Name): Commanding<Name> => {
  const client = useQueryClient();
  const last = useRef<{ order: string; key: string } | undefined>(undefined);
  const mutation = useMutation({
    mutationFn: async ({ body, revision }: Order<Name>) => {
      // Not by the revision: when only the answer was lost, the case is at the next one already.
      const order = JSON.stringify([caseId, name, body]);
      if (last.current?.order !== order) last.current = { order, key: newKey() };
      const send = api.POST as unknown as Send;
      const done = await send(`/cases/{caseId}/${name}`, {
        params: { path: { caseId }, header: headersOf(last.current.key, revision) }, body,
      });
      last.current = undefined;
      return answer(done) as Done;
    },
    onSuccess: () => changed(client, [caseId]),
    onError: (error) => { if (isOutdated(error)) void client.invalidateQueries({ queryKey: ['case', caseId] }); },
  });
  return { ...mutation, lastKey: () => last.current?.key };
};
