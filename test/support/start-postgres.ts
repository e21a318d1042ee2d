// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

declare global {
  var fyrvaktTestServer: ChildProcess | undefined;
}

/**
 * Starts one PostgreSQL for the whole test run, unless FYRVAKT_TEST_DATABASE_URL names one that runs already, of another major version
 * say. It is a process of its own: it sees its standard input close when the test run ends, also when that is killed. Jest loads this
 * file without the module mapping that tests have, so it imports nothing of ours.
 */
export default async (): Promise<void> => {
  if (globalThis.fyrvaktTestServer || process.env['FYRVAKT_TEST_DATABASE_URL']) return;
  const server = join(import.meta.dirname, 'postgres-server.ts');
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', server], {
    cwd: join(import.meta.dirname, '../..'), stdio: ['pipe', 'pipe', 'inherit'],
  });
  globalThis.fyrvaktTestServer = child;
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the PostgreSQL of the test run did not start')));
  const [url] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  ended.catch(() => {});
  process.env['FYRVAKT_TEST_DATABASE_URL'] = url;
};
