// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { RevisionMismatch, type CommandRequest } from '@fyrvakt/event-store';
import { actorOf, rolesWith, SignInThrottled, type Principal } from '@fyrvakt/identity';
import { instanceOf, type BodyClass, type Permission } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { askSecret } from '@fyrvakt/terminal';
import { validateSync, type ValidationError } from 'class-validator';
import type { Command } from 'commander';
import { position } from './arguments.js';
import type { Globals } from './context.js';
import { CliError } from './exit.js';
import { result } from './output.js';

/** What every move that somebody answers for is told. */
export interface MoveFlags extends Globals { readonly as: string; readonly ifRevision?: number }

/** Adds the options that say who makes a move, and of what they know. */
export const inPerson = (command: Command): Command =>
  command.requiredOption('--as <name>', 'who does it; asks for their password, or reads it from stdin');

/** As `inPerson`, for what may have been changed by others meanwhile. */
export const inPersonKnowing = (command: Command): Command =>
  inPerson(command).option('--if-revision <number>', 'only if nothing has been done with it since', position);

interface Spec { readonly permission: Permission; readonly body: BodyClass<object> }

interface Outcome { readonly revision: number; readonly events: readonly { readonly type: string }[] }

interface Move {
  readonly spec: Spec;
  readonly stream: string;
  readonly body: object;
  readonly execute: (request: CommandRequest) => Promise<Outcome>;
}

/** Whoever it is said to be, when the password is theirs and their role lets them. */
const principalOf = async ({ identity }: Runtime, { as, keyboard }: MoveFlags, permission: Permission): Promise<Principal> => {
  const password = await askSecret(`Password for ${as}: `, keyboard);
  const principal = await identity.prove(as, password).catch((error: unknown) => {
    if (!(error instanceof SignInThrottled)) throw error;
    throw new CliError('sign-in/throttled', `Too many tries. Wait ${error.retryAfterSeconds} seconds.`);
  });
  if (!principal) throw new CliError('sign-in/wrong', 'The name or the password is wrong. See "fyrvakt user list" for the names.');
  if (!principal.permissions.has(permission))
    throw new CliError('permission/missing', `${principal.name} may not do that. It is for ${rolesWith(permission).join(', ') || 'nobody'}.`);
  return principal;
};

const faultsIn = (errors: readonly ValidationError[], under = ''): readonly string[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) =>
    [...Object.values(constraints).map((told) => `${under}/${property}: ${told}`), ...faultsIn(children, `${under}/${property}`)]);

/** Most faults of a file that are told at once. */
const MOST = 20;

const mustBeWellFormed = (body: BodyClass<object>, data: object): void => {
  // Some bodies have no fields, which class-validator would otherwise take for something unknown.
  const faults = faultsIn(validateSync(instanceOf(body, data), { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false }));
  if (faults.length > 0) throw new CliError('request/invalid', faults.slice(0, MOST).join('\n'));
};

/** Makes a move as the person who answers for it, and says what came of it. */
export const move = async (runtime: Runtime, flags: MoveFlags, { spec, stream, body, execute }: Move): Promise<void> => {
  mustBeWellFormed(spec.body, body);
  const principal = await principalOf(runtime, flags, spec.permission);
  const { revision, events } = await execute({
    stream, body, commandId: randomUUID(), actor: actorOf(principal, spec.permission),
    ...(flags.ifRevision !== undefined && { ifRevision: flags.ifRevision }),
  }).catch((error: unknown) => {
    if (!(error instanceof RevisionMismatch)) throw error;
    throw new CliError('request/changed-since', `Somebody has done something with it since: it is at revision ${error.actual}. Nothing was done.`);
  });
  const done = events.map(({ type }) => type);
  result(flags, { stream, revision, by: principal.name, done }, [
    done.length > 0 ? `${done.join(', ')}, by ${principal.name}. ${stream} is at revision ${revision}.` : 'Nothing was done: it is so already.',
  ]);
};
