// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CommandRequest, Executed } from '@fyrvakt/event-store';
import { Contended, RevisionMismatch } from '@fyrvakt/event-store';
import { caseCommands, type CaseEvents } from '@fyrvakt/cases';
import { Rejection } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Metrics } from '../http/metrics.js';
import { RUNTIME } from '../runtime-token.js';
import { withMark } from './text-mark.js';

/** A command of the stream `case`, by its name in the registry. */
export type CaseCommandName = keyof typeof caseCommands;

/** Asks for one command on one case. The body has the shape that the registry gives it; its permission has been checked. */
export class ExecuteCaseCommand extends Command<Executed<CaseEvents>> {
  constructor(
    readonly name: CaseCommandName,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

const outcomeOf = (executed: Executed<CaseEvents>): string => {
  if (executed.replayed) return 'replayed';
  return executed.events.length > 0 ? 'stored' : 'nothing new';
};

const failureOf = (error: unknown): string => {
  if (error instanceof Rejection) return 'refused';
  return error instanceof RevisionMismatch || error instanceof Contended ? 'conflict' : 'failed';
};

/** The one handler: every command of both faces takes the same way to the log, gets its mark and is counted there. */
@CommandHandler(ExecuteCaseCommand)
export class ExecuteCaseCommandHandler implements ICommandHandler<ExecuteCaseCommand> {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  async execute({ name, request }: ExecuteCaseCommand): Promise<Executed<CaseEvents>> {
    try {
      const { cases, hmac } = this.runtime;
      const executed = await cases.execute(name, caseCommands[name], { ...request, body: withMark(hmac, name, request.body) });
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
