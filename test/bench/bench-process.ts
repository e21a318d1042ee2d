// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';

/** What a process that is measured can be asked for, by the process that measures it. */
export type Answers = Readonly<Record<string, () => unknown>>;

interface Question { readonly ask: string }

/** In a process that is measured: says that it is ready, and answers what it is asked from then on. */
export const answering = (hello: Readonly<Record<string, unknown>>, answers: Answers): void => {
  process.on('message', async ({ ask }: Question) => process.send?.({ answer: await answers[ask]?.() }));
  process.on('disconnect', () => process.exit(0));
  process.send?.(hello);
};

/** A process that is measured: it shares nothing with what it is measured against but the machine and the database server. */
export class BenchProcess<Hello extends object = object> {
  private constructor(private readonly child: ChildProcess, readonly hello: Hello) {}

  /** Starts a script of this folder. It gets the arguments as JSON. */
  static async start<Hello extends object>(script: string, given: object): Promise<BenchProcess<Hello>> {
    const file = join(import.meta.dirname, `${script}${extname(import.meta.filename)}`);
    const child = fork(file, [JSON.stringify(given)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [hello] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Hello | number | null];
    if (typeof hello !== 'object' || hello === null) throw new Error(`${script} ended before it was ready`);
    return new BenchProcess(child, hello);
  }

  /** Asks one thing at a time. */
  async ask<T>(question: string): Promise<T> {
    const answered = once(this.child, 'message');
    this.child.send({ ask: question });
    return ((await answered) as [{ answer: T }])[0].answer;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    await this.ask('close');
    this.child.disconnect();
    await ended;
  }
}
