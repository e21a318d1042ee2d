// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openDatabase, type Database } from '../open-database.js';
import { createPool } from '../pool.js';
import { openManaged } from './open-managed.js';
import { birthOf } from './process-identity.js';
import { unsafe } from './settings.js';

describe('A managed PostgreSQL', () => {
  let dataDir: string;
  let database: Database | undefined;
  let pool: pg.Pool | undefined;

  // Only we may enter a folder made like this, not the user that the server runs as when we are root.
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'fyrvakt-postgres-'))));
  afterEach(async () => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function open(): Promise<pg.Pool> {
    database = await openDatabase({ dataDir });
    return (pool = createPool(database.url, { max: 2, name: 'spec' }));
  }
  async function close(): Promise<void> {
    await pool?.end();
    await database?.close();
    pool = database = undefined;
  }
  const setting = async (name: string): Promise<string> => (await pool!.query(`show ${name}`)).rows[0][name];
  const serverPid = (): number => Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  it('is made and started, on loopback only, with a random password that only we can read', async () => {
    const told: string[] = [];
    database = await openDatabase({ dataDir, onProgress: (line) => told.push(line) });
    expect(database.managed).toBe(true);
    expect(told).toEqual(['Making the database', 'Starting PostgreSQL 18']);
    const url = new URL(database.url);
    expect(url.hostname).toBe('127.0.0.1');
    expect(url.password).toHaveLength(32);
    expect(statSync(join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600);
    url.password = 'wrong';
    pool = createPool(url.href, { max: 1, name: 'spec' });
    await expect(pool.query('select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('keeps what it acknowledges, and reads Swedish', async () => {
    await open();
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) expect(await setting(name)).toBe('on');
    const { rows } = await pool!.query("select lower('ÅTGÄRD') as lower, to_tsvector('swedish', 'Åtgärder ÖSTERUT')::text as words");
    expect(rows).toEqual([{ lower: 'åtgärd', words: "'åtgärd':1 'österut':2" }]);
  });

  it('keeps its data from one start to the next, and leaves no process behind', async () => {
    await (await open()).query('create table kept as select 42 as answer');
    const pid = serverPid();
    await close();
    expect(birthOf(pid)).toBeUndefined();
    expect((await (await open()).query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
  });

  it('stops though someone is busy in it', async () => {
    const busy = (await open()).query('select pg_sleep(600)').catch((error: Error) => error.message);
    await pool!.query('select 1');
    await database!.close();
    // The server's last word, or the socket's, whichever arrives first.
    expect(await busy).toMatch(/terminat|ECONNRESET/);
  });

  it('of someone else is refused when it may lose what it has acknowledged', async () => {
    database = await openManaged({ dataDir, settings: unsafe });
    await expect(openDatabase({ dataDir, databaseUrl: database.url })).rejects.toMatchObject({
      code: 'not-durable', message: expect.stringContaining('fsync'),
    });
  });

  it('is refused when another major version of PostgreSQL made it', async () => {
    await open();
    await close();
    writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '17\n');
    await expect(open()).rejects.toMatchObject({ code: 'wrong-major-version', message: expect.stringContaining('PostgreSQL 17') });
  });

  it('is refused without its password, and says so', async () => {
    await open();
    await close();
    rmSync(join(dataDir, 'postgres/password'));
    await expect(open()).rejects.toMatchObject({ code: 'password-missing' });
  });
});
