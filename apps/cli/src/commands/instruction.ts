// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { check, compare, holdingAt, match, newest, versionOf, type VersionState, type WrittenInstruction } from '@fyrvakt/action-instructions';
import type { YesNoUnknown } from '@fyrvakt/cases';
import { localDate, toInstant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Option, type Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';

interface Flags extends Globals { readonly instruction?: string; readonly version?: string }

/** The instruction that is named, or the only one there is. */
const chosen = ({ agreement }: Runtime, { instruction }: Flags): WrittenInstruction => {
  const all = agreement.instructions.filter((state) => state.kind === 'written');
  const found = instruction === undefined ? all.at(-1) : all.find(({ id }) => id === instruction);
  if (!found) throw new CliError('instruction/not-found', 'There is no such instruction. "fyrvakt instruction list" shows those there are.');
  if (instruction === undefined && all.length > 1)
    throw new CliError('instruction/several', 'There are several instructions: name one with --instruction.');
  return found;
};

const version = (state: WrittenInstruction, number: string | undefined): VersionState => {
  const found = number === undefined ? newest(state) : versionOf(state, Number(number));
  if (!found) throw new CliError('instruction/version-unknown', `There is no version ${number}; the newest is ${newest(state).version}.`);
  return found;
};

const head = ({ version: number, status, effectiveFrom }: VersionState) =>
  ({ version: number, status, ...(effectiveFrom !== undefined && { effectiveFrom }) });

const listAll = (flags: Flags): Promise<void> =>
  withRuntime(flags, async ({ agreement, clock }) => {
    const now = clock.now();
    const instructions = agreement.instructions.filter((state) => state.kind === 'written').map((state) => {
      const inForce = holdingAt(state, now)?.version;
      return { id: state.id, name: state.name, ...(inForce !== undefined && { inForce }), versions: state.versions.map(head) };
    });
    result(flags, { instructions }, instructions.flatMap(({ id, name, inForce, versions }) => [
      `${id}  ${name}`,
      ...table(versions.map((one) => [`  ${one.version}`, one.status, one.effectiveFrom ?? '', one.version === inForce ? 'in force' : ''])),
    ]));
  });

const show = (flags: Flags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const state = chosen(runtime, flags);
    const { content, ...rest } = version(state, flags.version);
    const rows = content.rules.map((row) => [
      row.id, row.route, (row.categories ?? ['any']).join(' '), (row.areas ?? ['any']).join(' '),
        row.steps.map(({ unit }) => unit).join(' → '), row.otherwise,
    ]);
    result(flags, { id: state.id, name: state.name, ...head({ content, ...rest }), content }, [
      `${state.name}, version ${rest.version} (${rest.status})`, ...table([['row', 'route', 'categories', 'areas', 'asked', 'otherwise'], ...rows]),
    ]);
  });

const diff = (from: string, to: string, flags: Flags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const state = chosen(runtime, flags);
    const differences = compare(version(state, from).content, version(state, to).content, runtime.municipality);
    result(flags, { id: state.id, from: Number(from), to: Number(to), differences }, [
      ...differences.flatMap(({ kind, subject, before, after }) => [
        `${kind}: ${subject.en}`, ...(before ? [`  - ${before.en}`] : []), ...(after ? [`  + ${after.en}`] : []),
      ]),
      ...(differences.length === 0 ? ['Nothing differs.'] : []),
    ]);
  });

const checkOne = (flags: Flags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { agreement: { roster }, municipality, clock } = runtime;
    const { content } = version(chosen(runtime, flags), flags.version);
    const findings = check(content, roster, roster.days, municipality, localDate(clock.now(), roster.zone));
    result(flags, { findings }, findings.length === 0 ? ['Nothing is wrong or doubtful.'] : table(findings
      .map(({ severity, pointer, text }) => [severity, pointer, text.en])));
    if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  });

interface TryFlags extends Flags {
  readonly category: string;
  readonly place?: string;
  readonly at: string;
  readonly danger: YesNoUnknown;
  readonly ongoing: YesNoUnknown;
}

const tryOne = (flags: TryFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { category, place, danger, ongoing } = flags;
    const state = chosen(runtime, flags);
    const { version: number, content } = version(state, flags.version);
    const area = runtime.municipality.places.find(({ code }) => code === place)?.area;
    const call = { category, ...(place !== undefined && { place }), ...(area !== undefined && { area }), danger, ongoing, mode: 'exercise' } as const;
    const found = match({ id: state.id, version: number, content }, runtime.agreement.roster, call, toInstant(flags.at));
    result(flags, { match: found }, [
      `Row ${found.rule} (${found.because.join(', ') || 'none names the call'}): ${found.route}`,
      ...table(found.steps.map(({ step, unit, channel, attempts, withinMinutes }) =>
        [`${step}.`, unit, channel, `${attempts} times`, `${withinMinutes} min`])),
      ...table(found.considered.map(({ unit, in: isIn, why, shift }) =>
        [isIn ? 'in ' : 'out', unit, why, shift ? `${shift.start}–${shift.end}` : ''])),
      `When nobody answers: ${found.otherwise}`,
    ]);
  });

const whatIf = (flags: Flags & { readonly from: string; readonly to: string; readonly against?: string }): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const state = chosen(runtime, flags);
    const { agreement: { roster }, whatIfs } = runtime;
    const variant = (number: string | undefined) => {
      const { version: of, content } = version(state, number);
      return { instruction: { id: state.id, version: of, content }, roster };
    };
    const options = { from: toInstant(flags.from), to: toInstant(flags.to), ...(flags.against !== undefined && { base: variant(flags.against) }) };
    const job = whatIfs.begin(randomUUID(), 'cli', variant(flags.version), options);
    while (job.state === 'waiting' || job.state === 'running') await pause(20);
    if (!job.result) throw new CliError('what-if/failed', 'It could not be computed.');
    const { summary } = job.result;
    const row = (what: string, { before, after }: { before?: number; after?: number }) => [what, String(before ?? '–'), String(after ?? '–')];
    result(flags, job.result, [
      `${summary.calls} calls; ${summary.changed} would have turned out otherwise.`,
      ...table([
        ['', 'before', 'after'], row('reach nobody', summary.reachNobody), row('decisions', summary.decisions), row('deferrals', summary.deferrals),
        row('minutes to an answer', summary.minutesToFirstAcknowledgement), ...summary.units.map((one) => row(one.unit, one)),
      ]),
    ]);
  });

/** `fyrvakt instruction list|show|diff|check|try|what-if`. */
export const addInstruction = (program: Command): void => {
  const group = program.command('instruction').description('what is agreed with the answering service');
  const one = (name: string, about: string): Command =>
    group.command(name).description(about).option('--instruction <id>', 'which; not needed where there is one')
      .option('--version <number>', 'which version; the newest without it');
  const danger = (name: string, about: string): Option => new Option(`--${name} <answer>`, about)
    .choices(['yes', 'no', 'unknown']).default('unknown');
  group.command('list').description('every instruction and its versions')
    .action((_o: object, command: Command) => listAll(command.optsWithGlobals<Flags>()));
  one('show', 'one version, its rows as a table; all of it with --json')
    .action((_o: object, command: Command) => show(command.optsWithGlobals<Flags>()));
  one('diff', 'what differs between two versions').argument('<from>').argument('<to>')
    .action((from: string, to: string, _o: object, command: Command) => diff(from, to, command.optsWithGlobals<Flags>()));
  one('check', 'what is wrong or doubtful in a version').action((_o: object, command: Command) => checkOne(command.optsWithGlobals<Flags>()));
  one('try', 'what would hold for a call, and why; nothing happens')
    .requiredOption('--category <code>', 'code of the category').option('--place <code>', 'code of the place')
      .requiredOption('--at <time>', 'when the call comes')
    .addOption(danger('danger', 'whether anybody is in danger')).addOption(danger('ongoing', 'whether it is going on'))
    .action((_o: object, command: Command) => tryOne(command.optsWithGlobals<TryFlags>()));
  one('what-if', 'a version against the calls that really came; nothing is written')
    .requiredOption('--from <time>', 'calls from').requiredOption('--to <time>', 'calls before')
      .option('--against <version>', 'compare with this version, not with what happened')
    .action((_o: object, command: Command) => whatIf(command.optsWithGlobals<Parameters<typeof whatIf>[0]>()));
};
