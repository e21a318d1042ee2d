// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { instructionCommands, type Variant } from '@fyrvakt/action-instructions';
import type { Instant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { TooManyWhatIfs, WrongPeriod, type StoredWhatIf } from '@fyrvakt/what-ifs';
import { caughtUp } from '../caught-up.js';
import { COMMAND_LINE, withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';
import { chosen, version, type Flags } from './instruction-choice.js';

export interface WhatIfFlags extends Flags {
  readonly from?: Instant;
  readonly to?: Instant;
  readonly against?: string;
  readonly attach?: boolean;
  readonly run?: string;
  readonly cancel?: string;
}

const found = async ({ whatIfs }: Runtime, id: string): Promise<StoredWhatIf> => {
  const run = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) ? await whatIfs.find(id) : undefined;
  if (!run) throw new CliError('what-if/not-found', 'There is no such what-if. "fyrvakt instruction what-ifs" shows those there are.');
  return run;
};

/** Waits until a run is over, and says how far it has come where somebody looks. */
const over = async (runtime: Runtime, id: string): Promise<StoredWhatIf> => {
  for (;;) {
    const run = await found(runtime, id);
    if (run.state === 'done') return run;
    if (run.state === 'failed' || run.state === 'cancelled') throw new CliError(`what-if/${run.state}`, `The what-if was ${run.state}.`);
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${run.percent} %`);
    await pause(100);
  }
};

const refused = (error: unknown): never => {
  if (error instanceof TooManyWhatIfs)
    throw new CliError('what-if/too-many', 'Several what-ifs wait already. Wait for one, or cancel one with --cancel.');
  if (error instanceof WrongPeriod) throw new CliError('what-if/period', 'The period must end after it begins, and be of five years at most.');
  throw error;
};

const tell = (globals: Globals, run: StoredWhatIf): void => {
  const { id, state, percent, summary, tried } = run;
  const row = (what: string, { before, after }: { before?: number; after?: number }) => [what, String(before ?? '–'), String(after ?? '–')];
  result(globals, run, [
    `What-if ${id}: ${state}${state === 'running' ? `, ${percent} %` : ''}; calls from ${tried.from} and before ${tried.to}.`,
    ...(summary ? [
      `${summary.calls} calls; ${summary.changed} would have turned out otherwise.`,
      ...(summary.standingStill ? [`${summary.standingStill} cases stand still: they count as they were before they did, or not at all.`] : []),
      ...table([
        ['', 'before', 'after'], row('reach nobody', summary.reachNobody), row('decisions', summary.decisions), row('deferrals', summary.deferrals),
        row('minutes to an answer', summary.minutesToFirstAcknowledgement), ...summary.units.map((one) => row(one.unit, one)),
      ]),
    ] : []),
  ]);
};

const begin = async (runtime: Runtime, { from, to, against, ...flags }: WhatIfFlags): Promise<StoredWhatIf> => {
  if (from === undefined || to === undefined) throw new CliError('what-if/period', 'Say which calls: --from <time> --to <time>.');
  const { agreement: { roster }, instructions, whatIfs } = runtime;
  const state = chosen(runtime, flags);
  const variant = (number: string | undefined): Variant => {
    const { version: of, content } = version(state, number);
    return { instruction: { id: state.id, version: of, content }, roster };
  };
  const tried = variant(flags.version);
  await caughtUp(runtime);
  const { id } = await whatIfs.begin(COMMAND_LINE.id, {
    variant: tried, of: { instructionId: state.id, version: tried.instruction.version }, from, to,
    ...(against !== undefined && { base: variant(against) }),
  }).catch(refused);
  const run = await over(runtime, id);
  if (flags.attach)
    await instructions.execute('AttachEvidence', instructionCommands.AttachEvidence, {
      stream: `instruction-${state.id}`, body: { whatIfId: id }, commandId: randomUUID(), actor: COMMAND_LINE,
    });
  return run;
};

/** Begins a what-if and waits for what it comes to; or shows, or stops, one that was begun before. */
export const whatIf = (flags: WhatIfFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    if (flags.cancel !== undefined) {
      const { id } = await found(runtime, flags.cancel);
      if (!(await runtime.whatIfs.cancel(id))) throw new CliError('what-if/over', 'It is over already.');
    }
    const named = flags.cancel ?? flags.run;
    tell(flags, named === undefined ? await begin(runtime, flags) : await found(runtime, named));
  });

/** The latest ones, whoever made them. */
export const listWhatIfs = (flags: Flags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const whatIfs = await runtime.whatIfs.list(chosen(runtime, flags).id);
    result(flags, { whatIfs }, table(whatIfs.map(({ id, askedAt, state, tried, summary }) =>
      [id, askedAt, `version ${tried.version ?? '–'}`, `${tried.from.slice(0, 10)}–${tried.to.slice(0, 10)}`, state,
        summary ? `${summary.calls} calls, ${summary.changed} otherwise` : ''])));
  });
