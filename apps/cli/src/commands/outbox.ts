// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mailOf } from '@fyrvakt/runtime';
import type { Command } from 'commander';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';

const MOST_LISTED = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const list = (globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ config, outbox, clock }) => {
    const [status, troubled] = await Promise.all([outbox.status(clock.now()), outbox.troubled(MOST_LISTED)]);
    const configured = mailOf(config) !== undefined;
    const rows = troubled.map(({ id, kind, recipient, state, due, tries, trouble }) =>
      [id, kind, recipient, state, due, String(tries), trouble ?? '-']);
    result(globals, { configured, ...status, troubled }, [
      configured ? 'E-mail is sent.' : 'No mail server is named (FYRVAKT_SMTP_HOST): nobody is told of anything.',
      `${status.waiting} wait, the oldest for ${Math.round(status.oldestSeconds)} s; ${status.failed} were given up.`,
      ...(rows.length > 0 ? ['', ...table([['ID', 'KIND', 'TO', 'STATE', 'DUE', 'TRIES', 'TROUBLE'], ...rows])] : []),
    ]);
  });

const change = (ids: readonly string[], globals: Globals, what: 'retry' | 'dismiss'): Promise<void> =>
  withRuntime(globals, async ({ outbox, clock }) => {
    const done: string[] = [];
    for (const id of ids) {
      const changed = UUID.test(id) && (what === 'retry' ? await outbox.retry(id, clock.now()) : await outbox.dismiss(id));
      if (!changed) throw new CliError('outbox/not-found', `Nothing that was given up is called ${id}. See "fyrvakt outbox list".`);
      done.push(id);
    }
    result(globals, { [what]: done }, [what === 'retry' ? `${done.length} will be tried again.` : `${done.length} are let be.`]);
  });

/** `fyrvakt outbox …`. */
export const addOutbox = (program: Command): void => {
  const outbox = program.command('outbox').description('what people and units are told by e-mail');
  outbox
    .command('list')
    .description('how much waits, and what stands in the way; no addresses')
    .action((_options: object, command: Command) => list(command.optsWithGlobals<Globals>()));
  outbox
    .command('retry')
    .argument('<id...>')
    .description('try again what was given up')
    .action((ids: string[], _options: object, command: Command) => change(ids, command.optsWithGlobals<Globals>(), 'retry'));
  outbox
    .command('dismiss')
    .argument('<id...>')
    .description('let be what was given up: you have seen to it')
    .action((ids: string[], _options: object, command: Command) => change(ids, command.optsWithGlobals<Globals>(), 'dismiss'));
};
