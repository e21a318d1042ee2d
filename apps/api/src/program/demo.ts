// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDemoPrincipals, type DemoPrincipals, type Runtime } from '@fyrvakt/runtime';

/** Plays the town against the server's own public address, as any other system would: with credentials, over HTTP. */
const SIMULATOR = new URL('../../../simulator/src/main.js', import.meta.url);

export interface Demo {
  readonly principals: DemoPrincipals;
  /** Ends the play, at the latest after five seconds. */
  stop(): Promise<void>;
}

export interface DemoOptions { readonly url: string; readonly live: boolean; readonly json: boolean }

/** Makes sign-ins and a key, and starts the simulator with them as a child of this process. */
export const startDemo = async (runtime: Runtime, { url, live, json }: DemoOptions): Promise<Demo> => {
  const principals = await ensureDemoPrincipals(runtime);
  const signIns = join(runtime.config.dataDir, 'sign-ins.json');
  const { signIns: people, sos } = principals;
  writeFileSync(signIns, JSON.stringify({ signIns: people, apiKey: sos.key, sourceSystem: sos.sourceSystem }), { mode: 0o600 });
  const flags = ['--url', url, '--sign-ins', signIns, ...(live ? [] : ['--no-live']), ...(json ? ['--json'] : [])];
  // The channel tells the simulator when its parent is gone.
  const child = fork(fileURLToPath(SIMULATOR), flags, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.on('error', (error) => process.stderr.write(`The simulator could not start: ${error.message}\n`));
  return { principals, stop: () => stop(child) };
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(impatience);
};
