// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
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

const writer =
  (target: Writable) =>
  async (line: Line): Promise<void> => {
    if (!target.write(`${JSON.stringify(line)}\n`)) await once(target, 'drain');
  };

const exportTo = async (
  target: Writable,
  runtime: Runtime,
  { from, withKeys }: ExportFlags,
): Promise<{ events: number; checkpoints: number; keys: number; head: number }> => {
  const write = writer(target);
  const head = await runtime.store.head();
  const { inside } = await openCheckpoints(runtime);
  const count = { events: 0, checkpoints: 0, keys: 0, head };
  await write({ kind: 'header', format: FORMAT, municipality: runtime.municipality.code, after: from, head });
  if (withKeys) {
    const { rows } = await runtime.pool.query<{ subject: string; id: string; wrapped: string | null }>(
      'SELECT subject, id, wrapped FROM data_keys ORDER BY subject',
    );
    for (const { subject, id, wrapped } of rows) {
      await write({ kind: 'key', subject, id, wrapped });
      count.keys++;
    }
  }
  const bar = progress({ title: 'Exporting', total: Math.max(head - from, 1), unit: 'events' });
  for await (const event of eventsOf(runtime.store, from, head)) {
    await write({ kind: 'event', ...event });
    count.events++;
    bar.step(1, String(event.position));
  }
  for (const checkpoint of await inside.all()) {
    if (checkpoint.size <= from || checkpoint.size > head) continue;
    await write({ kind: 'checkpoint', ...checkpoint });
    count.checkpoints++;
  }
  await write({ kind: 'end', events: count.events, checkpoints: count.checkpoints, keys: count.keys });
  bar.end(`${count.events} events, ${count.checkpoints} checkpoints`);
  return count;
};

const run = (flags: ExportFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    if (flags.out === undefined) return void (await exportTo(process.stdout, runtime, flags));
    const file = createWriteStream(flags.out, { mode: 0o600, flags: 'wx' });
    await once(file, 'open');
    const count = await exportTo(file, runtime, flags);
    file.end();
    await once(file, 'close');
    result(flags, { file: flags.out, ...count }, [`${count.events} events and ${count.checkpoints} checkpoints are in ${flags.out}.`]);
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
