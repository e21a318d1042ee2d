// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, capture, tell } from './processes.mjs';

const bin = (path) => join(ROOT, 'node_modules', path);

const types = ['types', () => capture(process.execPath, [bin('@typescript/native/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'])];
const webTypes = ['types of the web', () => capture(process.execPath, [bin('@typescript/native/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json'])];
const lint = ['lint', () => capture(process.execPath, [bin('oxlint/bin/oxlint'), '--deny-warnings', 'apps', 'libs', 'test', 'tools'])];
const generated = ['generated files', drift];
const tidy = ['tidy', () => capture(process.execPath, [bin('jest/bin/jest.js'), 'tools/tidy', '--selectProjects', 'unit'])];

/** Everything that can be known without running the program. */
export const check = async () => ((await checks([types, webTypes, lint, tidy, generated])).failed === 0 ? 0 : 1);

/** The same without tidy, which is one of the unit tests. */
export const quickChecks = () => checks([types, webTypes, lint, generated]);

async function checks(list) {
  const result = { passed: 0, failed: 0 };
  const left = [...list];
  const one = async ([name, run]) => {
    const started = Date.now();
    const { code, all } = await run();
    if (code === 0) result.passed += 1;
    else result.failed += 1;
    tell(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) tell(all.trim());
  };
  const someone = async () => {
    for (let next = left.shift(); next; next = left.shift()) await one(next);
  };
  // Two at a time: none of them keeps two cores busy.
  await Promise.all([someone(), someone()]);
  return result;
}

/** Writes the generated files anew; with `--check`, only says which of them are not what they should be. */
export async function generate(args) {
  const { code, all } = args.includes('--check') ? await drift() : await write();
  if (all) tell(all.trim());
  return code;
}

async function write() {
  for (const { file, text } of await generatedFiles()) writeFileSync(join(ROOT, file), text);
  return { code: 0, all: '' };
}

async function drift() {
  const isCurrent = ({ file, text }) => existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8') === text;
  const differing = (await generatedFiles()).filter((generated) => !isCurrent(generated));
  const all = differing.map(({ file }) => `${file} is not what its generator makes now. Run npm run generate.`).join('\n');
  return { code: differing.length === 0 ? 0 : 1, all };
}

/** tools/generators.json lists files, each with a Node program and its arguments that print what the file is to hold. */
async function generatedFiles() {
  const generators = JSON.parse(readFileSync(join(ROOT, 'tools/generators.json'), 'utf8'));
  return Promise.all(generators.map(async ({ file, program }) => {
    const { code, stdout, all } = await capture(process.execPath, program);
    if (code !== 0) throw new Error(`The generator of ${file} failed:\n${all.trim()}`);
    return { file, text: stdout };
  }));
}
