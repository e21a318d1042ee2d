// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { check, compare, holdingAt, match, printedVersion, validityOf, type Party, type VersionState,
  type WrittenInstruction } from '@fyrvakt/action-instructions';
import type { YesNoUnknown } from '@fyrvakt/cases';
import { localDate, type Instant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Option, type Command } from 'commander';
import { time } from '../arguments.js';
import { withRuntime } from '../context.js';
import { result, table } from '../output.js';
import { chosen, version, type Flags } from './instruction-choice.js';
import { history } from './instruction-history.js';
import { addInstructionMoves } from './instruction-moves.js';
import { listWhatIfs, whatIf, type WhatIfFlags } from './instruction-what-if.js';

const head = ({ version: number, status, effectiveFrom }: VersionState) =>
  ({ version: number, status, ...(effectiveFrom !== undefined && { effectiveFrom }) });

const listAll = (flags: Flags): Promise<void> =>
  withRuntime(flags, async ({ agreement, clock }) => {
    const now = clock.now();
    const instructions = agreement.instructions.filter((state) => state.kind === 'written').map((state) => {
      const inForce = holdingAt(state, now)?.version;
      const { id, name, retiredFrom, retirement } = state;
      return {
        id, name, ...(inForce !== undefined && { inForce }), ...(retirement && { retirement }), ...(retiredFrom !== undefined && { retiredFrom }),
        versions: state.versions.map(head),
      };
    });
    if (instructions.length === 0) return result(flags, { instructions }, ['There is no instruction.']);
    result(flags, { instructions }, instructions.flatMap(({ id, name, inForce, retirement, retiredFrom, versions }) => [
      `${id}  ${name}${retiredFrom ? `  ends ${retiredFrom}` : retirement ? '  waits for SOS Alarm to agree to its end' : ''}`,
      ...table(versions.map((one) => [`  ${one.version}`, one.status, one.effectiveFrom ?? '', one.version === inForce ? 'in force' : ''])),
    ]));
  });

interface ShowFlags extends Flags { readonly print?: boolean; readonly language: 'sv' | 'en' }

/** A whole version as the page that is printed. */
const printOne = async ({ identity, municipality, clock }: Runtime, flags: ShowFlags, state: WrittenInstruction): Promise<void> => {
  const printed = version(state, flags.version);
  const names = new Map((await identity.listUsers()).map(({ id, name }) => [id, name]));
  const { html } = printedVersion(printed, {
    municipality: municipality.name, instruction: state.name, validity: validityOf(state, printed), printedAt: clock.now(),
    printedBy: 'fyrvakt', zone: municipality.zone,
    approvals: Object.entries(printed.approvals).map(([party, { by, role, at }]) => ({ party: party as Party, by: names.get(by) ?? role, at })),
  }, municipality, flags.language);
  result(flags, { html }, [html.trimEnd()]);
};

const show = (flags: ShowFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const state = chosen(runtime, flags);
    if (flags.print) return printOne(runtime, flags, state);
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
  readonly at: Instant;
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
    const found = match({ id: state.id, version: number, content }, runtime.agreement.roster, call, flags.at);
    result(flags, { match: found }, [
      `Row ${found.rule} (${found.because.join(', ') || 'none names the call'}): ${found.route}`,
      ...table(found.steps.map(({ step, unit, channel, attempts, withinMinutes }) =>
        [`${step}.`, unit, channel, `${attempts} times`, `${withinMinutes} min`])),
      ...table(found.considered.map(({ unit, in: isIn, why, shift }) =>
        [isIn ? 'in ' : 'out', unit, why, shift ? `${shift.start}–${shift.end}` : ''])),
      `When nobody answers: ${found.otherwise}`,
    ]);
  });

/** `fyrvakt instruction …`: what there is to see of one, what it would lead to, and the moves from a draft to its end. */
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
    .option('--print', 'all of it as an HTML page to print')
    .addOption(new Option('--language <code>', 'of that page').choices(['sv', 'en']).default('sv'))
    .action((_o: object, command: Command) => show(command.optsWithGlobals<ShowFlags>()));
  group.command('history').description('what has been done with one, by whom and why, the newest first')
    .option('--instruction <id>', 'which; not needed where there is one')
    .action((_o: object, command: Command) => history(command.optsWithGlobals<Flags>()));
  one('diff', 'what differs between two versions').argument('<from>').argument('<to>')
    .action((from: string, to: string, _o: object, command: Command) => diff(from, to, command.optsWithGlobals<Flags>()));
  one('check', 'what is wrong or doubtful in a version').action((_o: object, command: Command) => checkOne(command.optsWithGlobals<Flags>()));
  one('try', 'what would hold for a call, and why; nothing happens')
    .requiredOption('--category <code>', 'code of the category').option('--place <code>', 'code of the place')
      .requiredOption('--at <time>', 'when the call comes', time)
    .addOption(danger('danger', 'whether anybody is in danger')).addOption(danger('ongoing', 'whether it is going on'))
    .action((_o: object, command: Command) => tryOne(command.optsWithGlobals<TryFlags>()));
  one('what-if', 'a version against the calls that really came; nothing happens by it')
    .option('--from <time>', 'calls from', time).option('--to <time>', 'calls before', time)
    .option('--against <version>', 'compare with this version, not with what happened')
    .option('--attach', 'lay what it came to beside the version, for those who approve it')
    .option('--run <id>', 'show one that was made before').option('--cancel <id>', 'stop one, in whichever process it runs')
    .action((_o: object, command: Command) => whatIf(command.optsWithGlobals<WhatIfFlags>()));
  one('what-ifs', 'the latest what-ifs of an instruction')
    .action((_o: object, command: Command) => listWhatIfs(command.optsWithGlobals<Flags>()));
  addInstructionMoves(group);
};
