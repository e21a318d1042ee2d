// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { caseCommands } from '@fyrvakt/cases';
import { loadMasterKey } from '@fyrvakt/privacy';
import { openRuntime, readConfig, type Runtime } from '@fyrvakt/runtime';
import type pg from 'pg';

import { pastCallRow, pastCalls } from '../../../libs/read-models/src/models/past-calls.js';
import { LIVE, upsert } from '../../../libs/read-models/src/statements.js';
import { EVENTS_PER_CASE, fillForGrowth } from '../growth/fill.js';
import { race, row, type Bench, type Ground, type Row } from '../harness.js';
import { base, draft, yearOf } from './calls.js';

/** A year of a mid-size town. */
const YEAR = 20_000;
const PERIOD = { from: '2021-12-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
/** All calls of the log come within four years, whatever their number. */
const MINUTES = 4 * 525_600;
const PAGE = 1_000;
const ROWS_AT_ONCE = 10_000;
const PATIENCE_MS = 600_000;

/** Asked for as anybody does, and waited for until every process could show it. */
const tried = async ({ whatIfs }: Runtime): Promise<number> => {
  const { id } = await whatIfs.begin('bench', { ...PERIOD, variant: draft, base });
  for (;;) {
    const run = await whatIfs.find(id);
    if (run?.state === 'done') return run.calls;
    if (run?.state !== 'waiting' && run?.state !== 'running') throw new Error(`a what-if was ${run?.state}`);
    await pause(10);
  }
};

/** The same rows over the raw driver, parsed. */
const read = async (pool: pg.Pool): Promise<number> => {
  const text = `select case_id, received_at, call from past_calls where (received_at, case_id) > ($1, $2::uuid) and received_at < $3
    order by received_at, case_id limit ${PAGE}`;
  let [count, from, after] = [0, new Date(PERIOD.from), '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const values = [from, after, PERIOD.to];
    const { rows } = await pool.query<[string, Date, object]>({ name: 'bench-read', text, values, rowMode: 'array' });
    count += rows.length;
    if (rows.length < PAGE) return count;
    [after, from] = rows.at(-1)!;
  }
};

/** A log of so many calls, sealed for real, and the read models that the program makes of it. */
const fromALog = async ({ config, pool, projections, queries, store }: Runtime, calls: number, say: (what: string) => void): Promise<void> => {
  const master = await loadMasterKey({ dataDir: config.dataDir });
  const events = Math.round(calls * EVENTS_PER_CASE);
  await fillForGrowth(pool, master, events, (done) => say(`filling the log, ${done}`), Math.max(1, Math.floor(MINUTES / calls)));
  say('making the read models');
  await projections.start();
  if (!(await queries.waitFor(await store.head(), PATIENCE_MS))) throw new Error('the rows are not there');
};

/** The rows of so many calls, written by the statement that the program writes them with, beside a log that has but one. */
const rowsAlone = async ({ cases, pool, projections, queries, store }: Runtime, calls: number, say: (what: string) => void): Promise<void> => {
  const actor = { kind: 'client', id: 'bench', role: 'client' } as const;
  const body = { source: { system: 'bench', reference: '1' }, receivedAt: '2020-01-01T00:00:00.000Z' };
  await cases.execute('ReceiveCall', caseCommands.ReceiveCall, { stream: `case-${randomUUID()}`, actor, commandId: randomUUID(), body });
  await projections.start();
  if (!(await queries.waitFor(await store.head(), PATIENCE_MS))) throw new Error('the rows are not there');
  let rows: object[] = [];
  let written = 0;
  const write = async (): Promise<void> => {
    await pool.query(upsert(pastCalls.table, LIVE, rows));
    say(`filling the read model, ${(written += rows.length)}`);
    rows = [];
  };
  for (const call of yearOf(calls)) {
    rows.push(pastCallRow({ ...call, caseId: randomUUID() }));
    if (rows.length === ROWS_AT_ONCE) await write();
  }
  if (rows.length > 0) await write();
};

const measured = async (
  ground: Ground, name: string, calls: number, rounds: number, fill: (runtime: Runtime, calls: number, say: (what: string) => void) => Promise<void>,
): Promise<Row> => {
  const folder = await mkdtemp(join(tmpdir(), 'fyrvakt-what-if-'));
  const runtime = await openRuntime(readConfig({ FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: await ground.database() }));
  try {
    await fill(runtime, calls, (what) => ground.progress(`${name}: ${what}`));
    await runtime.pool.query('VACUUM ANALYZE past_calls');
    const rates = await race({ ...ground, rounds }, name, { ours: () => tried(runtime), limit: () => read(runtime.pool) });
    return row(name, 'calls/s', rates.ours, rates.limit);
  } finally {
    await runtime.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** A draft tried through the whole of the program, reading what has happened included. The limit is to read it. */
export const whatIfOfLogBench: Bench = {
  name: 'what if of a log',
  run: async (ground) => [
    await measured(ground, `what if, ${YEAR} calls of a log`, YEAR, ground.rounds, fromALog),
    await measured(ground, `what if, ${ground.largest} calls asked of the program`, ground.largest, 1, rowsAlone),
  ],
};
