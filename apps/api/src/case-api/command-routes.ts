// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { actorOf } from '@fyrvakt/identity';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Injectable, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExecuteCommand } from '../commands/execute-command.js';
import { Endpoint, type EndpointSpec } from '../http/endpoint.js';
import { etagOf, IDEMPOTENCY_KEY, IF_MATCH, IF_MATCH_AT_WILL, readIfMatch, requireIfMatch } from '../http/parameters.js';
import { headerOf, positionHeader, principalOf } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_HEADERS } from './base.js';
import { answerOf, commandRoutes, type CommandRoute } from './command-faces.js';
import { commandIdOf, fingerprintOf } from './idempotency.js';

const endpointOf = ({ face, spec, begins, path }: CommandRoute): EndpointSpec => ({
  method: 'POST',
  path,
  tag: face.tag,
  summary: spec.summary,
  permission: spec.permission,
  credential: 'person',
  ...(face.id && path.includes('{') ? { params: { [face.id.name]: face.id.spec } } : {}),
  headers: {
    'Idempotency-Key': { ...IDEMPOTENCY_KEY, required: true }, ...(begins ? {} : { 'If-Match': spec.commutes ? IF_MATCH_AT_WILL : IF_MATCH }),
  },
  body: spec.body,
  bodyExample: spec.example,
  responses: {
    [begins ? 201 : 200]: {
      description: { sv: 'Utfört, eller redan utfört med samma nyckel', en: 'Done, or done already with the same key' },
      body: answerOf(face), example: { ...face.toldExample, revision: 5, position: 1042, events: [], replayed: false }, headers: CASE_HEADERS,
    },
  },
  refusals: begins ? [409] : spec.commutes ? [409, 412] : [409, 412, 428],
});

/** Takes a command of a registry from HTTP to the command bus and its outcome back. */
@Injectable()
export class CommandGate {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CommandBus) private readonly bus: CommandBus,
  ) {}

  async run({ face, name, spec, begins }: CommandRoute, request: FastifyRequest, reply: FastifyReply) {
    const { runtime } = this;
    const principal = principalOf(request);
    const body = request.body as object;
    const commandId = commandIdOf(request, principal);
    const named = (request.params as Readonly<Record<string, string>>)[face.id?.name ?? ''];
    const id = named?.toLowerCase() ?? face.newId(body, commandId, runtime);
    const stream = `${face.kind.prefix}-${id}`;
    const ifRevision = begins ? undefined : (spec.commutes ? readIfMatch : requireIfMatch)(headerOf(request, 'if-match'));
    if (!begins) await face.mustBeAllowed({ runtime, principal, id, body });
    const outcome = await this.bus.execute(
      new ExecuteCommand(face.kind, name, {
        stream, body, commandId, actor: actorOf(principal, spec.permission),
        fingerprint: fingerprintOf(runtime.hmac, name, stream, body), trace: request.trace,
        ...(ifRevision === undefined ? {} : { ifRevision }),
      }),
    );
    const { events, revision, position, replayed } = outcome;
    const told = await face.told(runtime, id, outcome);
    positionHeader(reply, position);
    void reply.header('etag', etagOf(revision));
    if (replayed) void reply.header('idempotent-replayed', 'true');
    return {
      ...told, revision, position, replayed,
      events: events.map((event) => ({ id: event.id, type: event.type, revision: event.revision, position: event.position })),
    };
  }
}

/** One route per command, all on one controller. A new command in a registry needs nothing here. */
export const commandController = (): Type => {
  @Controller()
  class CommandsController {
    constructor(@Inject(CommandGate) readonly gate: CommandGate) {}
  }
  for (const route of commandRoutes()) {
    const method = `${route.name}${route.begins ? '' : ' of one'}`;
    const property = {
      value(this: CommandsController, request: FastifyRequest, reply: FastifyReply) {
        return this.gate.run(route, request, reply);
      },
      writable: true,
      configurable: true,
    };
    Object.defineProperty(CommandsController.prototype, method, property);
    Endpoint(endpointOf(route))(CommandsController.prototype, method, property);
    Req()(CommandsController.prototype, method, 0);
    Res({ passthrough: true })(CommandsController.prototype, method, 1);
  }
  return CommandsController;
};
