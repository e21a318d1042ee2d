// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { beginSpan, type TracePlace } from '@fyrvakt/event-store';
import { isSpanContextValid, SpanKind, SpanStatusCode, type Span } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The sender's place in a trace (W3C Trace Context). What is not valid counts as not sent. */
export const placeIn = (header: string | string[] | undefined): TracePlace | undefined => {
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(typeof header === 'string' ? header : '') ?? [];
  const place = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(place) ? place : undefined;
};

const traceparentOf = ({ traceId, spanId, traceFlags }: Pick<TracePlace, 'traceId' | 'spanId' | 'traceFlags'>): string =>
  `00-${traceId}-${spanId}-0${traceFlags & 1}`;

/** Random hex from a UUID: those come from a pool, single random bytes from the kernel. */
const randomHex = (): string => randomUUID().replaceAll('-', '');

const spans = new WeakMap<FastifyRequest, Span>();

/** Begins a request's span, and says what it is answered with: the sender's trace and a span of ours, or a trace of our own. */
export const beginTrace = (request: FastifyRequest): string => {
  const sender = placeIn(request.headers['traceparent']);
  const span = beginSpan(request.method, sender, { kind: SpanKind.SERVER });
  request.trace = span?.spanContext() ?? sender;
  if (span?.isRecording()) spans.set(request, span);
  if (span) return traceparentOf(span.spanContext());
  // Nobody keeps traces: the answer names a span all the same, since senders look for one.
  const { traceId = randomHex(), traceFlags = 1 } = sender ?? {};
  return traceparentOf({ traceId, spanId: randomHex().slice(16), traceFlags });
};

/** Ends it, under the name of the route: addresses hold what is nobody's business. */
export const endTrace = (request: FastifyRequest, { statusCode }: FastifyReply): void => {
  const span = spans.get(request);
  if (!span) return;
  const route = request.endpoint?.path ?? 'none';
  span.updateName(`${request.method} ${route}`);
  span.setAttributes({ 'http.request.method': request.method, 'http.route': route, 'http.response.status_code': statusCode });
  if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};
