// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answer, api, etagOf } from './client.js';
import { newKey } from './key.js';
import { Problem } from './problem.js';
import type { CommandBody, CommandName, Done } from './use-command.js';

type Send = (path: string, request: object) => Promise<{ data?: unknown }>;

/** What goes with an order: the key under which it is done once, and what the one who gives it had read. */
export const headersOf = (key: string, revision: number | undefined): Record<string, string> => ({
  'Idempotency-Key': key, ...(revision === undefined ? {} : { 'If-Match': etagOf(revision) }),
});

/** Gives one order about one case. Throws a Problem for a refusal. What is as true whatever has happened meanwhile needs no revision. */
export const giveOrder = async <Name extends CommandName>(
  caseId: string, name: Name, body: CommandBody<Name>, revision: number | undefined, key = newKey(),
): Promise<Done> => {
  const send = api.POST as unknown as Send;
  return answer(await send(`/cases/{caseId}/${name}`, { params: { path: { caseId }, header: headersOf(key, revision) }, body })) as Done;
};

/** The newest revision of a case. */
const revisionNow = async (caseId: string): Promise<number> =>
  answer(await api.GET('/cases/{caseId}', { params: { path: { caseId } } })).revision;

/** After a change: the case and every list may say something else. */
export const changed = (client: QueryClient, caseIds: readonly string[]): Promise<unknown> =>
  Promise.all([
    ...caseIds.map((caseId) => client.invalidateQueries({ queryKey: ['case', caseId] })), client.invalidateQueries({ queryKey: ['list'] }),
  ]);

export interface Outcome {
  readonly done: readonly string[];
  readonly refused: readonly { readonly caseId: string; readonly error: unknown }[];
}

interface Batch {
  readonly isPending: boolean;
  /** `onEach` is told of each as it is done, or with what was thrown. */
  readonly give: <Name extends CommandName>(
    caseIds: readonly string[], name: Name, body: CommandBody<Name>, onEach?: (caseId: string, error?: unknown) => void,
  ) => Promise<Outcome>;
}

/**
 * The same order about several cases, one after the other, each on the revision that it has then: for orders that say the same whatever has
 * happened in the case, such as who is to follow it up. Those that are refused are told of, and stop none of the others.
 */
export const useOrders = (): Batch => {
  const client = useQueryClient();
  const [isPending, setPending] = useState(false);
  const unanswered = useRef(new Map<string, string>());
  /** What got no answer may have been done: tried again it goes under the key that it had. */
  const giveOnce = async <Name extends CommandName>(caseId: string, name: Name, body: CommandBody<Name>): Promise<void> => {
    const order = JSON.stringify([caseId, name, body]);
    const key = unanswered.current.get(order) ?? newKey();
    unanswered.current.set(order, key);
    try {
      await giveOrder(caseId, name, body, await revisionNow(caseId), key);
      unanswered.current.delete(order);
    } catch (error) {
      if (error instanceof Problem) unanswered.current.delete(order);
      throw error;
    }
  };
  return {
    isPending,
    give: async (caseIds, name, body, onEach) => {
      const done: string[] = [];
      const refused: { caseId: string; error: unknown }[] = [];
      setPending(true);
      try {
        for (const caseId of caseIds) {
          try {
            await giveOnce(caseId, name, body);
            done.push(caseId);
            onEach?.(caseId);
          } catch (error) {
            refused.push({ caseId, error });
            onEach?.(caseId, error);
          }
        }
        await changed(client, done);
        return { done, refused };
      } finally {
        setPending(false);
      }
    },
  };
};
