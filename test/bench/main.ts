// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openDatabase } from '@fyrvakt/postgres';
import pg from 'pg';

import { type Ground, type Row, table } from './harness.js';
import { benches } from './registry.js';

const { values } = parseArgs({ options: {
  json: { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string', default: '5' },
  largest: { type: 'string', default: '1000000' },
} });

const freshDatabase = async (server: string): Promise<string> => {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
};

const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};

/** Runs the benchmarks on a durable PostgreSQL of their own, which is removed afterwards. */
const run = async (): Promise<Row[]> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fyrvakt-bench-'));
  const server = await openDatabase({ dataDir });
  try {
    const ground: Ground = { rounds: Number(values.rounds), largest: Number(values.largest), progress, database: () => freshDatabase(server.url) };
    const rows: Row[] = [];
    for (const bench of benches) if (bench.name.includes(values.only ?? '')) rows.push(...(await bench.run(ground)));
    progress('');
    return rows;
  } finally {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const rows = await run();
process.stdout.write(`${table(rows)}\n`);
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
