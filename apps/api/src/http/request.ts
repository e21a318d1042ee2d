// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { TracePlace } from '@fyrvakt/event-store';
import type { Principal } from '@fyrvakt/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EndpointSpec } from './endpoint.js';
import { Problem } from './problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the access guard, absent on public routes. */
    principal?: Principal;
    /** Whether the program is reached over https; the proxy before it ends the encryption. */
    overHttps: boolean;
    /** The route's own description, once it is known which route it is. */
    endpoint?: EndpointSpec;
    /** The trace this request belongs to, as answered. */
    traceparent?: string;
    /** Its place in that trace, where its sender is in one or traces are kept. */
    trace?: TracePlace | undefined;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? undefined : header);

/** A header that may be sent once; absent when it is repeated. */
export const headerOf = (request: FastifyRequest, name: string): string | undefined => one(request.headers[name.toLowerCase()]);

/** The sender's own request id when it is a UUID, else a new one. */
export const requestIdFor = (header: string | string[] | undefined): string => {
  const given = one(header)?.toLowerCase();
  return given && UUID.test(given) ? given : randomUUID();
};

/** The request's principal, for a handler whose route is not public. */
export const principalOf = (request: FastifyRequest): Principal => {
  if (!request.principal) throw new Problem('request/unauthenticated');
  return request.principal;
};

/** Hands a handler its principal: `@Who() principal: Principal`. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Tells the reader where in the log the answer stands: a later read can ask to be at least that fresh. */
export const positionHeader = (reply: FastifyReply, position: number): void => {
  void reply.header('x-event-position', String(position));
};
