// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCommands, type CaseCommandName } from '@fyrvakt/cases';
import { rosterCommands } from '@fyrvakt/duty-roster';
import { addMinutes } from '@fyrvakt/kernel';
import type { Message } from '@fyrvakt/notices';
import type { Post } from '@fyrvakt/outbox';
import { testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { openRuntime, readConfig, type Runtime } from '@fyrvakt/runtime';
import { v5 as uuid } from 'uuid';
import { Forgetting } from './forgetting.js';
import { Telling } from './telling.js';

const NAMES = '7d1c5a30-96b8-4f0b-8b1e-52c0a7d94e13';
const SECRET = 'HEMLIGT om någon';

describe('Telling', () => {
  let database: TestDatabase;
  let folder: string;
  let runtime: Runtime;
  let now: string;
  let calls = 0;
  const sent: { readonly to: string; readonly message: Message }[] = [];
  const post: Post = {
    send: async (to, message) => {
      sent.push({ to, message });
      return { result: 'sent' };
    },
  };
  const open = (): Promise<Runtime> => openRuntime(readConfig({
    DATABASE_URL: database.url, FYRVAKT_DATA: join(folder, 'data'), FYRVAKT_SMTP_HOST: 'smtp.example.se', FYRVAKT_MAIL_FROM: 'fyrvakt@example.se',
    FYRVAKT_PUBLIC_URL: 'https://fyrvakt.example.se',
  }), { clock: { now: () => now }, unsafeForTests: true });
  const telling = (config = runtime.config): Telling => new Telling({ ...runtime, config, post, onError: (error) => expect(error).toBeUndefined() });

  beforeAll(async () => {
    now = '2026-11-22T01:13:00.000Z';
    [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-telling-'))]);
    runtime = await open();
    const { identity } = runtime;
    const add = async (name: string, role: string, about?: readonly 'promiseBroken'[]): Promise<void> => {
      const units = role === 'unit' ? ['FT1'] : [];
      const { id } = await identity.addUser({ name, roles: [role], units, password: 'klippor-lanterna-skär-vågor-42' });
      await identity.setTold(id, `${role}@example.se`, about);
    };
    await add('Besluten', 'decisionMaker');
    await add('Fältet', 'unit', ['promiseBroken']);
    // From here on things are told; what was before is left alone.
    await telling().tick();
  });
  afterAll(async () => {
    await runtime.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    sent.length = 0;
    now = addMinutes(now, 5);
  });

  const execute = (stream: string, command: CaseCommandName, body: object): Promise<unknown> =>
    runtime.cases.execute(command, caseCommands[command] as never, {
      stream, body, commandId: uuid(`${command} ${stream}`, NAMES), actor: { kind: 'client', id: 'spec', role: 'client' },
    });
  const call = async (mode = 'actual'): Promise<string> => {
    const stream = `case-${uuid(`call ${++calls}`, NAMES)}`;
    const source = { system: 'sos-alarm', reference: `S-${calls}` };
    await execute(stream, 'ReceiveCall', {
      ...caseCommands.ReceiveCall.example, source, mode, receivedAt: now, description: SECRET, callback: { phone: '0700000000', allowed: true },
    });
    return stream;
  };
  const told = (): string[] => sent.map(({ to, message }) => `${to} ${message.subject.replace(/ \[.*\]/, '')}`);

  it('tells whoever decides that a decision is needed: once, with no word of what it is about', async () => {
    const stream = await call();
    await execute(stream, 'RequestDecision', {});
    expect(await telling().tick()).toBe(1);
    expect(await telling().tick()).toBe(0);
    expect(told()).toEqual(['decisionMaker@example.se Fyrvakt: beslut behövs']);
    const { message } = sent[0] as { message: Message };
    expect(message.text).toContain(`https://fyrvakt.example.se/decisions/${stream.slice(5)}`);
    expect(JSON.stringify(sent)).not.toMatch(/HEMLIGT|0700000000|hamn/i);
    expect(await runtime.outbox.toldOf(stream.slice(5))).toMatchObject([{ kind: 'decisionRequested', state: 'sent', tries: 1 }]);
  });

  it('tells nobody of exercises, nor of a decision that is made already', async () => {
    await execute(await call('exercise'), 'RequestDecision', {});
    const stream = await call();
    await execute(stream, 'RequestDecision', {});
    await execute(stream, 'DecideSpecialHandling', {});
    expect(await telling().tick()).toBe(0);
    expect(await runtime.outbox.toldOf(stream.slice(5))).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('tells nothing again when the read models are made anew, or another worker comes', async () => {
    await runtime.projections.start();
    await runtime.queries.waitFor(await runtime.store.head(), 30_000);
    await runtime.projections.rebuild('deadlines');
    await runtime.projections.stop();
    const again = await open();
    expect(await new Telling({ ...again, post, onError: () => {} }).tick()).toBe(0);
    await again.close();
    expect(sent).toEqual([]);
  });

  it('waits while a restore holds it, and writes down what it is to tell', async () => {
    await runtime.custody.setHold({ reason: 'restored', since: now, position: 1 });
    await execute(await call(), 'RequestDecision', {});
    expect(await telling().tick()).toBe(0);
    expect((await runtime.outbox.status(now)).waiting).toBe(1);
    await runtime.custody.setHold(undefined);
    expect(await telling().tick()).toBe(1);
  });

  it('tells a unit at the address that the roster has for it, and nobody at one that is none', async () => {
    const given = { stream: `roster-${runtime.rosterId}`, actor: { kind: 'system', id: 'spec', role: 'system' } } as const;
    const { EstablishRoster, SetChannels } = rosterCommands;
    await runtime.roster.execute('EstablishRoster', EstablishRoster, { ...given, body: {}, commandId: uuid('establish', NAMES) });
    const setChannels = async (address: string): Promise<unknown> => runtime.roster.execute('SetChannels', SetChannels, {
      ...given, commandId: uuid(address, NAMES),
      body: { unit: 'BF1', channels: [{ channel: 'phone', address: '0000-123 45' }, { channel: 'email', address }] },
    });
    await setChannels('beslut@example.se');
    await execute(await call(), 'RequestDecision', {});
    await telling().tick();
    expect(told().map((line) => line.split(' ')[0]).sort()).toEqual(['beslut@example.se', 'decisionMaker@example.se']);
    sent.length = 0;
    await setChannels('beslut@example.se, alla@example.se');
    now = addMinutes(now, 2);
    await execute(await call(), 'RequestDecision', {});
    await telling().tick();
    expect(told().map((line) => line.split(' ')[0])).toEqual(['decisionMaker@example.se']);
  });

  it('tells nothing where no mail server is named, nor afterwards of what happened meanwhile', async () => {
    await execute(await call(), 'RequestDecision', {});
    expect(await telling({ ...runtime.config, smtpHost: undefined }).tick()).toBe(0);
    expect(await telling().tick()).toBe(0);
    expect(sent).toEqual([]);
  });

  it('forgets who was told when the time that is set has passed, a little at a time, and not on hold', async () => {
    const { config, custody, outbox } = runtime;
    const days = (count: number): void => void (now = addMinutes(now, count * 24 * 60));
    const forgetting = new Forgetting(runtime);
    const { rows } = await outbox.kept(now);
    expect(rows).toBeGreaterThan(0);
    days(config.outboxDays - 1);
    expect(await forgetting.look()).toBe(0);
    days(2);
    await custody.setHold({ reason: 'restored', since: now, position: 1 });
    expect(await forgetting.look()).toBe(0);
    await custody.setHold(undefined);
    expect(await forgetting.look()).toBe(rows);
    expect(await outbox.kept(now)).toEqual({ rows: 0, oldestSeconds: 0 });
  });
});
