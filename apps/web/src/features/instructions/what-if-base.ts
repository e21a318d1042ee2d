// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instruction, WhatIf } from './data.js';

/** What a what-if compares with: a version by its number, or how it really went. */
export type Base = number | 'none';

/** What can be compared with: every version but the one that is tried, and how it went. */
export const basesFor = ({ versions }: Pick<Instruction, 'versions'>, tried: number): readonly Base[] =>
  ['none', ...versions.flatMap(({ version }) => (version === tried ? [] : [version])).toReversed()];

/** As it was chosen, where that can be; else what is in force, unless that is what is tried. */
export const baseOf = (instruction: Pick<Instruction, 'versions' | 'inForce'>, tried: number, chosen: Base | undefined): Base => {
  const bases = basesFor(instruction, tried);
  return [chosen, instruction.inForce].find((base) => base !== undefined && bases.includes(base)) ?? 'none';
};

/** What one that was made compared with; undefined where that was a version of another instruction. */
export const baseThen = (instructionId: string, { base }: Pick<WhatIf['tried'], 'base'>): Base | undefined =>
  base === undefined ? 'none' : base.instructionId === instructionId ? base.version : undefined;
