// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { readOptions } from './options.js';
import { playTown } from './play-town.js';
import { replayFile } from './replay-file.js';

const options = readOptions(process.argv, process.env);
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
// A parent that is gone without a word leaves nobody to play for.
process.once('disconnect', () => stopping.abort());

try {
  if (options.from === undefined) await playTown(options, stopping.signal);
  else if (existsSync(options.from)) process.exitCode = await replayFile(options, options.from, stopping.signal);
  else
    process.stderr.write(`Skipped: there is no file ${options.from}. Get one from https://polisen.se/api/events, or leave out --from.\n`);
} catch (error) {
  process.stderr.write(`The simulator stopped: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
