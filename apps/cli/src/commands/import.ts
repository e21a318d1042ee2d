// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { LogNotEmpty } from '@fyrvakt/event-store-postgres';
import type { SignedCheckpoint, StoredEvent } from '@fyrvakt/event-store';
import { loadMasterKey } from '@fyrvakt/privacy';
import { openCheckpoints, type Runtime } from '@fyrvakt/runtime';
import { progress } from '@fyrvakt/terminal';
import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError, EXIT } from '../exit.js';
import { result } from '../output.js';
import { linesOf } from '../transfer.js';
import { verification } from '../verification.js';

interface Found {
  readonly keys: { readonly subject: string; readonly id: string; readonly wrapped: string | null }[];
  readonly checkpoints: SignedCheckpoint[];
  events: number;
}

const otherKey = new CliError(
  'import/other-master-key',
  "The keys in the file are wrapped with another master key. Put the old server's folder of keys in place first. Nothing was imported.",
  EXIT.unknownKey,
);

/** Passes the events on and sets the rest aside. */
async function* eventsIn(file: string, masterKeyId: string, found: Found): AsyncGenerator<StoredEvent> {
  for await (const line of linesOf(file)) {
    if (line.kind === 'header' && line.after > 0)
      throw new CliError('import/not-from-the-start', 'The export does not begin at position 1; only a whole log can be imported.');
    if (line.kind === 'key') {
      if (line.wrapped !== null && !line.wrapped.startsWith(`${masterKeyId}.`)) throw otherKey;
      found.keys.push(line);
    }
    if (line.kind === 'checkpoint') found.checkpoints.push({ size: line.size, note: line.note });
    if (line.kind === 'end' && line.events !== found.events)
      throw new CliError('import/not-an-export', `The file holds ${found.events} events but says ${line.events}. Nothing was imported.`);
    if (line.kind !== 'event') continue;
    const { kind: _, ...event } = line;
    found.events++;
    yield event;
  }
}

const restoreKeys = async ({ pool }: Runtime, keys: Found['keys']): Promise<void> => {
  await pool.query(
    `INSERT INTO data_keys (subject, id, wrapped, destroyed_at)
     SELECT subject, id, wrapped, CASE WHEN wrapped IS NULL THEN now() END FROM unnest($1::text[], $2::text[], $3::text[]) AS a(subject, id, wrapped)
     ON CONFLICT (subject) DO UPDATE SET id = excluded.id, wrapped = excluded.wrapped, destroyed_at = excluded.destroyed_at`,
    [keys.map(({ subject }) => subject), keys.map(({ id }) => id), keys.map(({ wrapped }) => wrapped)],
  );
};

const run = (file: string, globals: Globals): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    const found: Found = { keys: [], checkpoints: [], events: 0 };
    const { dataDir, masterKeyFile } = runtime.config;
    const master = await loadMasterKey({ dataDir, file: masterKeyFile });
    const bar = progress({ title: 'Importing', unit: 'events' });
    const last = await runtime.restoreLog(eventsIn(file, master.id, found), (count) => bar.step(count)).catch((error: unknown) => {
      throw error instanceof LogNotEmpty ? new CliError('import/log-not-empty', `${error.message}. Nothing was imported.`) : error;
    });
    if (found.keys.length > 0) await restoreKeys(runtime, found.keys);
    const { inside } = await openCheckpoints(runtime);
    for (const checkpoint of found.checkpoints) await inside.append(checkpoint);
    bar.end(`${found.events} events, ${found.checkpoints.length} checkpoints`);
    const verdict = await verification(runtime);
    result(globals, { file, events: found.events, checkpoints: found.checkpoints.length, keys: found.keys.length, head: last, verdict }, [
      `${found.events} events, ${found.checkpoints.length} checkpoints and ${found.keys.length} keys are in.`,
      verdict.ok
        ? 'Verified: every position, link and checkpoint is as it was.'
        : `NOT as it was: position ${verdict.firstBroken?.position}: ${verdict.firstBroken?.why}.`,
    ]);
    process.exitCode = verdict.ok ? EXIT.ok : verdict.code;
  });

/** `fyrvakt import`. */
export const addImport = (program: Command): void => {
  program
    .command('import')
    .argument('<file>', 'made by "fyrvakt export"')
    .description('put an exported log into an empty one: the same positions, links and checkpoints, verified at the end')
    .action((file: string, _options: object, command: Command) => run(file, command.optsWithGlobals<Globals>()));
};
