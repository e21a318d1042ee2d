// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { connect } from 'node:net';
import { Controller } from '@nestjs/common';
import { pino } from 'pino';
import { Drain } from '../http/drain.js';
import { Endpoint } from '../http/endpoint.js';
import { openSosApi, type Client, type SosApiFixture } from '../sos-api/sos-api-fixture.js';

/** How to finish each request that is taken slowly. */
const slow: (() => void)[] = [];
/** Each look lets others have their turn; a test's own time-out ends it when it never comes to pass. */
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
};

@Controller()
class SlowController {
  @Endpoint({
    method: 'GET', path: '/slow', public: 'a test', tag: 'Test', summary: { sv: 'Långsam', en: 'Slow' },
    responses: { 200: { description: { sv: 'Klart', en: 'Done' } } },
  })
  async slow(): Promise<object> {
    await new Promise<void>((finish) => slow.push(finish));
    return { done: true };
  }
}

const lines: string[] = [];
const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });

let api: SosApiFixture;
let sos: Client;
let url: string;

beforeAll(async () => {
  api = await openSosApi({ logger, also: [{ controllers: [SlowController] }] });
  sos = await api.client('sos-alarm');
  url = await api.server.listen(0, '127.0.0.1');
});
afterAll(() => api.close());

/** Sends bytes that no client library would, and reads the answer. */
const send = async (bytes: string): Promise<string> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
};

describe('Whoever watches over the program', () => {
  it('learns whether it lives and takes reports, without a key', async () => {
    expect((await api.raw('GET', '/health/live')).json()).toEqual({ status: 'alive' });
    expect((await api.raw('GET', '/health/ready')).json()).toMatchObject({ status: 'ready', store: 'reachable' });
    expect((await api.raw('GET', '/health/ready', undefined, { 'x-forwarded-for': '10.0.0.1' })).json()).not.toHaveProperty('audit');
  });

  it('sees the parts with the right to', async () => {
    const watcher = await api.client('watcher', { scopes: ['system:read'] });
    expect((await watcher.get('/health')).json()).toMatchObject({ quarantine: { waiting: 0 }, sources: [], projections: expect.any(Array) });
    const said = { audit: '0 of 0 cases diverge, checked to position 0' };
    expect((await api.raw('GET', '/health/ready')).json()).toMatchObject(said);
    const far = { 'x-forwarded-for': '10.0.0.1', authorization: `Bearer ${watcher.key}` };
    expect((await api.raw('GET', '/health/ready', undefined, far)).json()).toMatchObject(said);
    expect((await sos.get('/health')).statusCode).toBe(403);
    expect((await api.raw('GET', '/health')).statusCode).toBe(401);
  });

  it('measures what alarms are held against, and leaves out what it cannot know', async () => {
    await api.runtime.projections.prepare();
    await sos.post('heartbeats', { nextWithinSeconds: 60 });
    await api.runtime.pool.query("INSERT INTO leases VALUES ('deadlines', 'a', 3, now() + interval '9 s'), ('seal', 'b', 1, now())");
    const { body } = await api.raw('GET', '/metrics');
    for (const name of [
      'fyrvakt_projection_lag_seconds{projection="case-list"}', 'fyrvakt_projection_parked_cases{projection="deadlines"} 0',
      'fyrvakt_intake_source_silent{source="sos-alarm"} 0', 'fyrvakt_intake_source_heard_timestamp_seconds{source="sos-alarm"} 1',
      'fyrvakt_intake_quarantined 0', 'fyrvakt_log_sealed_position 0', 'fyrvakt_deadlines_overdue 0', 'fyrvakt_deadline_lateness_seconds 0',
      'fyrvakt_database_connections{state="waiting"} 0', 'fyrvakt_feed_lines 0',
      'fyrvakt_backup_timestamp_seconds 0', 'fyrvakt_verified_ok 1', 'fyrvakt_verified_timestamp_seconds 0', 'fyrvakt_outbound_on_hold 0',
      'fyrvakt_outbox_configured 0', 'fyrvakt_outbox_waiting 0', 'fyrvakt_outbox_age_seconds 0', 'fyrvakt_outbox_failed 0', 'fyrvakt_outbox_kept 0',
      'fyrvakt_lease_held{lease="deadlines"} 1', 'fyrvakt_lease_held{lease="seal"} 0', 'fyrvakt_lease_epoch{lease="deadlines"} 3',
      'fyrvakt_http_requests_in_flight',
    ])
      expect(body).toContain(name);
    const lost = await openSosApi();
    await lost.database.drop();
    const blind = (await lost.raw('GET', '/metrics')).body;
    await lost.close().catch(() => undefined);
    expect(blind).toContain('# TYPE fyrvakt_intake_quarantined gauge');
    expect(blind).not.toMatch(/^fyrvakt_(intake_quarantined|deadlines_overdue|projection_lag_seconds)/m);
  });

  it('gets metrics on the own machine, and elsewhere with the right to', async () => {
    await sos.post('calls', { sourceReference: 'Kanariefågel-1' });
    const metrics = await api.raw('GET', '/metrics');
    expect(metrics.body).toContain('fyrvakt_commands_total{command="ReceiveCall",outcome="stored"}');
    expect(metrics.body).toContain('route="/sos-api/v1/calls"');
    for (const name of ['fyrvakt_append_duration_seconds', 'fyrvakt_append_group_events'])
      expect(metrics.body).toMatch(new RegExp(`^${name}_count [1-9]`, 'm'));
    expect(metrics.body).toContain('nodejs_eventloop_lag_seconds');
    expect(metrics.body).toContain('fyrvakt_audit_cases_diverging 0');
    expect(metrics.body).not.toContain('Kanariefågel');
    expect((await api.raw('GET', '/metrics', undefined, { 'x-forwarded-for': '10.0.0.1' })).statusCode).toBe(401);
  });
});

describe('What is not even a request', () => {
  it.each([
    ['nonsense', 'hello\r\n\r\n', 400, 'request/malformed'],
    ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'request/headers-too-large'],
    ['two lengths', 'POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello', 400, 'request/malformed'],
    [
      'both length and chunks',
      'POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'request/malformed',
    ],
  ])('%s gets a problem too', async (_name, bytes, status, code) => {
    const answer = await send(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code });
  });
});

describe('The log of the program', () => {
  it('holds no contents, no keys, no addresses and nothing about people', async () => {
    await sos.post('calls', { sourceReference: 'Kanariefågel-2', description: 'Kanariefågel' });
    await sos.post('calls', { description: 'Kanariefågel', sourceReference: 'Kanarie fågel' });
    await sos.post('calls', '{"description":"Kanariefågel"');
    await sos.get('events?after=4711471147&limit=17');
    await api.raw('GET', '/Kanariefågel?namn=Kanariefågel');
    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(4);
    expect(log).not.toMatch(/Kanarie|4711471147/);
    expect(log).not.toContain(sos.key);
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ method: 'GET', route: '/sos-api/v1/events', status: 409, requestId: expect.any(String) });
  });
});

describe('When the program is to stop', () => {
  it('what is being answered is finished, what waits ends early, and what is new goes elsewhere', async () => {
    const done = fetch(`${url}/slow`);
    const { next } = (await sos.get('events?limit=200')).json() as { next: number };
    const waiting = sos.get(`events?after=${next}&wait=20`);
    const started = performance.now();
    await until(() => slow.length === 1 && api.server.app.get(Drain).inFlight === 2);
    const closed = api.server.close();
    await until(async () => !(await fetch(`${url}/health/ready`)).ok);
    const [ready, fresh] = [await fetch(`${url}/health/ready`), await fetch(`${url}/sos-api/v1/api-info`)];
    expect([ready.status, fresh.status, fresh.headers.get('connection')]).toEqual([503, 503, 'close']);
    expect(await fresh.json()).toMatchObject({ code: 'service/draining', retryable: true });
    expect((await waiting).statusCode).toBe(200);
    expect(performance.now() - started).toBeLessThan(20_000);
    slow[0]?.();
    expect(await (await done).json()).toEqual({ done: true });
    await closed;
  });
});
