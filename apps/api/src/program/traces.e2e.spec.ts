// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSosApi, type Client, type SosApiFixture } from '../sos-api/sos-api-fixture.js';
import { openTraces, type Traces } from './traces.js';

interface Sent {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}
interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Sent[] }[] }[];
}

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';

/** What a collector is: it takes spans by OTLP over HTTP. */
const openCollector = async () => {
  const spans: Sent[] = [];
  const seen: { path?: string | undefined; key?: unknown }[] = [];
  let text = '';
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    text += Buffer.concat(chunks).toString('utf8');
    seen.push({ path: request.url, key: request.headers['x-key'] });
    const sent = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Export;
    spans.push(...sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.setHeader('content-type', 'application/json').end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { spans, seen, text: () => text, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

let api: SosApiFixture;
let sos: Client;
beforeAll(async () => {
  api = await openSosApi();
  sos = await api.client('sos-alarm');
  await api.runtime.projections.start();
});
afterAll(() => api.close());

const report = (reference: string, headers?: Record<string, string>) =>
  sos.post('calls', { sourceReference: reference, description: 'Kanariefågel' }, headers);

const metaOf = async (position: number): Promise<Record<string, unknown>> => {
  const [event] = await api.runtime.store.readAll(position - 1, 1);
  return JSON.parse(event?.meta ?? '{}') as Record<string, unknown>;
};

describe('Where no collector is named', () => {
  it('a sent trace is kept with the event all the same, and none is made up', async () => {
    expect(await openTraces({ ...api.runtime.config, traceEndpoint: undefined })).toBeUndefined();
    const traced = await report('off-1', { traceparent: `00-${TRACE}-${CALLER}-01` });
    const plain = await report('off-2');
    const broken = await report('off-3', { traceparent: 'nonsense' });
    const positions = [traced, plain, broken].map(({ headers }) => Number(headers['x-event-position']));
    const traces = await Promise.all(positions.map(async (position) => (await metaOf(position))['traceId']));
    expect(traces).toEqual([TRACE, undefined, undefined]);
    expect(traced.headers['traceparent']).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
  });
});

describe('Where a collector is named', () => {
  let collector: Awaited<ReturnType<typeof openCollector>>;
  let traces: Traces | undefined;
  beforeAll(async () => {
    collector = await openCollector();
    traces = await openTraces({ ...api.runtime.config, traceEndpoint: collector.url, traceHeaders: { 'x-key': 'secret' } });
  });
  afterAll(() => collector.close());

  it('one report gives request, command, append and the page that made it visible, joined', async () => {
    const answer = await report('on-1', { traceparent: `00-${TRACE}-${CALLER}-01` });
    const own = await report('on-2');
    const unsampled = await report('on-3', { traceparent: `00-${'a'.repeat(32)}-${CALLER}-00` });
    expect([answer.statusCode, own.statusCode, unsampled.statusCode]).toEqual([201, 201, 201]);
    await api.runtime.queries.waitFor(Number(unsampled.headers['x-event-position']), 30_000);
    await traces?.close();

    const inTrace = (id: string | undefined) => collector.spans.filter(({ traceId }) => traceId === id);
    const named = (name: string, of = inTrace(TRACE)): Sent => of.find((span) => span.name === name) as Sent;
    const request = named('POST /sos-api/v1/calls');
    expect(inTrace(TRACE).map(({ name }) => name).toSorted()).toEqual(['POST /sos-api/v1/calls', 'ReceiveCall', 'append']);
    expect([request.parentSpanId, named('ReceiveCall').parentSpanId, named('append').parentSpanId])
      .toEqual([CALLER, request.spanId, named('ReceiveCall').spanId]);
    expect(answer.headers['traceparent']).toBe(`00-${TRACE}-${request.spanId}-01`);

    const pages = collector.spans.filter(({ name }) => name === 'projection page');
    expect(pages.flatMap(({ links = [] }) => links)).toContainEqual(expect.objectContaining({ traceId: TRACE, spanId: named('append').spanId }));

    const ownTrace = String(own.headers['traceparent']).split('-')[1];
    expect(inTrace(ownTrace)).toHaveLength(3);
    expect((await metaOf(Number(own.headers['x-event-position'])))['traceId']).toBe(ownTrace);
    expect(inTrace('a'.repeat(32))).toEqual([]);
    expect(collector.seen[0]).toEqual({ path: '/v1/traces', key: 'secret' });
    expect(collector.text()).not.toMatch(/Kanarie|on-1/);
  });
});
