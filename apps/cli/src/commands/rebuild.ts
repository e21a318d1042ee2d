// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { RebuildRunning, UnknownProjection, type Rebuilt } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { progress } from '@fyrvakt/terminal';
import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result } from '../output.js';

const one = async (runtime: Runtime, name: string): Promise<Rebuilt> => {
  const head = await runtime.store.head();
  const bar = progress({ title: `Rebuilding ${name}`, total: Math.max(head, 1), unit: 'events' });
  let reached = 0;
  const rebuilt = await runtime.projections
    .rebuild(name, ({ stage, position }) => {
      bar.step(Math.max(position - reached, 0), stage);
      reached = Math.max(position, reached);
    })
    .catch((error: unknown) => {
      if (error instanceof UnknownProjection || error instanceof RebuildRunning) throw new CliError('rebuild/refused', error.message);
      throw error;
    });
  bar.end(`position ${rebuilt.position}`);
  return rebuilt;
};

const line = ({ name, position, parked, digest }: Rebuilt): string => {
  const same = digest
    ? digest.equal
      ? `the same as before (${digest.rebuilt})`
      : `NOT as before: ${digest.live} became ${digest.rebuilt}`
    : 'a new version, nothing to compare with';
  return `${name}: rebuilt to position ${position}, ${same}${parked > 0 ? `; ${parked} cases stand still` : ''}`;
};

const run = (names: readonly string[], globals: Globals): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    const wanted = names.includes('all') ? (await runtime.queries.status()).map(({ name }) => name) : names;
    const rebuilt: Rebuilt[] = [];
    for (const name of wanted) rebuilt.push(await one(runtime, name));
    result(globals, { rebuilt }, rebuilt.map(line));
  });

/** `fyrvakt rebuild <name…>`. */
export const addRebuild = (program: Command): void => {
  program
    .command('rebuild')
    .description('make a read model anew beside the live one, compare them, and swap')
    .argument('<name...>', 'read models (see "fyrvakt doctor"), or all')
    .action((names: string[], _options: object, command: Command) => run(names, command.optsWithGlobals<Globals>()));
};
