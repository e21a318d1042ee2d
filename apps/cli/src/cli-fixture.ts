// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { caseCommands } from '@fyrvakt/cases';
import { testDatabase } from '@fyrvakt/postgres';
import { openRuntime, readConfig, type Runtime } from '@fyrvakt/runtime';
import { v5 as uuid } from 'uuid';
import { failureOf } from './exit.js';
import { program } from './program.js';

export interface Said {
  readonly exit: number;
  readonly text: string;
  /** The result, where `--json` was asked for. */
  readonly json: ReturnType<typeof JSON.parse>;
}

const NAMESPACE = '3f0d9c55-6a41-4f0e-9a53-0f6f2f6a4b11';
const ACTOR = { kind: 'client', id: 'spec', role: 'client' } as const;

/** One more note in the first call. */
export const addNote = ({ cases }: Runtime, count: number): Promise<unknown> =>
  cases.execute('AddNote', caseCommands.AddNote, {
    stream: `case-${uuid('spec-0', NAMESPACE)}`,
    actor: ACTOR,
    body: { text: 'Tyst än.' },
    commandId: uuid(`more ${count}`, NAMESPACE),
  });

/** Runs commands as the program does, in this process, on a database and a folder of their own. */
export const openCli = async () => {
  const [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-cli-'))]);
  const data = join(folder, 'data');

  const run = (...args: string[]): Promise<Said> => typing('', ...args);

  /** As somebody who types a password when they are asked for one. */
  const typing = async (password: string, ...args: string[]): Promise<Said> => {
    const fyrvakt = program();
    fyrvakt.setOptionValue('unsafeForTests', true);
    fyrvakt.setOptionValue('keyboard', Readable.from([`${password}\n`]));
    let text = '';
    const { write } = process.stdout;
    const { exitCode } = process;
    process.stdout.write = ((chunk: string) => ((text += chunk), true)) as typeof write;
    process.exitCode = 0;
    try {
      await fyrvakt.parseAsync(['node', 'fyrvakt', '--json', '--data', data, '--database-url', database.url, ...args]);
    } catch (error) {
      const { code, message, exit } = failureOf(error);
      text = JSON.stringify({ error: { code, message } });
      process.exitCode = exit;
    } finally {
      process.stdout.write = write;
    }
    const exit = Number(process.exitCode ?? 0);
    process.exitCode = exitCode;
    return { exit, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
  };

  /** Works on the same database without the command line. */
  const beside = async <T>(work: (runtime: Runtime) => Promise<T>): Promise<T> => {
    const runtime = await openRuntime(readConfig({ FYRVAKT_DATA: data, DATABASE_URL: database.url }), { unsafeForTests: true });
    try {
      return await work(runtime);
    } finally {
      await runtime.close();
    }
  };

  /** Puts so many calls into the log, each with a note. */
  const calls = (count: number): Promise<void> =>
    beside(async ({ cases }) => {
      for (let index = 0; index < count; index++) {
        const reference = `spec-${index}`;
        const request = { stream: `case-${uuid(reference, NAMESPACE)}`, actor: ACTOR };
        const body = {
          source: { system: 'spec', reference },
          receivedAt: '2026-10-11T20:15:00.000Z',
          category: 'noiseMusic',
          description: 'Hög musik vid kajen.',
        };
        await cases.execute('ReceiveCall', caseCommands.ReceiveCall, {
          ...request,
          body,
          commandId: uuid(`call ${reference}`, NAMESPACE),
        });
        await cases.execute('AddNote', caseCommands.AddNote, {
          ...request,
          body: { text: 'Tyst nu.' },
          commandId: uuid(`note ${reference}`, NAMESPACE),
        });
      }
    });

  return {
    folder, data, url: database.url, run, typing, beside, calls,
    async close(): Promise<void> {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export type Cli = Awaited<ReturnType<typeof openCli>>;
