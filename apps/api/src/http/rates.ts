// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EndpointSpec } from './endpoint.js';
import { Problem } from './problem.js';

/** Requests a minute. Intake has its own, so that no other traffic can crowd out a call. */
export interface Rates {
  /** From one address, whoever it says it is. */
  readonly address: number;
  /** Reports from one API client: the agreed peak. */
  readonly intake: number;
  /** Everything else from one client or person. */
  readonly other: number;
}

export const DEFAULT_RATES: Rates = { address: 60_000, intake: 30_000, other: 6_000 };

type Take = ReturnType<FastifyInstance['createRateLimit']>;

const ask = async (take: Take, request: FastifyRequest): Promise<void> => {
  const verdict = await take(request);
  if (verdict.isAllowed || !verdict.isExceeded) return;
  throw new Problem('request/too-many', { headers: { 'retry-after': String(Math.max(1, verdict.ttlInSeconds)) } });
};

/** Three counters: by address before anything is read, by principal when it is known. Needs @fastify/rate-limit on the instance. */
export const rateLimits = (fastify: FastifyInstance, rates: Rates) => {
  const perMinute = (max: number, keyGenerator: (request: FastifyRequest) => string): Take =>
    fastify.createRateLimit({ max, timeWindow: 60_000, keyGenerator });
  const principal = (request: FastifyRequest): string => request.principal?.id ?? request.ip;
  const address = perMinute(rates.address, (request) => request.ip);
  const intake = perMinute(rates.intake, (request) => `intake ${principal(request)}`);
  const other = perMinute(rates.other, (request) => `other ${principal(request)}`);
  return {
    byAddress: (request: FastifyRequest): Promise<void> => ask(address, request),
    byPrincipal: async (request: FastifyRequest, spec: EndpointSpec): Promise<void> => {
      if (!spec.unlimited) await ask(spec.intake ? intake : other, request);
    },
  };
};

export type RateLimits = ReturnType<typeof rateLimits>;
