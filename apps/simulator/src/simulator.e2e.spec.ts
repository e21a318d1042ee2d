// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metadata } from '@fyrvakt/kernel';
import { testDatabase } from '@fyrvakt/postgres';
import {
  ensureDemoAgreement,
  ensureDemoPrincipals,
  movableClock,
  openRuntime,
  readConfig,
  systemClock,
  type DemoPrincipals,
  type Runtime,
} from '@fyrvakt/runtime';
import { pino } from 'pino';
import { createApp } from '../../api/src/app.js';
import { DEMO_RATES } from '../../api/src/demo/demo.js';
import { settledPort } from '../../api/src/program/free-port.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import type { Options } from './options.js';
import { playTown } from './play-town.js';
import { replayFile } from './replay-file.js';

const UNTIL = '2026-07-20T10:00:00.000Z';
const FROM = '2026-06-20T10:00:00.000Z';

interface Logged {
  readonly type: string;
  readonly stream: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: Metadata;
}

describe('The simulator against the whole program', () => {
  let runtime: Runtime;
  let principals: DemoPrincipals;
  let options: Options;
  let folder = '';
  let said = '';
  const closing: (() => Promise<unknown>)[] = [];
  const { write } = process.stderr;

  beforeAll(async () => {
    const [database, home] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-play-'))]);
    folder = home;
    const config = { ...readConfig({ FYRVAKT_DATA: join(home, 'data'), DATABASE_URL: database.url }), demo: true };
    runtime = await openRuntime(config, { clock: movableClock(systemClock, FROM), unsafeForTests: true });
    const port = await settledPort(0, '127.0.0.1');
    const url = `http://127.0.0.1:${port}`;
    const worker = { controllers: [], imports: [WorkerModule.over(runtime)] };
    const server = await createApp(runtime, { logger: pino({ level: 'silent' }), publicUrl: url, rates: DEMO_RATES, also: [worker] });
    await server.listen(port, '127.0.0.1');
    closing.push(
      () => server.close(),
      () => runtime.close(),
      () => database.drop(),
      () => rm(home, { recursive: true, force: true }),
    );
    principals = await ensureDemoPrincipals(runtime);
    await ensureDemoAgreement(runtime);
    const credentials = { signIns: principals.signIns, apiKey: principals.sos.key, sourceSystem: principals.sos.sourceSystem };
    options = { url, credentials, seed: 'spec', months: 1, until: UNTIL, live: false, pace: 1, rate: 16, json: false };
    process.stderr.write = ((text: string) => ((said += text), true)) as typeof write;
    await playTown(options, new AbortController().signal);
  });
  afterAll(async () => {
    process.stderr.write = write;
    for (const close of closing) await close();
  });

  const log = async (): Promise<Logged[]> =>
    (await runtime.store.readAll(0, 5_000)).map(({ type, stream, data, meta }) => ({
      type,
      stream,
      data: JSON.parse(data),
      meta: JSON.parse(meta),
    }));

  it('is refused nothing', () => {
    expect(said).toMatch(/\d+ calls, \d+ steps, \d+ requests/);
    expect(said).not.toContain('refused');
  });

  it('leaves a month of calls that are followed up, and some that are not yet', async () => {
    const events = await log();
    const count = (type: string): number => events.filter((event) => event.type === type).length;
    expect(count('CallReceived')).toBeGreaterThan(35);
    for (const type of [
      'FollowUpAsked',
      'ResourceNotified',
      'DeferredToNextShift',
      'FollowedUp',
      'CaseClosed',
      'HandoverAccepted',
      'SpecialHandlingDecided',
    ])
      expect([type, count(type) > 0]).toEqual([type, true]);
    await runtime.queries.waitFor(await runtime.store.head(), 30_000);
    const { total: all } = await runtime.queries.caseFacets({});
    const { total: reviewed } = await runtime.queries.caseFacets({ followUpState: ['followedUp'] });
    expect(all).toBe(count('CallReceived'));
    expect(reviewed).toBeGreaterThan(all / 2);
    expect(reviewed).toBeLessThan(all);
    expect((await runtime.queries.awaitingDecision({ limit: 10 })).rows.length).toBeGreaterThan(0);
  });

  it('lets time do its work when it was due, and nothing be recorded before it happened', async () => {
    const events = await log();
    const timely = events.filter(({ type }) => type === 'FollowUpOverdue' || type === 'PromiseBroken');
    expect(timely.length).toBeGreaterThan(2);
    for (const { type, meta } of timely)
      expect([type, Date.parse(meta.recordedAt) - Date.parse(meta.occurredAt) < 60_000]).toEqual([type, true]);
    for (const { meta } of events) expect(meta.occurredAt <= meta.recordedAt).toBe(true);
    // Commands that go side by side may be stored in another order than they were taken, by moments.
    const recorded = events.map(({ meta }) => Date.parse(meta.recordedAt));
    for (const [index, time] of recorded.entries()) expect(time).toBeGreaterThan((recorded[index - 1] ?? 0) - 2_000);
  });

  it('adds no call when the same history is played again', async () => {
    const calls = async (): Promise<number> => (await log()).filter(({ type }) => type === 'CallReceived').length;
    const before = await calls();
    await playTown(options, new AbortController().signal);
    expect(await calls()).toBe(before);
  });

  it('replays police events and proves that each became a case', async () => {
    const file = join(folder, 'events.json');
    const gps = '59.307903,18.156042';
    const types = ['Skadegörelse', 'Brand', 'Fjällräddning'];
    const event = (id: number) => ({
      id,
      datetime: '2024-01-01 0:40:16 +01:00',
      name: 'x',
      summary: ` Händelse ${id}. `,
      type: types[id % 3],
      location: { name: 'Nacka', gps },
    });
    await writeFile(file, JSON.stringify(Array.from({ length: 60 }, (_, id) => event(id))));
    const spoken: string[] = [];
    const print = process.stdout.write;
    process.stdout.write = ((text: string) => spoken.push(text) > 0) as typeof print;
    const exit = await replayFile({ ...options, json: true }, file, new AbortController().signal).finally(
      () => (process.stdout.write = print),
    );
    expect(JSON.parse(spoken.join(''))).toMatchObject({
      sent: 60,
      created: 60,
      cases: 60,
      text: 60,
      place: 60,
      time: 60,
      category: 60,
      intact: true,
    });
    expect(exit).toBe(0);
  });
});
