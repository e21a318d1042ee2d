// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { check, generate } from './check.mjs';
import { dev } from './dev.mjs';
import { node, tell } from './processes.mjs';
import { SetUpFailed, build, install, setUp } from './set-up.mjs';
import { APART, browserTest, suite, test } from './test.mjs';

const API = 'dist/program/api.js';
const CLI = 'dist/program/cli.js';
const BENCH = 'dist/test/bench/main.js';

/** Each takes the arguments after its name and resolves to an exit code. */
export const commands = {
  demo: afterSetUp((args) => node([API, '--demo', ...args])),
  start: afterSetUp((args) => node([API, ...args])),
  fyrvakt: afterSetUp((args) => node([CLI, ...args])),
  bench: afterSetUp((args) => node([BENCH, ...args])),
  dev: after(install, dev),
  build: after(install, async () => (await build(), 0)),
  check: afterSetUp(check),
  generate: afterSetUp(generate),
  test: afterSetUp(test),
  'test:contract': afterSetUp(suite('test/contract')),
  'test:crash': afterSetUp(suite('test/crash', ...APART)),
  'test:fuzz': afterSetUp(suite('test/fuzz')),
  'test:browser': afterSetUp(browserTest),
  help: async () => {
    tell(`Usage: npm run <command> [-- arguments]\nCommands: ${Object.keys(commands).join(' ')}`);
    return 2;
  },
};

function afterSetUp(command) {
  return after(setUp, command);
}

function after(prepare, command) {
  return async (args) => {
    try {
      await prepare();
    } catch (error) {
      if (!(error instanceof SetUpFailed)) throw error;
      tell(error.message);
      return 1;
    }
    return command(args);
  };
}
