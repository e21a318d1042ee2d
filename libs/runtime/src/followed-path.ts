// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CommandPath, type CommandPathParts, type CommandRequest, type Decidable, type Executed } from '@fyrvakt/event-store';
import type { At } from '@fyrvakt/kernel';
import type { FollowedStreams } from './followed.js';

/** A command path whose outcomes are known at once to whoever follows the streams in this process. */
export class FollowedCommandPath<E, S, A extends At> extends CommandPath<E, S, A> {
  constructor(parts: CommandPathParts<E, S, A>, private readonly followed: FollowedStreams<E, S>) {
    super(parts);
  }

  override async execute(name: string, spec: Decidable<E, S, A>, request: CommandRequest): Promise<Executed<E>> {
    const executed = await super.execute(name, spec, request);
    this.followed.take(executed.events);
    return executed;
  }
}
