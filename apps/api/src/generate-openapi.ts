// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { documentsOf } from './app.js';

const texts = Object.fromEntries(Object.entries(documentsOf()).map(([name, document]) => [name, `${JSON.stringify(document, null, 2)}\n`]));
const fileOf = (name: string): string => `apps/api/openapi/${name}.json`;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/**
 * `generate-openapi <name>` prints one document, `--check` says which committed ones no longer tell the truth, and without arguments
 * they are written anew. Runs at the root of the project and needs no database.
 */
const main = (argument: string | undefined): number => {
  if (argument !== undefined && Object.hasOwn(texts, argument)) {
    process.stdout.write(texts[argument] ?? '');
    return 0;
  }
  const stale = Object.entries(texts).filter(([name, text]) => read(fileOf(name)) !== text);
  for (const [name, text] of stale)
    if (argument === '--check') process.stderr.write(`${fileOf(name)} is not what its generator makes now. Run npm run generate.\n`);
    else writeFileSync(fileOf(name), text);
  return argument === '--check' && stale.length > 0 ? 1 : 0;
};

process.exitCode = main(process.argv[2]);
