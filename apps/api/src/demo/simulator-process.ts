// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface SimulatorOptions {
  readonly url: string;
  /** File with sign-ins and API key; they never stand on a command line. */
  readonly signIns: string;
  readonly seed: string;
  readonly months: number;
  readonly until: string;
  readonly live: boolean;
  /** How many times faster than otherwise it goes on in the present. */
  readonly pace: number;
}

/** What the simulator says when the history is played. */
export interface Played {
  readonly played: boolean;
  readonly calls: number;
  readonly steps: number;
  readonly requests: number;
  readonly seconds: number;
}

export interface Simulator {
  /** Resolves when the history is played; undefined when the simulator ended without saying so. */
  readonly history: Promise<Played | undefined>;
  /** Resolves when it is gone, for whatever reason. */
  readonly ended: Promise<unknown>;
  /** Asks it to stop, and makes it when it does not. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 4_000;

// Built or run from source, the two apps lie beside each other with the same ending.
const PROGRAM = fileURLToPath(new URL(`../../../simulator/src/main${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));

const firstLine = async (child: ChildProcess): Promise<Played | undefined> => {
  if (!child.stdout) return undefined;
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as Played;
  return undefined;
};

/** Starts the simulator as a process of its own that ends when this one does. Its progress goes straight to stderr. */
export const startSimulator = (options: SimulatorOptions): Simulator => {
  const { url, signIns, seed, months, until, live, pace } = options;
  const args = [
    PROGRAM,
    '--url',
    url,
    '--sign-ins',
    signIns,
    '--seed',
    seed,
    '--months',
    String(months),
    '--until',
    until,
    '--pace',
    String(pace),
    '--json',
    live ? '--live' : '--no-live',
  ];
  const child = spawn(process.execPath, [...process.execArgv, ...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  return {
    ended,
    history: months > 0 ? firstLine(child) : Promise.resolve(undefined),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(timer);
    },
  };
};
