// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { newCall, openCaseApi, type CaseApiFixture, type SignedIn } from '../case-api-fixture.js';
import { Drain } from '../../http/drain.js';
import { Feed, FEED_LIMITS } from './feed.js';
import { SseReader } from './sse-reader.js';

describe('The live feed', () => {
  let fixture: CaseApiFixture;
  let coordinator: SignedIn;
  let base: string;
  const readers: SseReader[] = [];
  beforeAll(async () => {
    fixture = await openCaseApi();
    coordinator = await fixture.signedIn('coordinator');
    base = `${await fixture.server.listen(0, '127.0.0.1')}/case-api/v1/feed`;
  });
  afterEach(() => readers.splice(0).forEach((reader) => reader.close()));
  afterAll(() => fixture.close());

  const follow = async (who: SignedIn, query = '', headers: Record<string, string> = {}): Promise<SseReader> => {
    const reader = await SseReader.open(`${base}${query}`, { cookie: who.cookie, ...headers });
    readers.push(reader);
    return reader;
  };
  const happen = async (): Promise<{ caseId: string; position: number }> => (await coordinator.command('receive-call', newCall())).body;
  const open = (): number => fixture.server.app.get(Feed).open;

  it('tells at once that something has happened, and nothing more than that', async () => {
    const reader = await follow(coordinator);
    await reader.until(() => reader.text.startsWith('retry: 2000\n: all is well'));
    const { caseId, position } = await happen();
    await reader.until(() => reader.positions.length > 0);
    expect(reader.heard.at(-1)).toEqual({ id: position, data: { position, type: 'CallReceived', caseId } });
    expect(reader.text).not.toContain('Musik');
  });

  it('goes on from the last id that was seen, without loss and without repetition', async () => {
    const first = await happen();
    const missed = [await happen(), await happen(), await happen()].map(({ position }) => position);
    const byHeader = await follow(coordinator, '', { 'last-event-id': String(first.position) });
    for (const reader of [byHeader, await follow(coordinator, `?after=${first.position}`)]) {
      await reader.until(() => reader.positions.length >= 3);
      expect(reader.positions).toEqual(missed);
    }
    const live = await happen();
    await readers[0]?.until((reader) => reader.positions.length >= 4);
    expect(readers[0]?.positions).toEqual([...missed, live.position]);
  });

  it('prefers the id of the browser to the place in the address', async () => {
    const { position } = await happen();
    const next = await happen();
    const reader = await follow(coordinator, '?after=0', { 'last-event-id': String(position) });
    await reader.until(() => reader.positions.length > 0);
    expect(reader.positions).toEqual([next.position]);
  });

  it('tells what happens also to whoever remembers a place that the log has not reached', async () => {
    const { position: head } = await happen();
    const reader = await follow(coordinator, '', { 'last-event-id': '999999999' });
    await reader.until(() => reader.heard.some(({ id, data }) => id === head && data === undefined));
    const { position } = await happen();
    await reader.until(() => reader.positions.includes(position));
  });

  it.each(['x', '-1', '1e3', '99999999999999999999'])('refuses a place that is none: %s', async (place) => {
    expect((await coordinator.ask('feed', { headers: { 'last-event-id': place } })).status).toBe(400);
  });

  it('tells a unit of its own cases only, from the moment that they are its own', async () => {
    const unit = await fixture.signedIn('unit', ['GE1']);
    const { position } = await happen();
    const reader = await follow(unit, `?after=${position}`);
    const [own, other] = [await happen(), await happen()];
    await coordinator.command(`${other.caseId}/notify-resource`, { unit: 'FT1', channel: 'phone' }, 0);
    const notified = await coordinator.command(`${own.caseId}/notify-resource`, { unit: 'GE1', channel: 'phone' }, 0);
    const noted = await coordinator.command(`${own.caseId}/add-note`, { text: 'På väg.' }, notified.body.revision);
    await reader.until(() => reader.positions.includes(noted.body.position));
    expect(new Set(reader.heard.flatMap(({ data }) => data?.caseId ?? []))).toEqual(new Set([own.caseId]));
    expect(reader.positions).toContain(notified.body.position);
  });

  it.each([
    ['is revoked', async (who: SignedIn) => {
      for (const session of await fixture.runtime.identity.listSessions(who.id)) await fixture.runtime.identity.revokeSession(session.id);
    }],
    ['ends by signing out', (who: SignedIn) => who.ask('sessions/current', { method: 'DELETE' })],
    ['loses the right to read', (who: SignedIn) => fixture.runtime.identity.setRoles(who.id, ['administrator'])],
    ['belongs to someone disabled', (who: SignedIn) => fixture.runtime.identity.disableUser(who.id)],
  ])('is closed within seconds when the session %s', async (_how, end) => {
    const who = await fixture.signedIn('coordinator');
    const reader = await follow(who);
    await reader.until(() => reader.text.length > 0);
    await end(who);
    await reader.until(() => reader.ended);
  });

  it('forgets readers that have gone', async () => {
    const drain = fixture.server.app.get(Drain);
    const reader = await follow(coordinator);
    // Those of before go in their own time.
    await reader.until(() => open() === 1 && drain.inFlight === 1);
    reader.close();
    await reader.until(() => open() === 0 && drain.inFlight === 0);
  });

  it('has a limit for each, and says when to come back', async () => {
    const who = await fixture.signedIn('coordinator');
    const lines = await Promise.all(Array.from({ length: FEED_LIMITS.linesEach + 5 }, () => follow(who)));
    expect(lines.map(({ status }) => status).sort()).toEqual([...Array(FEED_LIMITS.linesEach).fill(200), ...Array(5).fill(429)]);
  });

  it('gives no line to whoever asks for the headers alone', async () => {
    const who = await fixture.signedIn('coordinator');
    const before = open();
    const { status, headers } = await fetch(base, { method: 'HEAD', headers: { cookie: who.cookie } });
    expect([status, headers.get('content-type'), open() <= before]).toEqual([200, 'text/event-stream; charset=utf-8', true]);
  });

  it.each(['leadership', 'administrator'] as const)('is closed to %s', async (role) => {
    expect((await (await fixture.signedIn(role)).ask('feed')).status).toBe(403);
  });

  it('lets the program stop at once with readers on the line', async () => {
    const other = await openCaseApi();
    const url = await other.server.listen(0, '127.0.0.1');
    const who = await other.signedIn('coordinator');
    const reader = await SseReader.open(`${url}/case-api/v1/feed`, { cookie: who.cookie });
    // However long it would wait for those in flight, it need not: a line ends by itself.
    await other.server.app.get(Drain).start(600_000);
    await reader.until(() => reader.ended);
    await other.close();
  });
});
