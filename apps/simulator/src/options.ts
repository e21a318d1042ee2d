// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { SignIn } from './client/sign-ins.js';

/** Who the simulator may act as. Written by whoever starts it, readable by nobody else. */
export interface Credentials {
  readonly signIns: readonly SignIn[];
  readonly apiKey: string;
  readonly sourceSystem: string;
}

export interface Options {
  readonly url: string;
  readonly credentials: Credentials;
  readonly seed: string;
  readonly months: number;
  /** The instant at which the history ends; the present, unless an interrupted history is to be finished. */
  readonly until?: string;
  readonly live: boolean;
  /** How many times faster than otherwise it goes on live. */
  readonly pace: number;
  readonly from?: string;
  /** Plays the replayed calls on. */
  readonly play?: boolean;
  /** Requests in flight. */
  readonly rate: number;
  readonly json: boolean;
}

const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`use a whole number from ${least} to ${most}`);
    return number;
  };

const readCredentials = (file: string): Partial<Credentials> => JSON.parse(readFileSync(file, 'utf8')) as Partial<Credentials>;

const EXAMPLES = `
Examples:
  $ npm run demo                                     plays 18 months and goes on; starts this program itself
  $ node dist/apps/simulator/src/main.js --url http://127.0.0.1:3000 --sign-ins data/demo/demo.json --no-live
  $ node dist/apps/simulator/src/main.js --sign-ins data/demo/demo.json --months 0
  $ node dist/apps/simulator/src/main.js --sign-ins data/demo/demo.json --from polisen-events-2024.json --rate 32
  $ node dist/apps/simulator/src/main.js --sign-ins data/demo/demo.json --from polisen-events-2024.json --play

The sign-ins file holds {"signIns": [{"name", "password", "role", "units"}], "apiKey", "sourceSystem"}. Secrets are never
taken from the command line; SIMULATOR_KEY in the environment replaces the file's API key.

Exit codes: 0 done, 1 failed, 2 a replayed file is not intact.`;

interface Flags {
  readonly url: string;
  readonly signIns?: string;
  readonly seed: string;
  readonly months: number;
  readonly until?: string;
  readonly live: boolean;
  readonly pace: number;
  readonly from?: string;
  readonly play?: boolean;
  readonly rate: number;
  readonly json?: boolean;
}

/** Reads the command line. Prints help or what is wrong, and ends the process, as commander does. */
export const readOptions = (argv: readonly string[], env: NodeJS.ProcessEnv): Options => {
  const command = new Command('simulator')
    .description('Plays SOS Alarm, callers, units and staff against a running Fyrvakt, through its public APIs only.')
    .option('--url <address>', 'where Fyrvakt answers', env['SIMULATOR_URL'] ?? 'http://127.0.0.1:3000')
    .option('--sign-ins <file>', 'file with sign-ins and API key', env['SIMULATOR_SIGN_INS'])
    .option('--seed <text>', 'the same seed plays the same calls', 'lysekil')
    .option('--months <number>', 'months of history to play; 0 for none', whole(0, 36), 18)
    .addOption(new Option('--until <instant>', 'end of the history, to finish one that was interrupted').hideHelp())
    .option('--live', 'go on in real time after the history', true)
    .option('--no-live', 'stop after the history')
    .option('--pace <number>', 'go on live so many times faster', whole(1, 60), 1)
    .option('--from <file>', "replay a file in the format of polisen.se's events API as calls in exercise mode, and prove it")
    .option('--play', 'let the replayed calls ring now, and play each on by what is said to be next, until somebody sees it')
    .option('--rate <number>', 'requests in flight', whole(1, 64), 16)
    .option('--json', 'print what was done as one line of JSON on stdout')
    .addHelpText('after', EXAMPLES);
  const flags = command.parse(argv as string[]).opts<Flags>();
  const file = flags.signIns ? readCredentials(flags.signIns) : {};
  const apiKey = env['SIMULATOR_KEY'] ?? file.apiKey;
  if (!apiKey) command.error('error: no API key: name a file with --sign-ins, or set SIMULATOR_KEY');
  const signIns = file.signIns ?? [];
  if (signIns.length === 0) command.error('error: no sign-ins: name a file with --sign-ins');
  const { signIns: _, json = false, ...rest } = flags;
  return { ...rest, json, credentials: { apiKey: apiKey ?? '', signIns, sourceSystem: file.sourceSystem ?? 'sos-alarm' } };
};
