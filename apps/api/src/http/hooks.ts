// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Drain } from './drain.js';
import { LIMITS } from './fastify-options.js';
import { parseJson } from './json-body.js';
import { Problem } from './problem.js';
import type { RateLimits } from './rates.js';
import { beginTrace, endTrace } from './tracing.js';

/** Told of each answered request: the route's template (never the address), the status, the time. */
export type OnAnswered = (request: FastifyRequest, reply: FastifyReply, milliseconds: number) => void;

export interface Hooks {
  readonly drain: Drain;
  readonly rates: RateLimits;
  /** Go with every answer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly onAnswered: OnAnswered;
}

const CHARSET = /;\s*charset\s*=\s*"?([\w-]{1,40})/i;

/** What happens to every request outside of its route. */
export const addHooks = (fastify: FastifyInstance, { drain, rates, headers, onAnswered }: Hooks): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LIMITS.body }, (request, body, done) => {
    const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1]?.toLowerCase();
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') return done(new Problem('request/unsupported-media-type'));
    // Nothing at all is no JSON; whether that will do is for the route to say.
    if (body.length === 0) return done(null, undefined);
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Problem);
    }
  });

  // Hooks with a callback: nothing in them waits, and a promise in each would cost every request three turns.
  fastify.addHook('onRequest', (request, reply, done) => {
    drain.begin();
    // Comes once for every request, also when the client hangs up.
    reply.raw.once('close', () => drain.end());
    request.traceparent = beginTrace(request);
    void reply.headers({ ...headers, 'x-request-id': request.id, traceparent: request.traceparent });
    const path = request.raw.url ?? '';
    if (drain.isDraining && !path.startsWith('/health/')) {
      void reply.header('connection', 'close');
      return done(new Problem('service/draining'));
    }
    if (path.length > LIMITS.url) return done(new Problem('request/uri-too-long'));
    const refused = rates.byAddress(request);
    return refused ? done(refused) : done();
  });

  // An answer that nobody said anything about is not kept by anyone.
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    onAnswered(request, reply, reply.elapsedTime);
    endTrace(request, reply);
    done();
  });
};
