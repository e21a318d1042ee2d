// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { instructionCommands, type InstructionCommandName, type InstructionContent } from '@fyrvakt/action-instructions';
import type { Instant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Option, type Command } from 'commander';
import { time } from '../arguments.js';
import { withRuntime } from '../context.js';
import { CliError } from '../exit.js';
import { inPersonKnowing, move, type MoveFlags } from '../in-person.js';
import { chosen, version, type Flags } from './instruction-choice.js';

interface Given extends Flags, MoveFlags {
  readonly why?: string;
  readonly from?: Instant;
  readonly for?: 'municipality' | 'sos';
  readonly name?: string;
  readonly new?: boolean;
}

interface Verb {
  readonly verb: string;
  readonly about: string;
  readonly takes?: readonly ('version' | 'why' | 'from' | 'for')[];
  readonly command: (flags: Given) => InstructionCommandName;
}

/** In the order in which an instruction meets them. */
const VERBS: readonly Verb[] = [
  { verb: 'submit', about: 'send the draft to both parties', takes: ['version'], command: () => 'SubmitInstruction' },
  { verb: 'take-back', about: 'take a submitted version back, to change it', takes: ['version', 'why'], command: () => 'WithdrawInstruction' },
  { verb: 'send-back', about: 'one party does not agree: it is a draft again', takes: ['version', 'why', 'for'],
    command: (flags) => (flags.for === 'sos' ? 'ReturnForSos' : 'ReturnForMunicipality') },
  { verb: 'approve', about: 'one party says yes; two people who have not written in it', takes: ['version', 'for'],
    command: (flags) => (flags.for === 'sos' ? 'ApproveForSos' : 'ApproveForMunicipality') },
  { verb: 'publish', about: 'put a version that both have approved into force; at once without --from', takes: ['version', 'from'],
    command: () => 'PublishInstruction' },
  { verb: 'withdraw', about: 'take a published version back before it takes effect', takes: ['version', 'why'],
    command: () => 'WithdrawPublication' },
  { verb: 'retire', about: 'ask for the instruction to end; at once without --from', takes: ['from', 'why'], command: () => 'RetireInstruction' },
  { verb: 'agree', about: 'SOS Alarm says yes to its end', takes: ['why'], command: () => 'AgreeToRetirement' },
  { verb: 'keep', about: 'it is not to end after all', takes: ['why'], command: () => 'DropRetirement' },
];

const give = (runtime: Runtime, flags: Given, id: string, name: InstructionCommandName, body: object): Promise<void> => {
  const spec = instructionCommands[name];
  const stream = `instruction-${id}`;
  return move(runtime, flags, { spec, stream, body, execute: (request) => runtime.instructions.execute(name, spec as never, request) });
};

const run = ({ takes = [], command }: Verb, flags: Given): Promise<void> =>
  withRuntime(flags, (runtime) => {
    const state = chosen(runtime, flags);
    const name = command(flags);
    return give(runtime, flags, state.id, name, {
      ...(takes.includes('version') && { version: version(state, flags.version).version }),
      ...(flags.why !== undefined && { why: flags.why }),
      ...(flags.from !== undefined && { [name === 'PublishInstruction' ? 'effectiveFrom' : 'from']: flags.from }),
    });
  });

/** Contents, or a version as `show --json` writes it. */
const contentIn = async (file: string): Promise<InstructionContent> => {
  const text = await readFile(file, 'utf8');
  try {
    const read = JSON.parse(text) as InstructionContent & { readonly content?: InstructionContent };
    return read.content ?? read;
  } catch {
    throw new CliError('instruction/unreadable', `${file} is not JSON. "fyrvakt --json instruction show" writes what can be read.`);
  }
};

/** Begins an instruction, or the next version of one. */
const draft = async (file: string, flags: Given): Promise<void> => {
  const content = await contentIn(file);
  await withRuntime(flags, async (runtime) => {
    const isNew = flags.new || (flags.instruction === undefined && runtime.agreement.instructions.length === 0);
    const state = isNew ? undefined : chosen(runtime, flags);
    const name = flags.name ?? state?.name;
    if (name === undefined) throw new CliError('instruction/name-missing', 'Say what the instruction is to be called: --name <name>.');
    await give(runtime, flags, state?.id ?? randomUUID(), 'DraftInstruction', { name, content });
  });
};

const revise = async (file: string, flags: Given): Promise<void> => {
  const content = await contentIn(file);
  await withRuntime(flags, async (runtime) => {
    const state = chosen(runtime, flags);
    await give(runtime, { ...flags, ifRevision: flags.ifRevision ?? state.revision }, state.id, 'ReviseInstruction', { content });
  });
};

const OPTIONS: Readonly<Record<NonNullable<Verb['takes']>[number], (command: Command) => Command>> = {
  version: (command) => command.option('--version <number>', 'which version; the newest without it'),
  why: (command) => command.option('--why <text>', 'kept sealed, and shown in the history'),
  from: (command) => command.option('--from <time>', 'from when; never back in time', time),
  for: (command) => command.addOption(new Option('--for <party>', 'whose word it is').choices(['municipality', 'sos']).makeOptionMandatory()),
};

/** The moves of an instruction, from a draft to its end: each by a person, who has the role for it. */
export const addInstructionMoves = (group: Command): void => {
  const one = (verb: string, about: string): Command =>
    inPersonKnowing(group.command(verb).description(about).option('--instruction <id>', 'which; not needed where there is one'));
  one('draft', 'begin a version with the contents of a file').argument('<file>', 'as "fyrvakt --json instruction show" writes it')
    .option('--name <name>', 'what the instruction is called').option('--new', 'a new instruction beside those there are')
    .action((file: string, _o: object, command: Command) => draft(file, command.optsWithGlobals<Given>()));
  one('revise', 'change the draft into the contents of a file').argument('<file>', 'as "fyrvakt --json instruction show" writes it')
    .action((file: string, _o: object, command: Command) => revise(file, command.optsWithGlobals<Given>()));
  for (const verb of VERBS) {
    const command = one(verb.verb, verb.about);
    for (const option of verb.takes ?? []) OPTIONS[option](command);
    command.action((_o: object, self: Command) => run(verb, self.optsWithGlobals<Given>()));
  }
};
