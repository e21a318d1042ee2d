// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from '@fyrvakt/cases';
import { CommandIdReused, Contended, RevisionMismatch, StoreUnavailable } from '@fyrvakt/event-store';
import { AccessLogFull, SignInOverloaded, SignInThrottled } from '@fyrvakt/identity';
import { Rejection, type Recorded } from '@fyrvakt/kernel';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ProblemCode } from './problem-catalogue.js';
import { languageOf, Problem, problemBody, problemHeaders, refusalAsProblem } from './problem.js';

/** Fastify's own complaints by code; anything else of its 4xx is a malformed request. */
const FASTIFY_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request/too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request/unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request/malformed-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request/malformed-json',
  FST_ERR_MAX_PARAM_LENGTH: 'request/uri-too-long',
  FST_ERR_ASYNC_CONSTRAINT: 'request/malformed',
};

/** Connection lost, server stopping or full: PostgreSQL's classes 08, 53 and 57, a database that is gone, the socket's own codes. */
const CONNECTION_TROUBLE = /^(?:08\w{3}|53\w{3}|57\w{3}|3D000|ECONN(?:REFUSED|RESET)|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
};

const isConnectionTrouble = (error: unknown): boolean =>
  CONNECTION_TROUBLE.test(codeOf(error)) ||
  (error instanceof Error && /^(?:timeout exceeded when trying to connect|Connection terminated)/.test(error.message));

const changed = (error: RevisionMismatch): Problem =>
  new Problem('case/changed', {
    members: {
      currentRevision: error.actual,
      since: (error.since as readonly Recorded<CaseEvents>[]).map(({ type, revision, position, meta }) => ({
        type,
        revision,
        position,
        occurredAt: meta.occurredAt,
        recordedAt: meta.recordedAt,
      })),
    },
  });

const retryAfter = (seconds: number): { headers: Record<string, string> } => ({
  headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) },
});

interface FastifyFault {
  readonly code: string;
  readonly statusCode?: number;
}

const fastifyProblem = (fault: FastifyFault): Problem =>
  (fault.statusCode ?? 500) < 500
    ? new Problem(FASTIFY_CODES[fault.code] ?? 'request/malformed')
    : new Problem('service/unexpected', { cause: fault });

/** Nest wraps what Fastify complains of, and has a complaint of its own: an address without a route. */
const frameworkProblem = (error: HttpException): Problem => {
  if (codeOf(error.cause).startsWith('FST_')) return fastifyProblem(error.cause as FastifyFault);
  if (error.getStatus() === 404) return new Problem('request/not-found');
  return error.getStatus() < 500 ? new Problem('request/malformed') : new Problem('service/unexpected', { cause: error });
};

/** What passes by itself: the log cannot be reached, or a queue of ours is full. */
const OVERLOADED = [StoreUnavailable, SignInOverloaded, AccessLogFull];

/** Whatever was thrown, as the problem it is. */
export const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof Rejection) return refusalAsProblem(error) ?? new Problem('service/unexpected', { cause: error });
  if (error instanceof RevisionMismatch) return changed(error);
  if (error instanceof Contended) return new Problem('case/busy', { ...retryAfter(1), cause: error });
  if (error instanceof CommandIdReused) return new Problem('request/idempotency-key-reused');
  if (error instanceof SignInThrottled) return new Problem('session/throttled', retryAfter(error.retryAfterSeconds));
  if (OVERLOADED.some((kind) => error instanceof kind) || isConnectionTrouble(error))
    return new Problem('service/unavailable', { cause: error });
  if (error instanceof HttpException) return frameworkProblem(error);
  return codeOf(error).startsWith('FST_') ? fastifyProblem(error as FastifyFault) : new Problem('service/unexpected', { cause: error });
};

/** Sends a problem in the reader's language, and logs what must never happen. */
export class ProblemSender {
  constructor(
    private readonly base: string,
    private readonly logger: Logger,
  ) {}

  send(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    if (problem.status >= 500)
      this.logger[problem.code === 'service/unexpected' ? 'error' : 'warn']({
        requestId: request.id,
        code: problem.code,
        err: problem.extras.cause,
      });
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    void reply
      .code(problem.status)
      .headers(problemHeaders(problem, language))
      .send(JSON.stringify(problemBody(problem, language, this.base, request.id)));
  }
}

/** Turns everything that is thrown under a route, and everything that Fastify refuses before one, into the same shape. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly sender: ProblemSender,
    private readonly methodsAt: (path: string) => readonly string[],
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    this.sender.send(this.withAllow(toProblem(error), request), request, http.getResponse<FastifyReply>());
  }

  /** An address that exists, asked with another method, is not "not found". */
  private withAllow(problem: Problem, request: FastifyRequest): Problem {
    if (problem.code !== 'request/not-found' || request.endpoint) return problem;
    const methods = this.methodsAt(request.url.split('?')[0] ?? '');
    return methods.length > 0 ? new Problem('request/method-not-allowed', { headers: { allow: methods.join(', ') } }) : problem;
  }
}
