// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { openCheckpoints, type Runtime } from '@fyrvakt/runtime';
import { progress } from '@fyrvakt/terminal';
import type { Command } from 'commander';
import { position } from '../arguments.js';
import { withRuntime, type Globals } from '../context.js';
import { result } from '../output.js';
import { FORMAT, type Line } from '../transfer.js';
import { eventsOf } from '../log-reader.js';

interface ExportFlags extends Globals {
  readonly from: number;
  readonly out?: string;
  readonly withKeys?: boolean;
}

interface Counts { events: number; checkpoints: number; keys: number }

/** What is exported, line by line; what of it has gone is counted. */
async function* linesOf(runtime: Runtime, { from, withKeys }: ExportFlags, head: number, count: Counts): AsyncGenerator<Line> {
  yield { kind: 'header', format: FORMAT, municipality: runtime.municipality.code, after: from, head };
  if (withKeys) {
    const { rows } = await runtime.pool.query<{ subject: string; id: string; wrapped: string | null }>(
      'SELECT subject, id, wrapped FROM data_keys ORDER BY subject',
    );
    for (const { subject, id, wrapped } of rows) {
      yield { kind: 'key', subject, id, wrapped };
      count.keys++;
    }
  }
  const bar = progress({ title: 'Exporting', total: Math.max(head - from, 1), unit: 'events' });
  for await (const event of eventsOf(runtime.store, from, head)) {
    yield { kind: 'event', ...event };
    count.events++;
    bar.step(1, String(event.position));
  }
  const { inside } = await openCheckpoints(runtime);
  for (const checkpoint of await inside.all()) {
    if (checkpoint.size <= from || checkpoint.size > head) continue;
    yield { kind: 'checkpoint', ...checkpoint };
    count.checkpoints++;
  }
  yield { kind: 'end', ...count };
  bar.end(`${count.events} events, ${count.checkpoints} checkpoints`);
}

async function* written(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

const run = (flags: ExportFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { out } = flags;
    const count: Counts = { events: 0, checkpoints: 0, keys: 0 };
    const head = await runtime.store.head();
    const text = written(linesOf(runtime, flags, head, count));
    if (out === undefined) return pipeline(text, process.stdout, { end: false });
    const file = createWriteStream(out, { mode: 0o600, flags: 'wx' });
    await once(file, 'open');
    await pipeline(text, file).catch(async (error: unknown) => {
      // Half an export would be taken for a whole one, and stand in the way of the next.
      await rm(out, { force: true });
      throw error;
    });
    result(flags, { file: out, ...count, head }, [`${count.events} events and ${count.checkpoints} checkpoints are in ${out}.`]);
  });

/** `fyrvakt export`. */
export const addExport = (program: Command): void => {
  program
    .command('export')
    .description('the raw log as lines of JSON: events as they were stored (personal parts stay sealed), and signed checkpoints')
    .option('--from <position>', 'only what lies after this position', position, 0)
    .option('--out <file>', 'a new file, readable by you alone; stdout without it')
    .option(
      '--with-keys',
      'the wrapped data keys too, to move to another server. Destroy the file afterwards: it would bring back what is erased later',
    )
    .action((_options: object, command: Command) => run(command.optsWithGlobals<ExportFlags>()));
};
