// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openDatabase } from '@fyrvakt/postgres';
import pg from 'pg';

import { type Ground, type Place, type Row, table } from './harness.js';
import { benches } from './registry.js';

const { values } = parseArgs({ options: {
  json: { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string', default: '5' },
  largest: { type: 'string', default: '1000000' }, keep: { type: 'string' },
} });

const databaseIn = (server: string, name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).href;

const freshDatabase = async (server: string, name = `bench_${randomBytes(6).toString('hex')}`): Promise<string> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`drop database if exists ${name}`);
  await client.query(`create database ${name}`);
  await client.end();
  return databaseIn(server, name);
};

/** What was filled to the end has a mark; what was left half-done is begun anew. */
const filledIn = (server: string, dataDir: string): Ground['filled'] => async (name, fill) => {
  const folder = join(dataDir, `filled-${name}`);
  const mark = join(folder, 'filled');
  const place: Place = { DATABASE_URL: databaseIn(server, `filled_${name}`), FYRVAKT_DATA: join(folder, 'data') };
  if (existsSync(mark)) return place;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await freshDatabase(server, `filled_${name}`);
  await fill(place);
  await writeFile(mark, '');
  return place;
};

const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};

/** Runs the benchmarks on a durable PostgreSQL of their own, which is removed afterwards unless it is to be kept. */
const run = async (): Promise<Row[]> => {
  const dataDir = values.keep ?? (await mkdtemp(join(tmpdir(), 'fyrvakt-bench-')));
  const server = await openDatabase({ dataDir });
  try {
    const ground: Ground = {
      rounds: Number(values.rounds), largest: Number(values.largest), progress, database: () => freshDatabase(server.url),
      filled: filledIn(server.url, dataDir),
    };
    const rows: Row[] = [];
    for (const bench of benches) if (bench.name.includes(values.only ?? '')) rows.push(...(await bench.run(ground)));
    progress('');
    return rows;
  } finally {
    await server.close();
    if (values.keep === undefined) await rm(dataDir, { recursive: true, force: true });
  }
};

const rows = await run();
process.stdout.write(`${table(rows)}\n`);
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
