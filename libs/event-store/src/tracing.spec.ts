// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { canonicalJson } from './canonical-json.js';
import { metaJson } from './codec.js';
import { derivedId } from './derived-ids.js';
import type { StoredEvent } from './port.js';
import { appendSpanId, inSpan, linksTo } from './tracing.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PLACE = { traceId: TRACE, spanId: '00f067aa0ba902b7', traceFlags: 1 };
const COMMAND = '0b7a3f0e-7a55-4d0c-9c1e-2f5f4f0a9d11';
const META = {
  occurredAt: '2026-11-22T12:00:00.000Z', recordedAt: '2026-11-22T12:00:00.000Z', actor: { kind: 'system', id: 'x', role: 'x' }, commandId: COMMAND,
  correlationId: 'c',
} as const;

const event = (index: number, meta: object): StoredEvent => ({
  id: derivedId(`${COMMAND}:${index}`), type: 'Noted', stream: 'case-1', revision: 4 + index, position: 1, link: '', data: '{}',
  meta: JSON.stringify(meta),
});

describe('The trace of an event', () => {
  it('is in its metadata where there was one, and the text is what it was where there was none', () => {
    expect(metaJson({ ...META, traceId: TRACE }, 1)).toBe(canonicalJson({ ...META, schema: 1, traceId: TRACE }));
    expect(metaJson(META, 1)).toBe(canonicalJson({ ...META, schema: 1 }));
  });

  it('links a reader to the span that appended it, once for each command', () => {
    const traced = { ...META, traceId: TRACE };
    const links = linksTo([event(0, traced), event(1, traced), event(2, META)]);
    expect(links).toEqual([{ context: expect.objectContaining({ traceId: TRACE, spanId: appendSpanId(event(0, traced)) }) }]);
    expect(appendSpanId(event(0, traced))).toMatch(/^[0-9a-f]{16}$/);
  });

  it('names another span when the same command lands elsewhere', () => {
    expect(appendSpanId({ id: 'a', revision: 1 })).not.toBe(appendSpanId({ id: 'a', revision: 2 }));
  });
});

describe('Work in a span, where nobody traces', () => {
  it('is the work alone, at the place it was given', async () => {
    const links = jest.fn();
    expect(await inSpan('x', { within: PLACE, links }, async (place) => place)).toEqual(PLACE);
    expect(await inSpan('x', { links }, async (place) => place)).toBeUndefined();
    await expect(inSpan('x', {}, async () => Promise.reject(new Error('its own')))).rejects.toThrow('its own');
    expect(links).not.toHaveBeenCalled();
  });
});
