// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { PAST_CALL_EVENTS } from '@fyrvakt/action-instructions';
import { loadMasterKey } from '@fyrvakt/privacy';
import { openRuntime, readConfig, type Runtime } from '@fyrvakt/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

import { EVENTS_PER_CASE, fillForGrowth } from '../growth/fill.js';
import { race, row, type Bench, type Ground, type Row } from '../harness.js';
import { base, draft } from './calls.js';

/** A year of a mid-size town. */
const YEAR = 20_000;
const PERIOD = { from: '2021-11-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' };
/** All calls come within four years, whatever their number. */
const MINUTES = 4 * 525_600;
const PAGE = 1_000;

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

/** The same events over the raw driver, parsed. */
const read = async (pool: pg.Pool): Promise<number> => {
  const text = 'select position, stream, type, meta, data from events where position > $1 and type = any($2::text[]) order by position limit $3';
  const streams = new Set<string>();
  for (let after = 0; ;) {
    const values = [after, PAST_CALL_EVENTS, PAGE];
    const { rows } = await pool.query<[number, string, string, string, string]>({ name: 'bench-read', text, values, rowMode: 'array' });
    for (const [, stream, , meta, data] of rows) if (JSON.parse(meta) && JSON.parse(data)) streams.add(stream);
    if (rows.length < PAGE) return streams.size;
    after = rows.at(-1)?.[0] ?? after;
  }
};

const measured = async (ground: Ground, calls: number): Promise<Row> => {
  const folder = await mkdtemp(join(tmpdir(), 'fyrvakt-what-if-'));
  const runtime = await openRuntime(readConfig({ FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: await ground.database() }));
  const name = `what if, ${calls} calls of a log`;
  try {
    const master = await loadMasterKey({ dataDir: runtime.config.dataDir });
    await fillForGrowth(
      runtime.pool, master, Math.round(calls * EVENTS_PER_CASE), (done) => ground.progress(`${name}: filling the log, ${done}`),
      Math.max(1, Math.floor(MINUTES / calls)),
    );
    const rounds = calls === YEAR ? ground.rounds : 1;
    const rates = await race({ ...ground, rounds }, name, { ours: () => tried(runtime), limit: () => read(runtime.pool) });
    return row(name, 'calls/s', rates.ours, rates.limit);
  } finally {
    await runtime.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** A draft tried on a log through the whole of the program, reading what has happened included. The limit is to read it. */
export const whatIfOfLogBench: Bench = {
  name: 'what if of a log',
  run: async (ground) => [await measured(ground, YEAR), await measured(ground, Math.round(ground.largest / EVENTS_PER_CASE))],
};
