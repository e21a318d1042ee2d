// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { InstructionAt, InstructionEvents, InstructionState } from '@fyrvakt/action-instructions';
import type { CommandPathParts, CommandRequest, Decidable, Executed } from '@fyrvakt/event-store';
import type { WhatIfs } from '@fyrvakt/what-ifs';
import { FollowedCommandPath } from './followed-path.js';
import type { FollowedStreams } from './followed.js';

type Parts = CommandPathParts<InstructionEvents, InstructionState, InstructionAt>;

/** Gives a rule the run that the body names: what it came to is never what somebody says it came to. */
export class InstructionCommandPath extends FollowedCommandPath<InstructionEvents, InstructionState, InstructionAt> {
  constructor(parts: Parts, followed: FollowedStreams<InstructionEvents, InstructionState>, private readonly whatIfs: Pick<WhatIfs, 'finished'>) {
    super(parts, followed);
  }

  override async execute(
    name: string, spec: Decidable<InstructionEvents, InstructionState, InstructionAt>, request: CommandRequest,
  ): Promise<Executed<InstructionEvents>> {
    const { whatIfId } = request.body as { readonly whatIfId?: string };
    if (whatIfId === undefined) return super.execute(name, spec, request);
    const whatIf = await this.whatIfs.finished(whatIfId);
    return super.execute(name, { ...spec, decide: (state, body, at) => spec.decide(state, body, { ...at, whatIf }) }, request);
  }
}
