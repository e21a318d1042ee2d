// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AccessGuard, type Authenticator } from './access-guard.js';
import { Drain } from './drain.js';
import type { EndpointSpec } from './endpoint.js';
import { endpointsOf, methodsAt } from './endpoints.js';
import { fastifyOptions, LIMITS } from './fastify-options.js';
import { addHooks } from './hooks.js';
import { nestLogger } from './logger.js';
import { Metrics } from './metrics.js';
import { pageAddresses } from './page-addresses.js';
import { ProblemFilter, ProblemSender } from './problem-filter.js';
import { DEFAULT_RATES, RateLimits, type Rates } from './rates.js';
import { securityHeaders } from './security-headers.js';
import { ValidationGuard, type OnInvalidBody } from './validation-guard.js';

/** A face of the program: its routes and what they need. */
export interface ApiPart {
  readonly controllers: readonly Type[];
  readonly providers?: readonly Provider[];
  readonly imports?: readonly (Type | DynamicModule)[];
  /** True where the document at `/` also stands for every address that is nobody else's. */
  readonly hasPages?: boolean;
}

export interface ServerParts {
  readonly parts: readonly ApiPart[];
  readonly identity: Authenticator;
  readonly logger: Logger;
  /** Where others find the server, without a path; the base of problem types. */
  readonly publicUrl: string;
  readonly trustedProxies?: readonly string[];
  /** Origins besides our own that pages may fetch a map from. */
  readonly mapHosts?: readonly string[];
  readonly rates?: Partial<Rates>;
  readonly onInvalidBody?: OnInvalidBody;
  readonly drain?: Drain;
  readonly metrics?: Metrics;
}

export interface Server {
  readonly app: NestFastifyApplication;
  readonly endpoints: readonly EndpointSpec[];
  /** Starts to listen; resolves with the address it is reached at. */
  listen(port: number, host: string): Promise<string>;
  /** Refuses new requests, finishes those in flight (at most ten seconds) and closes. */
  close(): Promise<void>;
}

@Module({})
class HttpModule {}

const moduleOf = (parts: readonly ApiPart[], shared: readonly Provider[]): DynamicModule => ({
  module: HttpModule,
  imports: [CqrsModule.forRoot(), ...parts.flatMap((part) => part.imports ?? [])],
  controllers: parts.flatMap((part) => [...part.controllers]),
  providers: [...shared, ...parts.flatMap((part) => part.providers ?? [])],
});

/** Sets up the HTTP server and checks that every route says who may use it and what it answers. Listens to nothing yet. */
export const createServer = async (given: ServerParts): Promise<Server> => {
  const { logger, publicUrl, parts, drain = new Drain(), metrics = new Metrics() } = given;
  const endpoints = endpointsOf(parts.flatMap((part) => [...part.controllers]));
  const sender = new ProblemSender(publicUrl, logger);
  const rewrite = parts.some(({ hasPages }) => hasPages) ? pageAddresses(endpoints) : undefined;
  const adapter = new FastifyAdapter(fastifyOptions(publicUrl, given.trustedProxies ?? [], sender, rewrite) as never);
  const app = await NestFactory.create<NestFastifyApplication>(
    moduleOf(parts, [
      { provide: Drain, useValue: drain },
      { provide: Metrics, useValue: metrics },
    ]),
    adapter,
    { bodyParser: false, logger: nestLogger(logger), abortOnError: false },
  );
  const fastify: FastifyInstance = adapter.getInstance();
  const rates = new RateLimits({ ...DEFAULT_RATES, ...given.rates });
  const overHttps = publicUrl.startsWith('https:');
  fastify.decorateRequest('overHttps', overHttps);
  addHooks(fastify, {
    drain,
    rates,
    headers: securityHeaders(overHttps, given.mapHosts),
    onAnswered: (request, reply, milliseconds) => {
      const route = request.endpoint?.path ?? 'none';
      metrics.http.observe({ method: request.method, route, status: reply.statusCode }, milliseconds / 1000);
      logger.info({
        requestId: request.id,
        trace: request.traceparent,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(milliseconds * 10) / 10,
      });
    },
  });
  app.useGlobalFilters(new ProblemFilter(sender, methodsAt(endpoints)));
  app.useGlobalGuards(new AccessGuard(given.identity, rates), new ValidationGuard(endpoints, given.onInvalidBody ?? (async () => ({}))));
  await app.init();
  await fastify.ready();
  return {
    app,
    endpoints,
    listen: async (port, host) => {
      await app.listen(port, host);
      return app.getUrl();
    },
    close: async () => {
      await drain.start(LIMITS.drain);
      await app.close();
    },
  };
};
