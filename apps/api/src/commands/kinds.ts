// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionCommands, instructionStream, type InstructionCommandName, type InstructionEvents } from '@fyrvakt/action-instructions';
import { caseCommands, caseStream, type CaseCommandName, type CaseEvents } from '@fyrvakt/cases';
import { drillCommands, drillStream, type DrillCommandName, type DrillEvents } from '@fyrvakt/drills';
import { rosterCommands, rosterStream, type RosterCommandName, type RosterEvents } from '@fyrvakt/duty-roster';
import type { CommandRequest, Executed } from '@fyrvakt/event-store';
import type { BodyClass, CommandSpec } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { withMark } from './text-mark.js';

/** What the routes need of a command; every command of a registry is one. */
export interface AnyCommand extends Pick<CommandSpec<object, never, never>, 'permission' | 'summary' | 'example' | 'creates' | 'commutes'> {
  readonly body: BodyClass<object>;
}

/** What came of a command, whatever it was about. */
export interface Outcome extends Pick<Executed<never>, 'revision' | 'position' | 'replayed'> {
  readonly events: readonly { readonly id: string; readonly type: string; readonly revision: number; readonly position: number }[];
}

/** A kind of stream: its commands, and the way by which they are carried out. */
export interface Kind<R extends Outcome = Outcome> {
  /** Streams are named `<prefix>-<id>`. */
  readonly prefix: string;
  /** In the order in which people meet them. */
  readonly commands: readonly (readonly [string, AnyCommand])[];
  execute(runtime: Runtime, name: string, request: CommandRequest): Promise<R>;
}

const listed = (registry: object) => Object.entries(registry) as unknown as readonly (readonly [string, AnyCommand])[];

export const CASES: Kind<Executed<CaseEvents>> = {
  prefix: caseStream.prefix,
  commands: listed(caseCommands),
  execute: ({ cases, hmac }, name, request) =>
    cases.execute(name, caseCommands[name as CaseCommandName], { ...request, body: withMark(hmac, name as CaseCommandName, request.body) }),
};

export const INSTRUCTIONS: Kind<Executed<InstructionEvents>> = {
  prefix: instructionStream.prefix,
  commands: listed(instructionCommands),
  execute: ({ instructions }, name, request) => instructions.execute(name, instructionCommands[name as InstructionCommandName], request),
};

export const DRILLS: Kind<Executed<DrillEvents>> = {
  prefix: drillStream.prefix,
  commands: listed(drillCommands),
  execute: ({ drills }, name, request) => drills.execute(name, drillCommands[name as DrillCommandName], request),
};

export const ROSTER: Kind<Executed<RosterEvents>> = {
  prefix: rosterStream.prefix,
  commands: listed(rosterCommands),
  execute: ({ roster }, name, request) => roster.execute(name, rosterCommands[name as RosterCommandName], request),
};
