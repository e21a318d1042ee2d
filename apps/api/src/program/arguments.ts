// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from 'node:util';

/** What the command line says; the settings say the rest. */
export interface Arguments {
  readonly demo: boolean;
  readonly json: boolean;
  /** In a demonstration: go on playing in real time when the history has been played. */
  readonly live: boolean;
  readonly port?: string;
}

export const USAGE = `Starts Fyrvakt.

  --demo       show made-up data: a town, its calls, sign-ins for each role
  --no-live    in a demonstration, stop playing after the history
  --port <n>   listen here instead of at PORT; 0 takes a free port
  --json       say where it listens and how to sign in as one line of JSON on stdout

Settings are read from the environment: see .env.example.
`;

/** Reads the command line. Throws a TypeError that says what is wrong with it. */
export const readArguments = (argv: readonly string[]): Arguments | 'help' => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      demo: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'no-live': { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { demo, json, port } = values;
  return { demo, json, live: !values['no-live'], ...(port === undefined ? {} : { port }) };
};

/** The environment as the command line changes it. A demonstration keeps its data apart from real data. */
export const environmentFor = ({ demo, port }: Arguments, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...env,
  ...(demo
    ? { FYRVAKT_DEMO: 'true', FYRVAKT_DATA: env['FYRVAKT_DATA']?.trim() || 'data/demo', FYRVAKT_LOG_LEVEL: env['FYRVAKT_LOG_LEVEL'] || 'warn' }
    : {}),
  ...(port === undefined ? {} : { PORT: port }),
});
