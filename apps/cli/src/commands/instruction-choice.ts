// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { newest, versionOf, type VersionState, type WrittenInstruction } from '@fyrvakt/action-instructions';
import type { Runtime } from '@fyrvakt/runtime';
import type { Globals } from '../context.js';
import { CliError } from '../exit.js';

export interface Flags extends Globals { readonly instruction?: string; readonly version?: string }

/** The instruction that is named, or the only one there is. */
export const chosen = ({ agreement }: Runtime, { instruction }: Flags): WrittenInstruction => {
  const all = agreement.instructions.filter((state) => state.kind === 'written');
  const found = instruction === undefined ? all.at(-1) : all.find(({ id }) => id === instruction);
  if (!found) throw new CliError('instruction/not-found', 'There is no such instruction. "fyrvakt instruction list" shows those there are.');
  if (instruction === undefined && all.length > 1)
    throw new CliError('instruction/several', 'There are several instructions: name one with --instruction.');
  return found;
};

/** A version of it by its number; the newest without one. */
export const version = (state: WrittenInstruction, number: string | undefined): VersionState => {
  const found = number === undefined ? newest(state) : versionOf(state, Number(number));
  if (!found) throw new CliError('instruction/version-unknown', `There is no version ${number}; the newest is ${newest(state).version}.`);
  return found;
};
