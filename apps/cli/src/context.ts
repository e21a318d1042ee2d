// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openRuntime, readConfig, type Config, type Runtime } from '@fyrvakt/runtime';
import type { Keyboard } from '@fyrvakt/terminal';

/** Options that every command has. */
export interface Globals {
  readonly json?: boolean;
  readonly data?: string;
  readonly databaseUrl?: string;
  /** Not a flag: set by specs, whose server has no fsync. */
  readonly unsafeForTests?: boolean;
  /** As that: what passwords are read from. */
  readonly keyboard?: Keyboard;
}

/** Who acts when somebody types a command: the machine's own operator. */
export const COMMAND_LINE = { kind: 'system', id: 'fyrvakt', role: 'commandLine' } as const;

/** The settings as the server reads them, with what the command line says instead. */
export const configOf = ({ data, databaseUrl }: Globals, env: NodeJS.ProcessEnv = process.env): Config =>
  readConfig({ ...env, ...(data ? { FYRVAKT_DATA: data } : {}), ...(databaseUrl ? { DATABASE_URL: databaseUrl, DATABASE_URL_FILE: '' } : {}) });

/** Said on the side, so that stdout holds nothing but the result. */
export const aside = (message: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${message}\n`);
};

/** Opens Fyrvakt's parts, beside a running server or alone, and closes them again whatever happens. */
export const withRuntime = async <T>(globals: Globals, work: (runtime: Runtime) => Promise<T>): Promise<T> => {
  const runtime = await openRuntime(configOf(globals), {
    attach: true,
    onProgress: aside,
    unsafeForTests: globals.unsafeForTests ?? false,
  });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
};
