// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCommands } from '@fyrvakt/cases';
import type { Actor, Instant } from '@fyrvakt/kernel';
import { testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { openRuntime, readConfig, type Runtime } from '@fyrvakt/runtime';
import { Test } from '@nestjs/testing';
import { v5 as uuid } from 'uuid';
import { ProcessManager } from './process-manager.js';
import { WorkerModule } from './worker.module.js';
import { Worker } from './worker.js';

const NAMES = '7b0c53c6-6f4f-4ac0-8f6d-5a3c1f7e2b9a';
const caseId = uuid('case', NAMES);
const actor: Actor = { kind: 'client', id: 'spec', role: 'client' };

describe('Worker', () => {
  let database: TestDatabase;
  let folder: string;
  let now: Instant;
  const errors: unknown[] = [];
  const opened: Runtime[] = [];

  const open = async (): Promise<Runtime> => {
    const config = readConfig({
      DATABASE_URL: database.url, FYRVAKT_DATA: join(folder, 'data'), FYRVAKT_MASTER_KEY_FILE: join(folder, 'keys/master.key'),
    });
    const runtime = await openRuntime(config, { clock: { now: () => now }, unsafeForTests: true, onError: (error) => errors.push(error) });
    opened.push(runtime);
    return runtime;
  };
  const receive = async ({ cases }: Runtime): Promise<void> => {
    const { ReceiveCall } = caseCommands;
    const body = { ...ReceiveCall.example, receivedAt: now };
    await cases.execute('ReceiveCall', ReceiveCall, { stream: `case-${caseId}`, body, commandId: uuid('receive', NAMES), actor });
  };
  const types = async ({ store }: Runtime): Promise<string[]> => (await store.readStream(`case-${caseId}`)).map(({ type }) => type);
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 25));
  };

  beforeEach(async () => {
    now = '2026-11-22T01:13:00.000Z';
    errors.length = 0;
    folder = await mkdtemp(join(tmpdir(), 'fyrvakt-worker-'));
    database = await testDatabase();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((runtime) => runtime.close()));
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('does late, and once, what fell due while nothing ran', async () => {
    const before = await open();
    await receive(before);
    now = '2027-01-10T08:00:00.000Z';
    const [one, other] = await Promise.all([open(), open()]);
    const workers = [one, other].map((runtime) => new Worker(runtime as Runtime, { tickMs: 20, onError: (error) => errors.push(error) }));
    await Promise.all(workers.map((worker) => worker.start()));
    const overdueRows = async () => (await before.queries.ledger({ state: ['overdue'] }, { limit: 10 })).rows;
    await until(async () => (await overdueRows()).length > 0);
    await Promise.all(workers.map((worker) => worker.stop()));
    const again = [one, other].map((runtime) => new ProcessManager({ ...runtime, onError: (error) => errors.push(error) }).tick());
    expect(await Promise.all(again)).toEqual([0, 0]);
    expect((await types(before)).filter((type) => type === 'FollowUpOverdue')).toHaveLength(1);
    const { events } = await before.cases.load(`case-${caseId}`);
    const overdue = events.find(({ type }) => type === 'FollowUpOverdue');
    // It happened when the day ended, and was learned of when somebody was there to notice.
    expect(overdue?.meta).toMatchObject({ occurredAt: '2026-11-27T23:00:00.000Z', recordedAt: now, actor: { kind: 'system' } });
    expect(await overdueRows()).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('does nothing before its time', async () => {
    const runtime = await open();
    await runtime.projections.start();
    await receive(runtime);
    const processes = new ProcessManager({ ...runtime, onError: (error) => errors.push(error) });
    now = '2026-11-27T22:59:59.999Z';
    expect(await processes.tick()).toBe(0);
    now = '2026-11-27T23:00:00.000Z';
    expect(await processes.tick()).toBe(1);
    expect(await processes.tick()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('does not ask for ever what a rule refuses', async () => {
    const runtime = await open();
    await runtime.projections.start();
    await runtime.pool.query(
      "INSERT INTO deadlines (id, case_id, command, body, due) VALUES ('impossible', $1, 'MarkFollowUpOverdue', '{\"due\":\"2026-11-01\"}', $2)",
      [uuid('nowhere', NAMES), now],
    );
    const processes = new ProcessManager({ ...runtime, onError: (error) => errors.push(error) });
    await processes.tick();
    expect(await runtime.queries.deadlinesDue(now, 10)).toEqual([]);
    expect((await runtime.pool.query('SELECT id, code FROM process_refusals')).rows).toEqual([{ id: 'impossible', code: 'case/not-found' }]);
  });

  it('finds and mends a row that was changed by hand', async () => {
    const runtime = await open();
    const findings: object[] = [];
    const onError = (error: unknown): unknown => errors.push(error);
    const worker = new Worker(runtime, { tickMs: 20, auditMs: 20, onError, onDivergence: (finding) => findings.push(finding) });
    await worker.start();
    await receive(runtime);
    expect(await runtime.queries.waitFor(await runtime.store.head(), 30_000)).toBe(true);
    await runtime.pool.query("UPDATE case_list SET place = 'Någon annanstans'");
    await until(async () => {
      // The sweep at hand may have passed the case already, and the next one begins after a rest.
      await runtime.pool.query("UPDATE read_model_audit SET last_at = '2020-01-01'");
      return findings.length > 0;
    });
    await worker.stop();
    expect(findings).toEqual([expect.objectContaining({ projection: 'case-list', subject: caseId, kind: 'different', repaired: true })]);
    expect((await runtime.queries.cases({}, { limit: 1 })).rows[0]?.place).not.toBe('Någon annanstans');
    expect(await runtime.queries.audit()).toMatchObject({ diverging: 0, found: 1 });
    expect(errors).toEqual([]);
  });

  it('runs as a module and signs the log when it stops', async () => {
    const runtime = await open();
    const module = await Test.createTestingModule({ imports: [WorkerModule.over(runtime, { tickMs: 20 })] }).compile();
    await module.init();
    await receive(runtime);
    const head = await runtime.store.head();
    expect(await runtime.queries.waitFor(head, 30_000)).toBe(true);
    await module.close();
    expect((await runtime.pool.query<{ size: number }>('SELECT max(size) AS size FROM checkpoints')).rows[0]?.size).toBe(head);
  });
});
