// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { quickChecks } from './check.mjs';
import { ROOT, node, tell } from './processes.mjs';

/** What kills the program is apart from the rest: how soon it is back is part of what it shows. */
export const APART = ['--maxWorkers=2'];

/** All tests, after the checks; with arguments, only what they select. The last line says how it went, for people and programs. */
export async function test(args) {
  if (args.length > 0) return report(await jest(args));
  const together = ['--selectProjects', 'unit', 'integration', 'system'];
  return report(
    await timed('checks', quickChecks), await timed('tests', () => jest(together)),
    await timed('crash tests', () => jest(['--selectProjects', 'crash', ...APART])), await timed('browser tests', browser),
  );
}

/** The browser tests alone, or those that the arguments select. */
export const browserTest = async (args) => report(await browser(args));

/** One suite alone, with `--rounds N` for more of it. */
export function suite(folder, ...flags) {
  return async (args) => {
    const at = args.indexOf('--rounds');
    const rounds = at < 0 ? undefined : args[at + 1];
    const rest = at < 0 ? args : args.toSpliced(at, 2);
    return report(await jest([folder, ...flags, ...rest], rounds === undefined ? {} : { FYRVAKT_ROUNDS: rounds }));
  };
}

async function jest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'fyrvakt-jest-'));
  const outputFile = join(folder, 'result.json');
  try {
    const program = join(ROOT, 'node_modules/jest/bin/jest.js');
    const code = await node([program, '--json', `--outputFile=${outputFile}`, ...args], { env, stdout: 'ignore' });
    const result = JSON.parse(readFileSync(outputFile, 'utf8'));
    // A file that cannot even be loaded has no tests to count, and is a failure all the same.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the time goes, on a line of its own. */
async function timed(name, run) {
  const started = performance.now();
  const result = await run();
  tell(`== ${name}: ${result.passed} passed, ${result.failed} failed, ${Math.round((performance.now() - started) / 1000)} s`);
  return result;
}

function report(...results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}
