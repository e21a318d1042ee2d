// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { startEsdbServer } from './index.js';

/**
 * The server as a program of its own, for suites that kill ours: it prints one line of JSON with its connection string, and ends when
 * its standard input does.
 */
const { url, close } = await startEsdbServer({ port: Number(process.env['FYRVAKT_ESDB_PORT'] ?? 0) });
process.stdin.resume().once('close', () => void close().finally(() => process.exit()));
process.on('SIGINT', () => {});
process.stdout.write(`${JSON.stringify({ url })}\n`);
