// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authenticate, isLoopback } from '../http/access-guard.js';
import { Drain } from '../http/drain.js';
import { Endpoint, type EndpointSpec } from '../http/endpoint.js';
import { Metrics } from '../http/metrics.js';
import { Problem } from '../http/problem.js';
import { RUNTIME } from '../runtime-token.js';
import { Health, type Readiness } from './health.js';

const object = { type: 'object' };
const documented = { tag: 'System', unlimited: true } as const satisfies Partial<EndpointSpec>;

/** For the machines and people that watch over the program. */
@Controller()
export class HealthController {
  constructor(
    @Inject(Health) private readonly health: Health,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Drain) private readonly drain: Drain,
    @Inject(RUNTIME) private readonly runtime: Pick<Runtime, 'identity'>,
  ) {}

  @Endpoint({
    ...documented,
    method: 'GET',
    path: '/health/live',
    public: 'says only that the process runs',
    summary: { sv: 'Lever programmet?', en: 'Is the program alive?' },
    responses: { 200: { description: { sv: 'Ja', en: 'Yes' }, body: object } },
  })
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Endpoint({
    ...documented,
    method: 'GET',
    path: '/health/ready',
    public: 'says only whether reports can be taken; to the own machine, and to those who may see how the system fares, what the self-audit found',
    summary: { sv: 'Kan programmet ta emot?', en: 'Can the program take reports?' },
    responses: { 200: { description: { sv: 'Ja', en: 'Yes' }, body: object }, 503: { description: { sv: 'Nej', en: 'No' } } },
  })
  async ready(@Req() request: FastifyRequest): Promise<Readiness & { readonly audit?: string }> {
    const readiness = await this.health.readiness();
    if (readiness.status === 'ready') {
      const audit = (await this.maySeeSystem(request)) ? await this.health.audited() : undefined;
      return { ...readiness, ...(audit === undefined ? {} : { audit }) };
    }
    throw new Problem(readiness.status === 'draining' ? 'service/draining' : 'service/unavailable', {
      members: { ...readiness, status: 503 },
    });
  }

  @Endpoint({
    ...documented,
    method: 'GET',
    path: '/health',
    permission: 'system:read',
    summary: { sv: 'Hur mår delarna?', en: 'How do the parts fare?' },
    responses: { 200: { description: { sv: 'Läget', en: 'The state' }, body: object } },
  })
  detail(): ReturnType<Health['detail']> {
    return this.health.detail();
  }

  @Endpoint({
    ...documented,
    method: 'GET',
    path: '/metrics',
    public: 'answers the own machine; others need the permission to see how the system fares',
    summary: { sv: 'Mätvärden för Prometheus', en: 'Metrics for Prometheus' },
    responses: { 200: { description: { sv: 'Mätvärden', en: 'Metrics' }, contentType: 'text/plain', body: { type: 'string' } } },
  })
  async measure(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isLoopback(request)) await this.mustMaySeeSystem(request);
    this.metrics.inFlight.set(this.drain.inFlight);
    void reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  /** Where it cannot be found out, no. */
  private async maySeeSystem(request: FastifyRequest): Promise<boolean> {
    if (isLoopback(request)) return true;
    const principal = await authenticate(this.runtime.identity, request).catch(() => undefined);
    return principal?.permissions.has('system:read') ?? false;
  }

  private async mustMaySeeSystem(request: FastifyRequest): Promise<void> {
    const principal = await authenticate(this.runtime.identity, request);
    if (!principal) throw new Problem('request/unauthenticated');
    if (!principal.permissions.has('system:read')) throw new Problem('request/forbidden');
  }
}
