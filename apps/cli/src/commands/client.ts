// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MODES } from '@fyrvakt/cases';
import type { ApiClient, Identity } from '@fyrvakt/identity';
import { PERMISSIONS } from '@fyrvakt/kernel';
import { Option, type Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';

interface AddFlags extends Globals {
  readonly source: string;
  readonly scope: readonly string[];
  readonly mode?: readonly string[];
}

const SCOPES = ['calls:write', 'calls:read', 'events:read'];
const NOT_AGAIN = 'Keep it in a safe place: it is not shown again.';

const find = async (identity: Identity, idOrName: string): Promise<ApiClient> => {
  const clients = await identity.listClients();
  const found = clients.find(({ id }) => id === idOrName) ?? clients.find(({ name, disabledAt }) => name === idOrName && !disabledAt);
  if (!found) throw new CliError('client/not-found', `There is no API client ${idOrName}. See "fyrvakt client list".`);
  return found;
};

const add = (name: string, flags: AddFlags): Promise<void> =>
  withRuntime(flags, async ({ identity }) => {
    const { source: sourceSystem, scope: scopes, mode: modes } = flags;
    const { id, key } = await identity.addClient({ name, sourceSystem, scopes, ...(modes ? { modes } : {}) });
    result(flags, { id, name, sourceSystem, scopes, ...(modes && { modes }), key }, [`Added ${name} (${id}).`, `Key: ${key}`, NOT_AGAIN]);
  });

const list = (globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ identity }) => {
    const clients = await identity.listClients();
    const lastUsed = ({ keys }: ApiClient): string =>
      keys
        .map(({ lastUsedAt }) => lastUsedAt ?? '')
        .sort()
        .at(-1) || 'never';
    const rows = clients.map((client) => [
      client.id,
      client.name,
      client.sourceSystem,
      client.scopes.join(','),
      client.modes?.join(',') ?? 'all',
      lastUsed(client),
      client.disabledAt ? 'disabled' : 'active',
    ]);
    result(globals, { clients }, table([['ID', 'NAME', 'SOURCE', 'SCOPES', 'MODES', 'LAST USED', 'STATE'], ...rows]));
  });

const rotate = (idOrName: string, globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ identity }) => {
    const { id, name } = await find(identity, idOrName);
    const { key } = await identity.rotateKey(id);
    result(globals, { id, name, key }, [`New key of ${name}: ${key}`, NOT_AGAIN, 'The old key goes on working for a week.']);
  });

const disable = (idOrName: string, globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ identity }) => {
    const { id, name } = await find(identity, idOrName);
    await identity.disableClient(id);
    result(globals, { id, name, disabled: true }, [`${name} is shut out.`]);
  });

/** `fyrvakt client …`. */
export const addClient = (program: Command): void => {
  const client = program.command('client').description('systems that may call the integration API');
  client
    .command('add')
    .argument('<name>', 'what you call it')
    .description('let a system in; prints its key once')
    .requiredOption('--source <system>', 'whose calls it may report: a-z, digits, hyphens')
    .addOption(new Option('--scope <scope...>', 'what it may do').choices(Object.keys(PERMISSIONS)).default(SCOPES, SCOPES.join(' ')))
    .addOption(new Option('--mode <mode...>', 'modes of calls it may report').choices(MODES))
    .action((name: string, _options: object, command: Command) => add(name, command.optsWithGlobals<AddFlags>()));
  client
    .command('list')
    .description('which systems may call')
    .action((_options: object, command: Command) => list(command.optsWithGlobals<Globals>()));
  for (const [verb, run, description] of [
    ['rotate', rotate, 'a second key, while the first works for a week more'],
    ['disable', disable, 'shut a system out'],
  ] as const)
    client
      .command(verb)
      .argument('<client>', 'id or name')
      .description(description)
      .action((idOrName: string, _options: object, command: Command) => run(idOrName, command.optsWithGlobals<Globals>()));
};
