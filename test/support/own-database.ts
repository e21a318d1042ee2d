// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { tmpdir } from 'node:os';
import { openDatabase } from '../../libs/postgres/src/open-database.js';

/** Owns the data folder named on its command line until its standard input ends, or until it is killed. Says the URL, or why not. */
const [dataDir = 'data'] = process.argv.slice(2);
process.chdir(tmpdir());
try {
  const database = await openDatabase({ dataDir });
  process.stdout.write(`${database.url}\n`);
  process.stdin.resume().once('end', () => void database.close());
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
