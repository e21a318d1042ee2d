// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startEsdbServer } from './index.js';

/**
 * The server as a program of its own, for suites that kill ours: `main.ts [--port 2113] [--tls] [--user name:password]`. It prints one
 * line of JSON with its connection string, then takes faults as lines of JSON such as `["restart", 200]`, each answered with a line. It
 * ends when its standard input does.
 */
const { values } = parseArgs({ options: { port: { type: 'string' }, tls: { type: 'boolean' }, user: { type: 'string' } } });
const [name, ...password] = values.user?.split(':') ?? [];
const users = name === undefined ? undefined : { [name]: password.join(':') };
const { url, faults, close } = await startEsdbServer({ port: Number(values.port ?? 0), tls: values.tls, users });
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const FAULTS = ['hang', 'resume', 'slow', 'spoilAppends', 'follow', 'duplicate', 'gossip', 'cut', 'stop', 'start', 'restart'] as const;

const obey = async (line: string): Promise<void> => {
  const [order, ...details] = JSON.parse(line) as [string, ...unknown[]];
  const known = FAULTS.find((fault) => fault === order);
  if (!known) return say({ unknown: order });
  await (faults[known] as (...details: unknown[]) => unknown).apply(faults, details);
  say({ done: order });
};

const end = (): void => void close().finally(() => process.exit());

createInterface(process.stdin).on('line', (line) => void obey(line)).once('close', end);
process.once('SIGTERM', end).on('SIGINT', () => {});
say({ url });
