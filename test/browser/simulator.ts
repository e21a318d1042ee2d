// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { world } from './world.js';

const PROGRAM = join(import.meta.dirname, '../../dist/apps/simulator/src/main.js');

/** Lets the simulator's town go on from now: a call rings, and what follows in minutes follows in seconds. Gives what stops it. */
export const startSimulator = (): (() => Promise<void>) => {
  const { url, simulator } = world();
  const options = ['--url', url, '--sign-ins', simulator.signIns, '--months', '0', '--pace', '15'];
  const child = spawn(process.execPath, [PROGRAM, ...options], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
};
