// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyRequest } from 'fastify';
import { beginTrace, placeIn } from './tracing.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const request = (traceparent?: string | string[]): FastifyRequest => ({ method: 'GET', headers: { traceparent } }) as unknown as FastifyRequest;

describe('A traceparent', () => {
  it('is the place of its sender', () => {
    expect(placeIn(`00-${TRACE}-${SPAN}-01`)).toEqual({ traceId: TRACE, spanId: SPAN, traceFlags: 1, isRemote: true });
    expect(placeIn(`00-${TRACE}-${SPAN}-02`)).toMatchObject({ traceFlags: 0 });
  });

  it.each([
    undefined, '', 'x', [`00-${TRACE}-${SPAN}-01`, 'y'],
    `00-${'0'.repeat(32)}-${SPAN}-01`, `00-${TRACE}-${'0'.repeat(16)}-01`, `01-${TRACE}-${SPAN}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01-more`, `00-${TRACE}-${SPAN}`,
  ])('that is not valid counts as not sent (%j)', (header) => expect(placeIn(header)).toBeUndefined());

  it('is answered with a span of ours in the same trace, also where nobody traces', () => {
    const asked = request(`00-${TRACE}-${SPAN}-01`);
    const answer = beginTrace(asked);
    expect(answer).toMatch(new RegExp(`^00-${TRACE}-(?!${SPAN})[0-9a-f]{16}-01$`));
    expect(asked.trace).toMatchObject({ traceId: TRACE });
  });

  it('that was not sent is made up for the answer, and goes no further', () => {
    const asked = request();
    expect(beginTrace(asked)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(asked.trace).toBeUndefined();
  });
});
