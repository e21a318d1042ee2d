// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A short line about what takes time. */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a program to its end with our own input and output, passes signals on, and ends as it ended. Returns its exit code. */
export async function run(program, args, { env, stdout = 'inherit' } = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: ['inherit', stdout, 'inherit'], env: { ...process.env, ...env } });
  const forward = (signal) => child.kill(signal);
  // A Ctrl-C in a terminal reaches the child by itself; sent on as well, it would look like the impatient second one.
  const ignore = () => {};
  const handlers = { SIGTERM: forward, SIGHUP: forward, SIGINT: process.stdin.isTTY ? ignore : forward };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  try {
    const [code, signal] = await once(child, 'exit');
    if (signal) return 128 + (SIGNAL_NUMBERS[signal] ?? 0);
    return code;
  } finally {
    for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
  }
}

/** Runs Node on a file of the project's. From version 22 on it keeps what it has compiled for the next start. */
export const node = (args, { env, ...options } = {}) =>
  run(process.execPath, args, { ...options, env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/node'), ...env } });

/** Runs a program quietly and returns its exit code and everything it said. */
export async function capture(program, args, { env } = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const said = { stdout: '', all: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.stdout += text;
    said.all += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => (said.all += text));
  const [code] = await once(child, 'close');
  return { code: code ?? 1, ...said };
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
