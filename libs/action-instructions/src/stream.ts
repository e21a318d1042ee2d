// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StreamType } from '@fyrvakt/kernel';
import { instructionPersonalParts, type InstructionEvents } from './events.js';
import { instructionEvolvers } from './evolvers.js';
import { noInstruction, type InstructionState } from './state.js';

/** The stream `instruction` as the log meets it. */
export const instructionStream: StreamType<InstructionEvents, InstructionState> = {
  prefix: 'instruction',
  initial: noInstruction,
  evolvers: instructionEvolvers,
  personalParts: instructionPersonalParts,
  upcasters: {},
};
