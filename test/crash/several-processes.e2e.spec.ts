// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createPool } from '@fyrvakt/postgres';
import type pg from 'pg';
import { SseReader } from '../../apps/api/src/case-api/feed/sse-reader.js';
import { ownerProcess, type OwnerProcess } from '../support/owner-process.js';
import { freePort, operatorTool, Program, ranProgram } from '../support/program.js';

interface Lease { readonly name: string; readonly holder: string; readonly epoch: number; readonly running: boolean }

describe('Two api and two worker processes on one database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrvakt-several-'));
  let owner: OwnerProcess;
  let environment: Record<string, string>;
  let pool: pg.Pool;
  let apis: Program[] = [];
  let workers: Program[] = [];
  let [key, cookie] = ['', ''];
  let calls = 0;

  const started = async (role: string): Promise<Program> => {
    const program = new Program(await freePort(), { ...environment, FYRVAKT_ROLE: role });
    await program.start();
    return program;
  };
  const tool = async (...args: string[]): Promise<{ key: string; password: string }> =>
    JSON.parse((await operatorTool([...args, '--json'], environment)).out) as { key: string; password: string };
  const report = async (to: Program | undefined): Promise<{ caseId: string; position: number }> => {
    const answer = await fetch(`${to?.url}/sos-api/v1/calls`, {
      method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sourceReference: `S-${++calls}`, receivedAt: new Date().toISOString(), category: 'noiseMusic' }),
    });
    expect(answer.status).toBe(201);
    const { callId } = (await answer.json()) as { callId: string };
    return { caseId: callId, position: Number(answer.headers.get('x-event-position')) };
  };
  const listed = async (by: Program | undefined, query = ''): Promise<string[]> => {
    const answer = await fetch(`${by?.url}/case-api/v1/cases?limit=200${query}`, { headers: { cookie } });
    const { rows } = (await answer.json()) as { rows?: { caseId: string }[] };
    return (rows ?? []).map(({ caseId }) => caseId);
  };
  const leases = async (): Promise<Lease[]> =>
    (await pool.query<Lease>('select name, holder, epoch, expires_at > clock_timestamp() as running from leases order by name')).rows;
  const leaseOf = async (name: string): Promise<Lease | undefined> => (await leases()).find((lease) => lease.name === name);
  const leads = ({ holder }: Lease, { pid }: Program): boolean => holder.split(' ')[1] === String(pid);
  /** A test's own time-out ends it when it never comes to pass. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await pause(50);
  };

  beforeAll(async () => {
    await chmod(folder, 0o755);
    owner = await ownerProcess(join(folder, 'database'));
    environment = { DATABASE_URL: owner.said, FYRVAKT_DATA: join(folder, 'data'), FYRVAKT_MASTER_KEY_FILE: join(folder, 'keys/master.key') };
    pool = createPool(owner.said, { max: 2, name: 'spec' });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([...apis, ...workers].map((program) => program.end('SIGTERM')));
    await pool.end();
    await owner.end();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('an api refuses a database that nobody has migrated, and says what to do; migrate does it and ends', async () => {
    const refused = await ranProgram({ ...environment, FYRVAKT_ROLE: 'api', PORT: '0' });
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('FYRVAKT_ROLE=migrate')]);
    expect(await ranProgram({ ...environment, FYRVAKT_ROLE: 'migrate' })).toMatchObject({ code: 0 });
  });

  it('they start beside each other, and each says how it fares', async () => {
    [apis, workers] = await Promise.all([Promise.all([started('api'), started('api')]), Promise.all([started('worker'), started('worker')])]);
    ({ key } = await tool('client', 'add', 'SOS', '--source', 'sos-alarm'));
    const { password } = await tool('user', 'add', 'anna', '--role', 'coordinator', '--generate');
    const signedIn = await fetch(`${apis[1]?.url}/case-api/v1/sessions`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'anna', password }),
    });
    cookie = signedIn.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ');
    for (const worker of workers) {
      expect((await fetch(`${worker.url}/health/live`)).status).toBe(200);
      expect(await (await fetch(`${worker.url}/metrics`)).text()).toContain('fyrvakt_log_position');
      expect((await fetch(`${worker.url}/sos-api/v1/api-info`)).status).toBe(404);
    }
    const holders = (await leases()).filter(({ running }) => running);
    expect(holders.map(({ name }) => name)).toEqual(expect.arrayContaining(['deadlines', 'read-models', 'seals']));
  });

  it('a call that one api takes is soon in the list and the live feed of the other', async () => {
    const reader = await SseReader.open(`${apis[1]?.url}/case-api/v1/feed`, { cookie });
    const begun = performance.now();
    const { caseId, position } = await report(apis[0]);
    expect(await listed(apis[1], `&minPosition=${position}`)).toContain(caseId);
    await reader.until(({ heard }) => heard.some(({ data }) => data?.caseId === caseId));
    process.stderr.write(`  seen by the other api after ${Math.round(performance.now() - begun)} ms\n`);
    reader.close();
  });

  it('a leader that is paused is followed by another, and writes nothing when it wakes', async () => {
    const before = (await leaseOf('read-models')) as Lease;
    const [paused, other] = leads(before, workers[0] as Program) ? workers : workers.toReversed();
    process.kill(paused?.pid as number, 'SIGSTOP');
    const { caseId, position } = await report(apis[0]);
    await until(async () => (await leaseOf('read-models'))?.epoch === before.epoch + 1);
    await until(async () => (await listed(apis[1], `&minPosition=${position}`)).includes(caseId));
    process.kill(paused?.pid as number, 'SIGCONT');
    const after = await Promise.all(Array.from({ length: 20 }, () => report(apis[1])));
    await until(async () => (await listed(apis[0])).length === calls);
    expect(new Set(await listed(apis[0]))).toEqual(new Set([...(await listed(apis[1])), ...after.map((one) => one.caseId)]));
    await pause(1_500);
    const now = (await leaseOf('read-models')) as Lease;
    expect([now.epoch, leads(now, other as Program)]).toEqual([before.epoch + 1, true]);
  }, 120_000);

  it('a leader that is stopped hands over at once', async () => {
    const before = (await leaseOf('read-models')) as Lease;
    const leader = workers.find((worker) => leads(before, worker));
    const begun = performance.now();
    await leader?.end('SIGTERM');
    const { caseId } = await report(apis[1]);
    await until(async () => (await listed(apis[0])).includes(caseId));
    process.stderr.write(`  handed over after ${Math.round(performance.now() - begun)} ms\n`);
    expect(leader?.output).not.toContain('"level":50');
  });
});
