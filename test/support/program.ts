// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { settledPort } from '../../apps/api/src/program/free-port.js';

/** The project's own folder, also for a bench, which is built. */
const ROOT = join(import.meta.dirname, '..', '..').replace(/[\\/]dist$/, '');

const PROGRAM = 'dist/program/api.js';

/** The surroundings without any setting of ours, so that a test states every one that it means. */
const surroundings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(FYRVAKT_|DATABASE_URL$|PORT$)/.test(name)));

/** A loopback port that nothing listens on. */
export const freePort = (): Promise<number> => settledPort(0, '127.0.0.1');

/** The built program as a person starts it, in a process of its own that can be killed. */
export class Program {
  private child?: ChildProcess;
  private said = '';

  constructor(readonly port: number, private readonly environment: Readonly<Record<string, string>>, private readonly args: readonly string[] = []) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it is ready; resolves with the milliseconds that took. */
  async start(limit = 60_000): Promise<number> {
    const begun = performance.now();
    this.said = '';
    const child = spawn(process.execPath, [join(ROOT, PROGRAM), ...this.args], {
      env: { ...surroundings(), ...this.environment, PORT: String(this.port), FYRVAKT_LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-8000)));
    child.stderr.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-8000)));
    this.child = child;
    while (!(await this.isReady())) {
      if (child.exitCode !== null) throw new Error(`the program ended before it was ready:\n${this.said}`);
      if (performance.now() - begun > limit) throw new Error(`the program was not ready in ${limit} ms:\n${this.said}`);
      await pause(20);
    }
    return performance.now() - begun;
  }

  /** What it has printed of late. */
  get output(): string {
    return this.said;
  }

  /** Sends a signal and waits for the end. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  private async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2000) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }
}

/** How a program that ends by itself went. */
interface Ran { readonly code: number; readonly out: string; readonly err: string }

const begin = (script: string, args: readonly string[], environment: Readonly<Record<string, string>>) =>
  spawn(process.execPath, [join(ROOT, script), ...args], {
    env: { ...surroundings(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });

const runToEnd = async (script: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran> => {
  const child = begin(script, args, environment);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, out, err };
};

const OPERATOR_TOOL = 'dist/program/cli.js';

/** Runs the operator's tool and gives its exit code and what it printed. */
export const operatorTool = (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran> =>
  runToEnd(OPERATOR_TOOL, args, environment);

/** Starts the operator's tool for whoever does not mean to wait for its end. */
export const startOperatorTool = (args: readonly string[], environment: Readonly<Record<string, string>>) =>
  begin(OPERATOR_TOOL, args, environment);

/** Runs the program where it is to end by itself: because that is its role, or because it refuses to start. */
export const ranProgram = (environment: Readonly<Record<string, string>>): Promise<Ran> => runToEnd(PROGRAM, [], environment);
