// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Quarantine } from '@fyrvakt/intake';
import type { Runtime } from '@fyrvakt/runtime';
import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';

const MOST_LISTED = 200;

const quarantineOf = ({ pool, sealer, hmac, clock }: Runtime): Quarantine =>
  new Quarantine(pool, sealer, (text) => hmac('quarantine', text), () => clock.now());

const unknown = (id: string): CliError => new CliError('refused/not-found', `No report waits under ${id}. See "fyrvakt refused list".`);

const list = (globals: Globals): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    const waiting = await quarantineOf(runtime).waiting(MOST_LISTED);
    const rows = waiting.map(({ id, receivedAt, source, times, faults }) => [
      id, receivedAt, source, String(times), faults.map(({ pointer, code }) => `${pointer ?? ''} ${code}`.trim()).join('; '),
    ]);
    result(globals, { waiting }, table([['ID', 'RECEIVED', 'SOURCE', 'TIMES', 'WHAT IS WRONG'], ...rows]));
  });

const show = (id: string, globals: Globals): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    const found = await quarantineOf(runtime).open(id);
    if (!found) throw unknown(id);
    result(globals, found, [JSON.stringify(found, undefined, 2)]);
  });

const done = (id: string, globals: Globals): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    if (!(await quarantineOf(runtime).handled(id))) throw unknown(id);
    result(globals, { id, done: true }, ['Seen to. Its contents are gone; that it came stays on record.']);
  });

/** `fyrvakt refused …`: reports of calls that could not be read and are kept until somebody has seen to them. */
export const addRefused = (program: Command): void => {
  const refused = program.command('refused').description('reports of calls that were refused for their form, kept until seen to');
  refused
    .command('list').description('what waits, the oldest first, without its contents')
    .action((_options: object, command: Command) => list(command.optsWithGlobals<Globals>()));
  for (const [verb, run, description] of [
    ['show', show, 'one of them with its contents, so that it can be registered by hand'],
    ['done', done, 'it has been seen to: its contents are destroyed'],
  ] as const)
    refused
      .command(verb).argument('<id>', 'the id in the list, and in the answer to the sender').description(description)
      .action((id: string, _options: object, command: Command) => run(id, command.optsWithGlobals<Globals>()));
};
