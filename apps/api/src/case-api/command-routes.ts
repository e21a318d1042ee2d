// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseCommands, type CaseEvents, type LoggedCase } from '@fyrvakt/cases';
import type { Executed } from '@fyrvakt/event-store';
import { actorOf, rolesWith, type Principal } from '@fyrvakt/identity';
import type { BodyClass, CommandSpec } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Injectable, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExecuteCaseCommand, type CaseCommandName } from '../commands/execute-case-command.js';
import { Endpoint, type EndpointSpec } from '../http/endpoint.js';
import { etagOf, IDEMPOTENCY_KEY, IF_MATCH, requireIfMatch } from '../http/parameters.js';
import { Problem } from '../http/problem.js';
import { headerOf, positionHeader, principalOf } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_API, CASE_HEADERS, CASE_ID, COMMAND_ANSWER } from './base.js';
import { commandIdOf, fingerprintOf } from './idempotency.js';
import { newCaseId } from './new-case.js';
import { mustActForOwnUnit } from './unit-bounds.js';

/** What the routes need of a command; every command of the registry is one. */
export interface AnyCommand extends Pick<CommandSpec<object, never, never>, 'permission' | 'summary' | 'example' | 'creates'> {
  readonly body: BodyClass<object>;
}

export const commandEntries = Object.entries(caseCommands) as unknown as readonly (readonly [CaseCommandName, AnyCommand])[];

/** Commands that some role may give. What time demands is done by the system, and what sources report comes by the other face. */
export const commandsForPeople = commandEntries.filter(([, spec]) => rolesWith(spec.permission).length > 0);

/** `DeferToNextShift` → `defer-to-next-shift`. */
export const kebab = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

export const commandPath = (name: string, spec: AnyCommand): string =>
  spec.creates ? `${CASE_API}/cases/${kebab(name)}` : `${CASE_API}/cases/{caseId}/${kebab(name)}`;

const EXAMPLE = {
  caseId: '0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11', revision: 5, position: 1042, events: [], replayed: false,
  state: { handling: 'acknowledged', followUpState: 'owed', data: 'full', closed: false },
};

const endpointOf = (name: CaseCommandName, spec: AnyCommand): EndpointSpec => ({
  method: 'POST',
  path: commandPath(name, spec),
  tag: 'Commands',
  summary: spec.summary,
  permission: spec.permission,
  credential: 'person',
  ...(spec.creates ? {} : { params: { caseId: CASE_ID } }),
  headers: { 'Idempotency-Key': { ...IDEMPOTENCY_KEY, required: true }, ...(spec.creates ? {} : { 'If-Match': IF_MATCH }) },
  body: spec.body,
  bodyExample: spec.example,
  responses: {
    [spec.creates ? 201 : 200]: {
      description: { sv: 'Utfört, eller redan utfört med samma nyckel', en: 'Done, or done already with the same key' },
      body: COMMAND_ANSWER, example: EXAMPLE, headers: CASE_HEADERS,
    },
  },
  refusals: spec.creates ? [409] : [409, 412, 428],
});

/** Takes a command of the registry from HTTP to the command bus and its outcome back. */
@Injectable()
export class CommandGate {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CommandBus) private readonly bus: CommandBus,
  ) {}

  async run(name: CaseCommandName, spec: AnyCommand, request: FastifyRequest, reply: FastifyReply) {
    const principal = principalOf(request);
    const body = request.body as object;
    const commandId = commandIdOf(request, principal);
    const caseId = spec.creates ? newCaseId(body, commandId) : (request.params as { caseId: string }).caseId.toLowerCase();
    const stream = `case-${caseId}`;
    const ifRevision = spec.creates ? undefined : requireIfMatch(headerOf(request, 'if-match'));
    if (!spec.creates) await this.mustBeAllowed(principal, stream, body);
    const executed = await this.bus.execute(
      new ExecuteCaseCommand(name, {
        stream, body, commandId, actor: actorOf(principal, spec.permission),
        fingerprint: fingerprintOf(this.runtime.hmac, name, stream, body), trace: request.trace,
        ...(ifRevision === undefined ? {} : { ifRevision }),
      }),
    );
    return this.answer(caseId, stream, executed, reply);
  }

  private async mustBeAllowed(principal: Principal, stream: string, body: object): Promise<void> {
    const { state } = await this.runtime.cases.load(stream);
    if (state.kind === 'none') throw new Problem('case/not-found');
    mustActForOwnUnit(principal, state, body);
  }

  private async answer(caseId: string, stream: string, executed: Executed<CaseEvents>, reply: FastifyReply) {
    const { events, revision, position, replayed } = executed;
    const { handling, followUpState, data, closed } = (await this.runtime.cases.load(stream, { upTo: { revision } })).state as LoggedCase;
    positionHeader(reply, position);
    void reply.header('etag', etagOf(revision));
    if (replayed) void reply.header('idempotent-replayed', 'true');
    return {
      caseId, revision, position, replayed,
      events: events.map((event) => ({ id: event.id, type: event.type, revision: event.revision, position: event.position })),
      state: { handling, followUpState, data, closed },
    };
  }
}

/** One route per command, all on one controller. A new command in the registry needs nothing here. */
export const commandController = (): Type => {
  @Controller()
  class CommandsController {
    constructor(@Inject(CommandGate) readonly gate: CommandGate) {}
  }
  for (const [name, spec] of commandsForPeople) {
    const route = {
      value(this: CommandsController, request: FastifyRequest, reply: FastifyReply) {
        return this.gate.run(name, spec, request, reply);
      },
      writable: true,
      configurable: true,
    };
    Object.defineProperty(CommandsController.prototype, name, route);
    Endpoint(endpointOf(name, spec))(CommandsController.prototype, name, route);
    Req()(CommandsController.prototype, name, 0);
    Res({ passthrough: true })(CommandsController.prototype, name, 1);
  }
  return CommandsController;
};
