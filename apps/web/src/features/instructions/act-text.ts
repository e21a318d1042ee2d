// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Act } from './data.js';
import type { useInstructionText } from './text.js';

/** What somebody did, in words. */
export const actText = (t: ReturnType<typeof useInstructionText>, { act, party, version }: Pick<Act, 'act' | 'party' | 'version'>): string => {
  const text = act === 'InstructionReturned' ? t.acts.returned[party ?? 'author'] : t.acts.names[act];
  return version === undefined ? text : `${t.version(version)}: ${text}`;
};

/** Why a version that is a draft again was sent back by somebody else; undefined where it was not, or has been submitted since. */
export const returnedFor = (acts: readonly Act[], version: number): Act | undefined => {
  const newest = acts.find((one) => one.version === version);
  return newest?.act === 'InstructionReturned' && newest.party !== 'author' ? newest : undefined;
};
