// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadMasterKey } from '@fyrvakt/privacy';
import { openRuntime, readConfig } from '@fyrvakt/runtime';

import { type Bench, type Ground, row, type Row } from '../harness.js';
import { fillForGrowth } from './fill.js';
import { MEASURES } from './measures.js';
import { memoryOf } from './memory.js';

const SMALLEST = 10_000;
/** So many milliseconds at the most until every read model holds a log. */
const PATIENCE_MS = 3_600_000;
const MOST_MIB = { api: 300, worker: 400 };

/** Milliseconds of each measure, by its name. */
type Took = Readonly<Record<string, number>>;

interface Size { readonly events: number; readonly took: Took; readonly memory: Readonly<Record<keyof typeof MOST_MIB, number>> | undefined }

const measured = async (ground: Ground, events: number): Promise<Size> => {
  const folder = await mkdtemp(join(tmpdir(), 'fyrvakt-growth-'));
  const environment = { FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: await ground.database() };
  const runtime = await openRuntime(readConfig(environment));
  const say = (what: string): void => ground.progress(`growth, ${events} events: ${what}`);
  try {
    const master = await loadMasterKey({ dataDir: runtime.config.dataDir });
    await fillForGrowth(runtime.pool, master, events, (done) => say(`filling the log, ${done}`));
    await runtime.projections.start();
    say('making the read models');
    await runtime.queries.waitFor(await runtime.store.head(), PATIENCE_MS);
    await runtime.pool.query('VACUUM ANALYZE');
    const took: Record<string, number> = {};
    for (const { name, measure } of MEASURES) {
      say(name);
      took[name] = await measure(runtime);
    }
    await runtime.projections.stop();
    say('memory');
    return { events, took, memory: events < ground.largest ? undefined : await memoryOf(environment) };
  } finally {
    await runtime.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The exponent n of cost ~ length^n that fits best: the slope of a straight line through the logarithms. */
const exponentOf = (sizes: readonly Size[], name: string): number => {
  const points = sizes.map(({ events, took }) => [Math.log(events), Math.log(took[name] ?? Number.NaN)] as const);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (point: readonly [number, number]) => number): number => points.reduce((all, point) => all + of(point), 0);
  return sum(([a, b]) => (a - x) * (b - y)) / sum(([a]) => (a - x) ** 2);
};

/** How the cost of each thing grows with the length of the log, tenfold by tenfold, and what memory the longest one takes. */
export const growthBench: Bench = {
  name: 'growth',
  async run(ground) {
    const sizes: Size[] = [];
    for (let events = SMALLEST; events <= ground.largest; events *= 10) sizes.push(await measured(ground, events));
    const [smallest, largest] = [sizes[0], sizes.at(-1)];
    const to = `${SMALLEST} to ${largest?.events} events`;
    const rows: Row[] = MEASURES.flatMap(({ name, most }) => [
      row(`growth of ${name}, ${to}, at most ${most}`, 'exponent', exponentOf(sizes, name), most),
      row(`${name} with the longest log, to the shortest`, 'ms', largest?.took[name] ?? Number.NaN, smallest?.took[name] ?? Number.NaN),
    ]);
    for (const [role, most] of Object.entries(MOST_MIB)) {
      const held = largest?.memory?.[role as keyof typeof MOST_MIB] ?? Number.NaN;
      rows.push(row(`memory of the ${role} at ${largest?.events} events, at most ${most}`, 'MiB', held, most));
    }
    return rows;
  },
};
