// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problemBody, problemHeaders } from './problem.js';
import type { ProblemCode } from './problem-catalogue.js';
import { toProblem, type ProblemSender } from './problem-filter.js';
import { requestIdFor } from './request.js';

/** Everything has a limit. Bytes and milliseconds. */
export const LIMITS = {
  body: 256 * 1024,
  url: 2048,
  headers: 16 * 1024,
  param: 200,
  request: 15_000,
  connection: 60_000,
  keepAlive: 30_000,
  drain: 10_000,
} as const;

const SOCKET_CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'request/headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request/timeout',
};

const REASONS: Readonly<Record<number, string>> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' };

/** Answers what is not even HTTP, or too slow to become it, in the same shape as everything else. */
const answerSocket = (base: string, error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new Problem(SOCKET_CODES[error.code ?? ''] ?? 'request/malformed');
  const body = JSON.stringify(problemBody(problem, 'sv', base, randomUUID()));
  const headers = { ...problemHeaders(problem, 'sv'), 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${problem.status} ${REASONS[problem.status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

type Rewrite = (request: IncomingMessage) => string;

/** How Fastify is set up: our limits, our ids, our errors, none of its own logging. */
export const fastifyOptions = (base: string, trustedProxies: readonly string[], sender: ProblemSender, rewriteUrl?: Rewrite) => ({
  ...(rewriteUrl ? { rewriteUrl } : {}),
  logger: false,
  // No Nest middleware anywhere: every request goes straight to its route.
  skipMiddie: true,
  trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
  bodyLimit: LIMITS.body,
  requestTimeout: LIMITS.request,
  connectionTimeout: LIMITS.connection,
  keepAliveTimeout: LIMITS.keepAlive,
  forceCloseConnections: 'idle' as const,
  return503OnClosing: false,
  requestIdHeader: false as const,
  routerOptions: { maxParamLength: LIMITS.param },
  http: { maxHeaderSize: LIMITS.headers },
  genReqId: (raw: { headers: Record<string, string | string[] | undefined> }) => requestIdFor(raw.headers['x-request-id']),
  frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => sender.send(toProblem(error), request, reply),
  clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => answerSocket(base, error, socket),
});
