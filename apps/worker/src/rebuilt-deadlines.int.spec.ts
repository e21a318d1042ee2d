// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCommands } from '@fyrvakt/cases';
import { addMinutes, type Actor, type Instant } from '@fyrvakt/kernel';
import { testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { openRuntime, readConfig, type Runtime } from '@fyrvakt/runtime';
import { v5 as uuid } from 'uuid';
import { lysekil } from '../../../libs/municipality/src/lysekil/index.js';
import { ProcessManager } from './process-manager.js';

const NAMES = '0f4d5f0f-3c1a-4a4c-9d5e-5f6d1b1f0a11';
const START = '2026-11-22T01:13:00.000Z';
const CALLS = 20;
const actor: Actor = { kind: 'client', id: 'spec', role: 'client' };

interface Fired { readonly stream: string; readonly type: string; readonly occurredAt: Instant; readonly recordedAt: Instant }

describe('Deadlines, while their rows are made anew', () => {
  let database: TestDatabase;
  let folder: string;
  let now: Instant;
  const errors: unknown[] = [];
  const opened: Runtime[] = [];

  const open = async (acknowledgementMinutes: number): Promise<Runtime> => {
    const municipality = join(folder, 'municipality.json');
    await writeFile(municipality, JSON.stringify({ ...lysekil, acknowledgementMinutes }));
    const config = readConfig({
      DATABASE_URL: database.url, FYRVAKT_DATA: join(folder, 'data'), FYRVAKT_MASTER_KEY_FILE: join(folder, 'keys/master.key'),
      FYRVAKT_MUNICIPALITY: municipality,
    });
    const runtime = await openRuntime(config, { clock: { now: () => now }, unsafeForTests: true, onError: (error) => errors.push(error) });
    opened.push(runtime);
    return runtime;
  };
  const manager = (runtime: Runtime): ProcessManager => new ProcessManager({ ...runtime, onError: (error) => errors.push(error) });

  /** A call in which a unit has been told and has not answered. */
  const call = async ({ cases }: Runtime, reference: string): Promise<void> => {
    const { ReceiveCall, NotifyResource } = caseCommands;
    const stream = `case-${uuid(reference, NAMES)}`;
    const request = (name: string, body: object) => ({ stream, body, actor, commandId: uuid(`${name} ${reference}`, NAMES) });
    const told = { ...NotifyResource.example, result: 'sent' };
    await cases.execute('ReceiveCall', ReceiveCall, request('receive', { ...ReceiveCall.example, receivedAt: now }));
    await cases.execute('NotifyResource', NotifyResource, request('tell', told));
  };
  const fired = async ({ store }: Runtime): Promise<Fired[]> =>
    (await store.readAll(0, 1_000)).flatMap(({ stream, type, meta }) => {
      const { actor: by, occurredAt, recordedAt } = JSON.parse(meta) as Omit<Fired, 'stream' | 'type'> & { actor: Actor };
      return by.kind === 'system' ? [{ stream, type, occurredAt, recordedAt }] : [];
    });

  beforeEach(async () => {
    now = START;
    errors.length = 0;
    folder = await mkdtemp(join(tmpdir(), 'fyrvakt-deadlines-'));
    database = await testDatabase();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((runtime) => runtime.close()));
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('nothing is done by the rules of before, nor early by those of now', async () => {
    const before = await open(15);
    await before.projections.start();
    await call(before, 'one');
    expect(await before.queries.waitFor(await before.store.head(), 30_000)).toBe(true);
    await before.close();

    const after = await open(30);
    const processes = manager(after);
    now = addMinutes(START, 20);
    // The rows in use still say that the time to answer has run out: they are another version's.
    expect(await after.queries.deadlinesDue(now, 10)).toHaveLength(1);
    expect(await processes.tick()).toBe(0);
    await after.projections.start();
    while ((await after.queries.deadlinesDue(now, 10)).length > 0) expect(await processes.tick()).toBe(0);
    expect(await processes.tick()).toBe(0);
    expect((await after.pool.query('SELECT FROM process_refusals')).rowCount).toBe(0);
    now = addMinutes(START, 31);
    expect(await processes.tick()).toBe(1);
    expect(await processes.tick()).toBe(0);
    expect(await fired(after)).toEqual([
      expect.objectContaining({ type: 'AcknowledgementExpired', occurredAt: addMinutes(START, 30), recordedAt: now }),
    ]);
    expect(errors).toEqual([]);
  });

  it('each is done once and at its time, through rebuilds and ways back', async () => {
    const [runtime, other] = [await open(15), await open(15)];
    await runtime.projections.start();
    for (let index = 0; index < CALLS; index++) {
      await call(runtime, `call ${index}`);
      now = addMinutes(now, 1);
    }
    let swaps = 0;
    let ticking = true;
    const ticks = [runtime, other].map(async (one) => {
      for (const processes = manager(one); ticking; ) await processes.tick();
    });
    const swap = async (): Promise<void> => {
      if (swaps % 2 === 0) await runtime.projections.rebuild('deadlines');
      else await runtime.projections.rollback('deadlines');
      swaps++;
    };
    while (now < addMinutes(START, CALLS + 20)) {
      await swap();
      now = addMinutes(now, 3);
    }
    now = '2026-12-01T00:00:00.000Z';
    while ((await fired(runtime)).length < 2 * CALLS) await swap();
    ticking = false;
    await Promise.all(ticks);

    const all = await fired(runtime);
    expect(all).toHaveLength(2 * CALLS);
    expect(new Set(all.map(({ stream, type }) => `${stream} ${type}`)).size).toBe(2 * CALLS);
    expect(all.filter(({ occurredAt, recordedAt }) => recordedAt < occurredAt)).toEqual([]);
    expect(swaps).toBeGreaterThan(5);
    expect(await runtime.queries.deadlinesDue('2027-01-01T00:00:00.000Z', 10)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
