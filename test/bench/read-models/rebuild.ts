// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { execFile } from 'node:child_process';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { logMigrations } from '@fyrvakt/event-store-postgres';
import { migrate } from '@fyrvakt/postgres';
import { row, type Bench } from '../harness.js';
import { fillLog } from './log.js';

const EVENTS = 1_000_000;
/** What a rebuild may take of memory, whatever the length of the log. */
const MOST_MIB = 300;
/** Where memory is plenty the collector lets garbage lie, and a peak says how much it let: with so small a heap it says what is needed. */
const HEAP = '--max-old-space-size=128';

interface Took { readonly milliseconds: number; readonly peakMiB: number }

const once = async (url: string, contender: 'ours' | 'raw'): Promise<Took> => {
  const script = join(import.meta.dirname, `rebuild-process${extname(import.meta.filename)}`);
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, HEAP, script, url, contender]);
  return JSON.parse(stdout) as Took;
};

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] as number;

/** The case list made anew from a million events, beside the quickest rebuild of a narrower table that one would write by hand. */
export const rebuildBench: Bench = {
  name: 'rebuild of the case list',
  async run(ground) {
    const url = await ground.database();
    await migrate(url, logMigrations);
    const { events } = await fillLog(url, EVENTS, (done) => ground.progress(`rebuild: filling the log, ${done} of ${EVENTS} events`));
    const took: Record<'ours' | 'raw', Took[]> = { ours: [], raw: [] };
    const rounds = Math.min(ground.rounds, 3);
    for (let round = 0; round < rounds; round++)
      for (const contender of round % 2 ? (['raw', 'ours'] as const) : (['ours', 'raw'] as const)) {
        ground.progress(`rebuild: round ${round + 1} of ${rounds}, ${contender}`);
        took[contender].push(await once(url, contender));
      }
    const rate = (name: 'ours' | 'raw'): number => (events * 1_000) / median(took[name].map(({ milliseconds }) => milliseconds));
    const peak = median(took.ours.map(({ peakMiB }) => peakMiB));
    return [
      row('rebuild of the case list, to a raw rebuild', 'events/s', rate('ours'), rate('raw')),
      row('rebuild of the case list, room left in memory', 'MiB', MOST_MIB - peak, MOST_MIB),
    ];
  },
};
