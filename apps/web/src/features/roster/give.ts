// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, api, etagOf } from '../../api/client.js';
import { newKey } from '../../api/key.js';
import type { paths } from '../../api/schema.js';
import { giveEach } from './give-each.js';

/** `/roster/commands/add-shift` → `add-shift`. */
export type RosterCommand = { [P in keyof paths]: P extends `/roster/commands/${infer Name}` ? Name : never }[keyof paths];

type Post<Name extends RosterCommand> = paths[`/roster/commands/${Name}`]['post'];
export type BodyOf<Name extends RosterCommand> =
  Post<Name> extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : never;

/** One thing to change in the roster. */
export type Order = { readonly [Name in RosterCommand]: { readonly name: Name; readonly body: BodyOf<Name> } }[RosterCommand];

interface Asked {
  /** One after the other; each on what the one before made of the roster. */
  readonly orders: readonly Order[];
  /** What the reader saw. */
  readonly revision: number;
}

type Send = (path: string, request: object) => Promise<{ data?: { revision: number } }>;

/** Changes the roster. The same order tried again after a lost answer carries the same key, so it is done once. */
export const useGive = (): UseMutationResult<void, Error, Asked> => {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const done = useRef(new Map<string, number>());
  return useMutation({
    mutationFn: ({ orders, revision }) => giveEach(orders, revision, done.current, async ({ name, body }, on) => {
      const order = JSON.stringify([name, body, on]);
      const key = keys.current.get(order) ?? newKey();
      keys.current.set(order, key);
      // Whoever begins a roster has seen none.
      const header = { 'Idempotency-Key': key, ...(name !== 'establish-roster' && { 'If-Match': etagOf(on) }) };
      return answer(await (api.POST as unknown as Send)(`/roster/commands/${name}`, { params: { header }, body })).revision;
    }),
    onSuccess: () => Promise.all([
      client.invalidateQueries({ queryKey: ['list'] }), client.invalidateQueries({ queryKey: ['municipality'] }),
    ]),
    // What came in between is read, and of several the first may be done.
    onError: () => void client.invalidateQueries({ queryKey: ['list', 'roster'] }),
  });
};
