// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsPage } from './case-api/commands-page.js';

const FILE = 'docs/commands.md';

const isCurrent = (text: string): boolean => {
  try {
    return readFileSync(join(process.cwd(), FILE), 'utf8') === text;
  } catch {
    return false;
  }
};

/** Prints docs/commands.md; with --check only says whether the committed one still tells the truth. Needs no database. */
const main = (check: boolean): number => {
  const text = commandsPage();
  if (!check) process.stdout.write(text);
  else if (!isCurrent(text)) process.stdout.write(`${FILE} is out of date: run npm run generate\n`);
  return check && !isCurrent(text) ? 1 : 0;
};

process.exitCode = main(process.argv.includes('--check'));
