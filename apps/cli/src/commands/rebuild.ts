// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NoWayBack, RebuildRunning, UnknownProjection, type Rebuilt } from '@fyrvakt/read-models';
import type { Runtime } from '@fyrvakt/runtime';
import { progress } from '@fyrvakt/terminal';
import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result } from '../output.js';

const refusal = (error: unknown): never => {
  if (error instanceof UnknownProjection || error instanceof RebuildRunning || error instanceof NoWayBack)
    throw new CliError('rebuild/refused', error.message);
  throw error;
};

const one = async (runtime: Runtime, name: string): Promise<Rebuilt> => {
  const head = await runtime.store.head();
  const bar = progress({ title: `Rebuilding ${name}`, total: Math.max(head, 1), unit: 'events' });
  let reached = 0;
  const rebuilt = await runtime.projections
    .rebuild(name, ({ stage, position }) => {
      bar.step(Math.max(position - reached, 0), stage);
      reached = Math.max(position, reached);
    })
    .catch(refusal);
  bar.end(`position ${rebuilt.position}`);
  return rebuilt;
};

const line = ({ name, position, parked, resumedFrom, digest }: Rebuilt): string => {
  const same = digest
    ? digest.equal
      ? `the same as before (${digest.rebuilt})`
      : `NOT as before: ${digest.live} became ${digest.rebuilt}`
    : 'a new version, nothing to compare with';
  const resumed = resumedFrom ? `, from position ${resumedFrom} on, where an earlier rebuild was cut short` : '';
  return `${name}: rebuilt to position ${position}${resumed}, ${same}${parked > 0 ? `; ${parked} cases stand still` : ''}`;
};

/** Also where no server has run yet: there is little to rebuild then, but nothing to fail. */
const withTables = (globals: Globals, work: (runtime: Runtime) => Promise<void>): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    await runtime.projections.prepare();
    await work(runtime);
  });

const run = (names: readonly string[], globals: Globals): Promise<void> =>
  withTables(globals, async (runtime) => {
    const wanted = names.includes('all') ? (await runtime.queries.status()).map(({ name }) => name) : names;
    const rebuilt: Rebuilt[] = [];
    for (const name of wanted) rebuilt.push(await one(runtime, name));
    result(globals, { rebuilt }, rebuilt.map(line));
  });

const undo = (names: readonly string[], globals: Globals): Promise<void> =>
  withTables(globals, async ({ projections }) => {
    const undone: { name: string; position: number }[] = [];
    for (const name of names) undone.push({ name, position: await projections.rollback(name).catch(refusal) });
    result(globals, { undone }, undone.map(({ name, position }) => `${name}: the earlier table is back, caught up to position ${position}`));
  });

const retry = (caseIds: readonly string[], globals: Globals): Promise<void> =>
  withTables(globals, async ({ projections, queries, store }) => {
    for (const caseId of caseIds)
      if ((await store.readStream(`case-${caseId}`)).length === 0) throw new CliError('retry/not-found', `There is no case ${caseId}.`);
    const wanted = caseIds.length > 0 ? caseIds : [...new Set((await queries.parked()).map(({ caseId }) => caseId))];
    const retried: { caseId: string; projection: string; healed: boolean }[] = [];
    for (const caseId of wanted) for (const each of await projections.retry(caseId)) retried.push({ caseId, ...each });
    const lines = retried.map(({ caseId, projection, healed }) => `${caseId} in ${projection}: ${healed ? 'up to date again' : 'still parked'}`);
    result(globals, { retried }, lines.length > 0 ? lines : ['No case is parked.']);
  });

/** `fyrvakt rebuild <name…>` and `fyrvakt retry [case…]`. */
export const addRebuild = (program: Command): void => {
  program
    .command('retry')
    .description('read parked cases again, each from its own stream, once what stopped them has been mended')
    .argument('[case...]', 'ids of cases; all that are parked without one')
    .action((caseIds: string[], _options: object, command: Command) => retry(caseIds, command.optsWithGlobals<Globals>()));
  program
    .command('rebuild')
    .description('make a read model anew beside the live one, compare them, and swap')
    .argument('<name...>', 'read models (see "fyrvakt doctor"), or all')
    .option('--undo', 'put the table that the last rebuild replaced back in place')
    .action((names: string[], flags: { undo?: boolean }, command: Command) =>
      (flags.undo ? undo : run)(names, command.optsWithGlobals<Globals>()));
};
