// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { noCase } from '@fyrvakt/cases';
import { UnknownEvent } from '@fyrvakt/event-store';
import { addMinutes } from '@fyrvakt/kernel';
import type { Notice } from '@fyrvakt/notices';
import { createPool, leaseMigrations, migrate, testDatabase } from '@fyrvakt/postgres';
import { Mailer, Outbox, outboxMigrations, Sender, type SenderParts } from './index.js';
import { answer, nameOf, openRelay, subjectOf, type Relay } from './relay-fixture.js';

const NOW = '2026-11-22T01:13:00.000Z';
const notice = (about: string, due = NOW): Notice => ({ kind: 'gapAhead', about, units: [], people: true, occurredAt: due, due });

describe('The outbox', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let pool: ReturnType<typeof createPool>;
  let relay: Relay;
  let outbox: Outbox;
  let now: string;
  let addresses: Record<string, string>;
  let notices = 0;
  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url, [...leaseMigrations, ...outboxMigrations]);
    pool = createPool(database.url, { max: 4, name: 'outbox' });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    await pool.query('TRUNCATE outbox, outbox_tries, outbox_checkpoint');
    relay = await openRelay();
    outbox = new Outbox(pool);
    now = NOW;
    addresses = { 'person:anna': 'anna@example.se', 'person:bo': 'bo@example.se' };
  });
  afterEach(() => relay.close());

  const clock = { now: () => now };
  const pass = (seconds: number): void => {
    now = new Date(Date.parse(now) + seconds * 1_000).toISOString();
  };
  const sender = (post = new Mailer(relay.settings), stateOf: SenderParts['stateOf'] = async () => noCase): Sender => new Sender({
    outbox, post, clock, baseUrl: 'https://fyrvakt.example.se', chance: () => 0.5, namesOf: () => [], stateOf,
    addressOf: async (recipient) => addresses[recipient],
  });
  const tell = async (recipient = 'person:anna', about = `thing ${++notices}`): Promise<void> =>
    outbox.add([[notice(about, now), recipient]], now);
  const tries = async (): Promise<unknown[]> =>
    (await pool.query('SELECT number, result FROM outbox_tries ORDER BY number, result')).rows.map(({ number, result }) => [number, result]);
  const subjects = (): string[] => relay.mails.map(({ raw }) => subjectOf(raw));

  it('tells each once, however often it is said and whoever sends', async () => {
    await tell('person:anna', 'one');
    await tell('person:anna', 'one');
    expect((await Promise.all([sender().round(), sender().round(), sender().round()])).reduce((sum, told) => sum + told)).toBe(1);
    pass(3_600);
    expect(await sender().round()).toBe(0);
    expect(relay.mails.map(({ to }) => to)).toEqual(['anna@example.se']);
    expect(await tries()).toEqual([[1, 'sent']]);
    expect(await outbox.status(now)).toEqual({ waiting: 0, oldestSeconds: 0, failed: 0 });
  });

  it('tells of a case that cannot be read, and keeps nobody else waiting for it', async () => {
    const caseId = '018f0000-0000-7000-8000-000000000001';
    await outbox.add([[{ ...notice('broken'), kind: 'promiseBroken', caseId, units: [] }, 'person:anna']], now);
    await tell('person:bo');
    const stateOf = () => Promise.reject(new UnknownEvent('Later', 9, `case-${caseId}`, 4));
    expect(await sender(undefined, stateOf).round()).toBe(2);
    expect(relay.mails.map(({ to }) => to).toSorted()).toEqual(['anna@example.se', 'bo@example.se']);
  });

  it('keeps no address', async () => {
    await tell();
    await sender().round();
    const { rows } = await pool.query('SELECT o::text || t::text AS kept FROM outbox o JOIN outbox_tries t ON t.item = o.id');
    expect(rows[0].kept).not.toContain('example.se');
  });

  it('tries again while it may help, by the schedule, and then it arrives as what it was', async () => {
    relay.onRecipient = () => answer(451);
    await tell();
    for (const seconds of [0, 5, 15, 30]) {
      pass(seconds);
      expect(await sender().round()).toBe(0);
      expect(await sender().round()).toBe(0);
    }
    expect(await tries()).toEqual([1, 2, 3, 4].map((number) => [number, 'refused smtp 451']));
    expect(await outbox.status(now)).toEqual({ waiting: 1, oldestSeconds: 50, failed: 0 });
    expect(await outbox.troubled(10)).toMatchObject([{ state: 'waiting', trouble: 'smtp 451', tries: 4 }]);
    relay.onRecipient = () => undefined;
    pass(60);
    expect(await sender().round()).toBe(1);
    expect(subjects()[0]).not.toContain('(igen)');
  });

  it('gives up what nobody takes for a day, and at once what is refused for good; a person tries it again, or lets it be', async () => {
    await relay.close();
    await tell();
    for (let hour = 0; hour <= 24; hour++) {
      await sender().round();
      pass(3_600);
    }
    relay = await openRelay();
    relay.onRecipient = () => answer(550);
    await tell('person:bo');
    await sender().round();
    const failed = await outbox.troubled(10);
    expect(failed.map(({ recipient, state, trouble }) => [recipient, state, trouble]))
      .toEqual([['person:bo', 'failed', 'smtp 550'], ['person:anna', 'failed', expect.stringMatching(/^E[A-Z]+$/)]]);
    expect(await outbox.status(now)).toMatchObject({ waiting: 0, failed: 2 });
    relay.onRecipient = () => undefined;
    const [bo, anna] = failed.map(({ id }) => id);
    expect([await outbox.dismiss(bo ?? ''), await outbox.retry(anna ?? '', now), await outbox.retry(bo ?? '', now)]).toEqual([true, true, false]);
    expect(await sender().round()).toBe(1);
    expect(relay.mails.map(({ to }) => to)).toEqual(['anna@example.se']);
  });

  it('gives up what goes to nobody, where it is seen', async () => {
    await tell('person:gone');
    await sender().round();
    expect(await outbox.troubled(10)).toMatchObject([{ state: 'failed', trouble: 'no address' }]);
  });

  it('sends once more what a sender began and never ended, marked, with the same name', async () => {
    await tell();
    // Killed when the relay had it, before the answer was written down.
    await expect(sender({ send: () => Promise.reject(new Error('killed')) } as never).round()).rejects.toThrow('killed');
    expect(await tries()).toEqual([[1, null]]);
    expect(await sender().round()).toBe(0);
    pass(30);
    expect(await sender().round()).toBe(1);
    expect(await tries()).toEqual([[1, null], [2, 'sent']]);
    expect(subjects()[0]).toMatch(/ \(igen\)$/);
  });

  it('sends once more, marked, what may have arrived', async () => {
    await tell();
    relay.hangsUp = true;
    await sender().round();
    relay.hangsUp = false;
    pass(30);
    expect(await sender().round()).toBe(1);
    expect(await tries()).toEqual([[1, expect.stringMatching(/^unknown E/)], [2, 'sent']]);
    const [first, again] = subjects();
    expect(again).toBe(`${first} (igen)`);
    const names = relay.mails.map(({ raw }) => nameOf(raw));
    expect(names[0]).toBe(names[1]);
  });

  it('lets a later try decide when an earlier one ends after all', async () => {
    await tell();
    const [first] = await outbox.begin((await outbox.ready(now, 1)).map(({ id }) => id), now);
    pass(30);
    const [second] = await outbox.begin([first?.id ?? ''], now);
    await outbox.finish(first as never, { result: 'refused', trouble: 'late', nextTryAt: undefined }, now);
    expect(await outbox.status(now)).toMatchObject({ waiting: 1, failed: 0 });
    await outbox.finish(second as never, { result: 'sent' }, now);
    expect(await tries()).toEqual([[1, 'refused late'], [2, 'sent']]);
    expect((await outbox.status(now)).waiting).toBe(0);
  });

  it('tells the first at once and the rest together, a minute apart', async () => {
    for (let n = 0; n < 7; n++) await tell();
    await tell('person:bo');
    expect(await sender().round()).toBe(2);
    pass(59);
    expect(await sender().round()).toBe(0);
    pass(1);
    expect(await sender().round()).toBe(1);
    expect(subjects().map((subject) => subject.replace(/ \[.*/, ''))).toEqual([
      'Fyrvakt: ingen i tjänst framöver', 'Fyrvakt: ingen i tjänst framöver', 'Fyrvakt: 6 meddelanden',
    ]);
    expect((await outbox.status(now)).waiting).toBe(0);
  });

  it('lets a flood to one keep nobody else waiting', async () => {
    const flood = Array.from({ length: 600 }, (_, n) => [notice(`flood ${n}`), 'person:anna'] as const);
    await outbox.add([...flood, [notice('one more', addMinutes(NOW, 1)), 'person:bo']], now);
    pass(60);
    expect(await sender().round()).toBe(2);
    expect(relay.mails.map(({ to }) => to).sort()).toEqual(['anna@example.se', 'bo@example.se']);
    expect(await outbox.status(now)).toMatchObject({ waiting: 599 });
  });

  it('is told nothing twice by a follower that another has passed', async () => {
    const told = (about: string, ...passed: number[]) => ({ rows: [[notice(about), 'person:anna']] as const, passed });
    await outbox.advance(undefined, 5, { rows: [], passed: [] }, now);
    await outbox.advance(5, 8, told('event', 6, 7), now);
    await expect(outbox.advance(5, 9, told('other', 9), now)).rejects.toThrow('not ours');
    expect([await outbox.position(), (await outbox.status(now)).waiting]).toEqual([8, 1]);
    // What was passed over is taken up once, whatever was told of it.
    expect([await outbox.passed(0, 1), await outbox.passed(6, 10)]).toEqual([[6], [7]]);
    for (const place of [6, 7, 7]) await outbox.takeUp(place, told('late').rows, now);
    expect([await outbox.passed(0, 10), (await outbox.status(now)).waiting]).toEqual([[], 2]);
  });

  it('forgets what is over and old, oldest first and so many at a time; never what waits, was given up or lies ahead', async () => {
    const [first, ahead] = [notice('old'), { ...notice('gap'), occurredAt: addMinutes(NOW, 24 * 60) }];
    await outbox.add([[first, 'person:anna'], [notice('other'), 'person:bo'], [ahead, 'person:eva'], [notice('lost'), 'person:gone']], now);
    addresses['person:eva'] = 'eva@example.se';
    expect(await sender().round()).toBe(3);
    pass(600);
    await tell();
    const before = addMinutes(NOW, 5);
    expect(await outbox.kept(now)).toEqual({ rows: 3, oldestSeconds: 600 });
    expect([await outbox.forget(before, 1), await outbox.forget(before, 9), await outbox.forget(before, 9)]).toEqual([1, 1, 0]);
    expect((await pool.query('SELECT recipient, state FROM outbox ORDER BY 1')).rows).toEqual([
      { recipient: 'person:anna', state: 'waiting' }, { recipient: 'person:eva', state: 'sent' }, { recipient: 'person:gone', state: 'failed' },
    ]);
    expect(await tries()).toEqual([[1, 'refused no address'], [1, 'sent']]);
    expect(await outbox.forget(addMinutes(NOW, 25 * 60), 9)).toBe(1);
  });

  it('marks what waited when a backup was taken', async () => {
    await tell();
    await outbox.markRestored(now);
    await outbox.add([[notice('new', addMinutes(now, 1)), 'person:bo']], addMinutes(now, 1));
    pass(60);
    await sender().round();
    expect(subjects().map((subject) => subject.endsWith('(igen)')).sort()).toEqual([false, true]);
  });
});
