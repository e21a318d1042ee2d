// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CommandRequest } from '@fyrvakt/event-store';
import { Contended, RevisionMismatch } from '@fyrvakt/event-store';
import { Rejection } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Metrics } from '../http/metrics.js';
import { RUNTIME } from '../runtime-token.js';
import type { Kind, Outcome } from './kinds.js';

/** Asks for one command on one stream. The body has the shape that the registry gives it; its permission has been checked. */
export class ExecuteCommand<R extends Outcome = Outcome> extends Command<R> {
  constructor(
    readonly kind: Kind<R>,
    readonly name: string,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

const outcomeOf = (executed: Outcome): string => {
  if (executed.replayed) return 'replayed';
  return executed.events.length > 0 ? 'stored' : 'nothing new';
};

const failureOf = (error: unknown): string => {
  if (error instanceof Rejection) return 'refused';
  return error instanceof RevisionMismatch || error instanceof Contended ? 'conflict' : 'failed';
};

/** The one handler: every command of both faces takes the same way to the log and is counted there. */
@CommandHandler(ExecuteCommand)
export class ExecuteCommandHandler implements ICommandHandler<ExecuteCommand> {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  async execute({ kind, name, request }: ExecuteCommand): Promise<Outcome> {
    try {
      const executed = await kind.execute(this.runtime, name, request);
      this.metrics.commands.inc({ command: name, outcome: outcomeOf(executed) });
      return executed;
    } catch (error) {
      const outcome = failureOf(error);
      this.metrics.commands.inc({ command: name, outcome });
      if (outcome === 'conflict') this.metrics.appendConflicts.inc();
      throw error;
    }
  }
}
