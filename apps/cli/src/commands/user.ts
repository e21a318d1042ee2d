// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { ROLE_NAMES, type Identity } from '@fyrvakt/identity';
import { NOTICE_KINDS, type NoticeKind } from '@fyrvakt/notices';
import { mailOf } from '@fyrvakt/runtime';
import { askSecret } from '@fyrvakt/terminal';
import { Option, type Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';

interface PasswordFlags {
  readonly generate?: boolean;
}
interface AddFlags extends Globals, PasswordFlags {
  readonly role: readonly string[];
  readonly unit?: readonly string[];
}

interface TellFlags extends Globals {
  readonly email?: string;
  readonly about?: readonly NoticeKind[];
  readonly off: boolean;
}

const GENERATED_BYTES = 15;

/** Asked for without echo, taken from stdin, or made here; never an argument, which every user of the machine could see. */
const passwordFor = async (name: string, { generate }: PasswordFlags): Promise<{ password: string; shown?: string }> => {
  if (generate) {
    const password = randomBytes(GENERATED_BYTES).toString('base64url');
    return { password, shown: password };
  }
  const password = await askSecret(`Password for ${name} (at least 12 characters): `);
  if (process.stdin.isTTY && (await askSecret('Again: ')) !== password)
    throw new CliError('password/differs', 'The two passwords differ. Nothing was changed.');
  return { password };
};

const idOf = async (identity: Identity, name: string): Promise<string> => {
  const found = await identity.findUser(name);
  if (!found) throw new CliError('user/not-found', `There is no user called ${name}. See "fyrvakt user list".`);
  return found.id;
};

const add = async (name: string, flags: AddFlags): Promise<void> => {
  const { password, shown } = await passwordFor(name, flags);
  await withRuntime(flags, async ({ identity }) => {
    const { id } = await identity.addUser({ name, roles: flags.role, units: flags.unit ?? [], password });
    result(flags, { id, name, roles: flags.role, units: flags.unit ?? [], ...(shown ? { password: shown } : {}) }, [
      `Added ${name} (${flags.role.join(', ')}).`,
      ...(shown ? [`Password: ${shown}`, 'It is not shown again.'] : []),
    ]);
  });
};

const list = (globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ identity }) => {
    const users = await identity.listUsers();
    const rows = users.map(({ name, roles, units, disabledAt, toldAbout }) => [
      name,
      roles.join(','),
      units.join(',') || '-',
      toldAbout.join(',') || '-',
      disabledAt ? `disabled ${disabledAt.slice(0, 10)}` : 'active',
    ]);
    result(globals, { users }, table([['NAME', 'ROLES', 'UNITS', 'TOLD ABOUT', 'STATE'], ...rows]));
  });

const disable = (name: string, globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ identity }) => {
    const id = await idOf(identity, name);
    await identity.disableUser(id);
    result(globals, { id, name, disabled: true }, [`${name} can no longer sign in. Their sessions have ended.`]);
  });

const password = (name: string, flags: Globals & PasswordFlags): Promise<void> =>
  withRuntime(flags, async ({ identity }) => {
    const id = await idOf(identity, name);
    const chosen = await passwordFor(name, flags);
    await identity.setPassword(id, chosen.password);
    result(flags, { id, name, ...(chosen.shown ? { password: chosen.shown } : {}) }, [
      `${name} has a new password. Their sessions have ended.`,
      ...(chosen.shown ? [`Password: ${chosen.shown}`, 'It is not shown again.'] : []),
    ]);
  });

const GENERATE = ['--generate', 'make a password and print it once'] as const;

const tell = (name: string, flags: TellFlags): Promise<void> =>
  withRuntime(flags, async ({ config, identity }) => {
    const id = await idOf(identity, name);
    if (flags.off === (flags.email !== undefined)) throw new CliError('user/tell-what', 'Say either --email <address> or --off.');
    await identity.setTold(id, flags.email, flags.about);
    const toldAbout = (await identity.listUsers()).find((user) => user.id === id)?.toldAbout ?? [];
    const how = mailOf(config) ? '' : ' No mail server is named yet (FYRVAKT_SMTP_HOST), so nothing is sent.';
    result(flags, { id, name, toldAbout }, [
      flags.off ? `${name} is told of nothing any more, and the address is gone.` : `${name} is told of ${toldAbout.join(', ') || 'nothing'}.${how}`,
    ]);
  });

/** `fyrvakt user …`. */
export const addUser = (program: Command): void => {
  const user = program.command('user').description('people who may sign in');
  user
    .command('add')
    .argument('<name>', 'what they sign in with')
    .description('let somebody in')
    .addOption(new Option('--role <role...>', 'what they may do').choices(ROLE_NAMES).makeOptionMandatory())
    .option('--unit <code...>', 'units that the role unit is bound to')
    .option(...GENERATE)
    .action((name: string, _options: object, command: Command) => add(name, command.optsWithGlobals<AddFlags>()));
  user
    .command('list')
    .description('who may sign in')
    .action((_options: object, command: Command) => list(command.optsWithGlobals<Globals>()));
  user
    .command('disable')
    .argument('<name>')
    .description('keep somebody out from now on')
    .action((name: string, _options: object, command: Command) => disable(name, command.optsWithGlobals<Globals>()));
  user
    .command('password')
    .argument('<name>')
    .description('give somebody a new password')
    .option(...GENERATE)
    .action((name: string, _options: object, command: Command) => password(name, command.optsWithGlobals<Globals & PasswordFlags>()));
  user
    .command('tell')
    .argument('<name>')
    .description('tell somebody by e-mail of what must not wait until they look')
    .option('--email <address>', 'where; kept with the account alone')
    .addOption(new Option('--about <kind...>', 'of what; by default what it is their task to see to').choices(NOTICE_KINDS))
    .option('--off', 'of nothing any more', false)
    .action((name: string, _options: object, command: Command) => tell(name, command.optsWithGlobals<TellFlags>()));
};
