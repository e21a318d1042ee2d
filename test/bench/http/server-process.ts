// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';

/** What the process of a server can be asked for, by the process that measures it. */
export type Answers = Readonly<Record<string, () => unknown>>;

interface Question { readonly ask: string }

/** In the process of a server: says that it listens, and answers what it is asked from then on. */
export const answering = (server: Readonly<Record<string, unknown>>, answers: Answers): void => {
  process.on('message', async ({ ask }: Question) => process.send?.({ answer: await answers[ask]?.() }));
  process.on('disconnect', () => process.exit(0));
  process.send?.(server);
};

/** A server in a process of its own, so that it shares nothing with the other one but the machine and the database server. */
export class ServerProcess<Hello extends { readonly url: string }> {
  private constructor(private readonly child: ChildProcess, readonly hello: Hello) {}

  /** Starts a script of this folder. It gets the arguments as JSON. */
  static async start<Hello extends { readonly url: string }>(script: string, given: object): Promise<ServerProcess<Hello>> {
    const file = join(import.meta.dirname, `${script}${extname(import.meta.filename)}`);
    const child = fork(file, [JSON.stringify(given)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [hello] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Hello | number | null];
    if (typeof hello !== 'object' || hello === null) throw new Error(`${script} ended before it listened`);
    return new ServerProcess(child, hello);
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
