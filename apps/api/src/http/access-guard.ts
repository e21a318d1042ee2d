// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sessionTokenOf } from './cookies.js';
import { ENDPOINT, type EndpointSpec } from './endpoint.js';
import { Problem } from './problem.js';
import type { RateLimits } from './rates.js';
import { headerOf } from './request.js';

/** What the guard asks of the identity lib. */
export interface Authenticator {
  authenticateKey(key: string): Promise<Principal | undefined>;
  authenticateSession(token: string, options?: { seen?: boolean }): Promise<Principal | undefined>;
}

const BEARER = /^Bearer ([\x21-\x7e]{1,200})$/i;

/** A cookie is sent by any page that asks the browser to; only our own pages may use it to change something. */
export const refuseCrossSite = (request: FastifyRequest): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = headerOf(request, 'sec-fetch-site');
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new Problem('request/cross-site');
    return;
  }
  const origin = headerOf(request, 'origin');
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  if (host !== request.headers.host) throw new Problem('request/cross-site');
};

/** Who asks, by an API key or a session; undefined when nobody valid does. One credential at a time: a key beside a cookie is a key. */
export const authenticate = async (
  identity: Authenticator,
  request: FastifyRequest,
  credential?: EndpointSpec['credential'],
): Promise<Principal | undefined> => {
  const authorization = headerOf(request, 'authorization');
  if (authorization !== undefined) {
    const key = BEARER.exec(authorization)?.[1];
    return key && credential !== 'person' ? identity.authenticateKey(key) : undefined;
  }
  const token = credential === 'client' ? undefined : sessionTokenOf(request);
  if (!token) return undefined;
  refuseCrossSite(request);
  return identity.authenticateSession(token);
};

/** True when the own machine asks, and not on behalf of somebody else. */
export const isLoopback = (request: FastifyRequest): boolean =>
  /^(?:127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '') &&
  !request.headers['x-forwarded-for'] &&
  !request.headers['forwarded'];

/** Decides for every route, before anything else: who is it, may they, do they ask too often. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly identity: Authenticator,
    private readonly rates: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const spec = Reflect.getMetadata(ENDPOINT, context.getHandler()) as EndpointSpec | undefined;
    if (!spec) throw new Problem('request/not-found');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.endpoint = spec;
    if (spec.permission !== undefined) {
      const principal = await authenticate(this.identity, request, spec.credential);
      if (!principal) throw new Problem('request/unauthenticated');
      request.principal = principal;
      if (spec.permission !== 'signed-in' && !principal.permissions.has(spec.permission)) throw new Problem('request/forbidden');
    }
    const refused = this.rates.byPrincipal(request, spec);
    if (refused) throw refused;
    return true;
  }
}
