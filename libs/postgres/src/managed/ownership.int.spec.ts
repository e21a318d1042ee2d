// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ownerProcess } from '../../../../test/support/owner-process.js';
import { openDatabase } from '../open-database.js';
import { birthOf } from './process-identity.js';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('The owner of a data folder', () => {
  let dataDir: string;
  beforeAll(() => (dataDir = mkdtempSync(join(tmpdir(), 'fyrvakt-owner-'))));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const inHome = (name: string): string => join(dataDir, 'postgres', name);
  const serverPid = (): number => Number(readFileSync(inHome('cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  it('is one process: the next is refused, and told who and what to do', async () => {
    const database = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: 'owned-by-another-process' });
    const other = await ownerProcess(dataDir);
    expect(other.said).toContain(`process ${process.pid}, since 2`);
    await other.end();
    await database.close();
    expect(existsSync(inHome('owner.json'))).toBe(false);
  });

  it('may share with one that attaches, whose leaving stops nothing', async () => {
    const owner = await ownerProcess(dataDir);
    const attached = await openDatabase({ dataDir, attach: true });
    expect(attached.url).toBe(owner.said);
    await attached.close();
    expect(await query(owner.said, 'select 1 as one')).toEqual([{ one: 1 }]);
    await owner.end();
  });

  it('is the one that attaches, when nobody else is there', async () => {
    const database = await openDatabase({ dataDir, attach: true });
    const pid = serverPid();
    await database.close();
    expect(birthOf(pid)).toBeUndefined();
  });

  it('that is killed leaves a server, which the next start replaces without losing anything', async () => {
    const owner = await ownerProcess(dataDir);
    await query(owner.said, 'create table stopped as select 42 as answer');
    await owner.kill();
    const orphan = serverPid();
    expect(birthOf(orphan)).toBeDefined();
    const database = await openDatabase({ dataDir });
    expect(birthOf(orphan)).toBeUndefined();
    expect(await query(database.url, 'select answer from stopped')).toEqual([{ answer: 42 }]);
    await database.close();
  });

  it('that is killed together with its server loses nothing either', async () => {
    const owner = await ownerProcess(dataDir);
    await query(owner.said, 'create table kept as select 42 as answer');
    const server = serverPid();
    await owner.kill();
    process.kill(server, 'SIGKILL');
    const database = await openDatabase({ dataDir });
    expect(await query(database.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await database.close();
  });

  it('is not taken for alive because another process has its number now', async () => {
    await (await openDatabase({ dataDir })).close();
    writeFileSync(inHome('owner.json'), JSON.stringify({ pid: process.pid, birth: 'an earlier boot:1', since: '2026-01-01T00:00:00Z' }));
    writeFileSync(inHome('cluster/postmaster.pid'), `${process.pid}\n/somewhere\n1\n1\n\n127.0.0.1\n\nready\n`);
    const database = await openDatabase({ dataDir });
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('is one of several that start at the same moment after a crash', async () => {
    await (await ownerProcess(dataDir)).kill();
    const started = await Promise.all([1, 2, 3].map(() => ownerProcess(dataDir)));
    const said = started.map((process) => process.said);
    expect(said.filter((line) => line.startsWith('postgres://'))).toHaveLength(1);
    expect(said.filter((line) => line.startsWith('Another Fyrvakt'))).toHaveLength(2);
    await Promise.all(started.map((process) => process.end()));
  });
});
