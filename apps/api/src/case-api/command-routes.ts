// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { actorOf } from '@fyrvakt/identity';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Injectable, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExecuteCommand } from '../commands/execute-command.js';
import type { AnyCommand } from '../commands/kinds.js';
import { Endpoint, type EndpointSpec } from '../http/endpoint.js';
import { etagOf, IDEMPOTENCY_KEY, IF_MATCH, requireIfMatch } from '../http/parameters.js';
import { headerOf, positionHeader, principalOf } from '../http/request.js';
import { RUNTIME } from '../runtime-token.js';
import { CASE_HEADERS } from './base.js';
import { answerOf, COMMAND_FACES, forPeople, type CommandFace } from './command-faces.js';
import { commandIdOf, fingerprintOf } from './idempotency.js';

/** True where the path names the stream; a new one, or the only one, is not named. */
const isNamed = (face: CommandFace, spec: AnyCommand): boolean => face.id !== undefined && !spec.creates;

const endpointOf = (face: CommandFace, name: string, spec: AnyCommand): EndpointSpec => ({
  method: 'POST',
  path: face.pathOf(name, spec),
  tag: face.tag,
  summary: spec.summary,
  permission: spec.permission,
  credential: 'person',
  ...(isNamed(face, spec) && face.id ? { params: { [face.id.name]: face.id.spec } } : {}),
  headers: { 'Idempotency-Key': { ...IDEMPOTENCY_KEY, required: true }, ...(face.needsRevision(spec) ? { 'If-Match': IF_MATCH } : {}) },
  body: spec.body,
  bodyExample: spec.example,
  responses: {
    [face.needsRevision(spec) ? 200 : 201]: {
      description: { sv: 'Utfört, eller redan utfört med samma nyckel', en: 'Done, or done already with the same key' },
      body: answerOf(face), example: { ...face.toldExample, revision: 5, position: 1042, events: [], replayed: false }, headers: CASE_HEADERS,
    },
  },
  refusals: face.needsRevision(spec) ? [409, 412, 428] : [409],
});

/** Takes a command of a registry from HTTP to the command bus and its outcome back. */
@Injectable()
export class CommandGate {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CommandBus) private readonly bus: CommandBus,
  ) {}

  async run(face: CommandFace, name: string, spec: AnyCommand, request: FastifyRequest, reply: FastifyReply) {
    const { runtime } = this;
    const principal = principalOf(request);
    const body = request.body as object;
    const commandId = commandIdOf(request, principal);
    const named = (request.params as Readonly<Record<string, string>>)[face.id?.name ?? ''];
    const id = named?.toLowerCase() ?? face.newId(body, commandId, runtime);
    const stream = `${face.kind.prefix}-${id}`;
    const ifRevision = face.needsRevision(spec) ? requireIfMatch(headerOf(request, 'if-match')) : undefined;
    if (!spec.creates || !face.id) await face.mustBeAllowed({ runtime, principal, id, body });
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
  for (const face of COMMAND_FACES) {
    for (const [name, spec] of forPeople(face)) {
      const route = {
        value(this: CommandsController, request: FastifyRequest, reply: FastifyReply) {
          return this.gate.run(face, name, spec, request, reply);
        },
        writable: true,
        configurable: true,
      };
      Object.defineProperty(CommandsController.prototype, name, route);
      Endpoint(endpointOf(face, name, spec))(CommandsController.prototype, name, route);
      Req()(CommandsController.prototype, name, 0);
      Res({ passthrough: true })(CommandsController.prototype, name, 1);
    }
  }
  return CommandsController;
};
