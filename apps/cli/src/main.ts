// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { failureOf } from './exit.js';
import { program } from './program.js';

const fyrvakt = program();
// A reader that has seen enough, such as head, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  await fyrvakt.parseAsync();
} catch (error) {
  const { code, message, exit } = failureOf(error);
  if (fyrvakt.opts<{ json?: boolean }>().json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  else process.stderr.write(`fyrvakt: ${message}\n`);
  process.exitCode = exit;
}
