// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { copyIn, copyOut, EXACT_TEXT } from './copy.js';
import { createPool } from './pool.js';
import { testDatabase, type TestDatabase } from './test-database.js';

const ROWS = 40_000;

async function* of(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

describe('COPY', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let client: pg.PoolClient;
  beforeAll(async () => {
    database = await testDatabase();
    pool = createPool(database.url, { max: 2, name: 'spec' });
    client = await pool.connect();
    await client.query(`create table here (id integer primary key, text text not null);
      create table there (like here including all);
      insert into here select n, repeat('å\\n', 30) || n from generate_series(1, ${ROWS}) n`);
  });
  afterAll(async () => {
    client.release(true);
    await pool.end();
    await database.drop();
  });

  it('takes rows from one connection to another as they are, no faster than they are taken', async () => {
    const other = await pool.connect();
    const slowly = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of copyOut(client, 'copy here to stdout')) {
        await new Promise((resolve) => setImmediate(resolve));
        yield piece;
      }
    };
    expect(await copyIn(other, 'copy there from stdin', slowly())).toBe(ROWS);
    other.release();
    const { rows } = await client.query('select count(*)::int as same from here join there using (id, text)');
    expect(rows).toEqual([{ same: ROWS }]);
  });

  it('writes nothing when the sender fails, tells of the sender\'s reason, and leaves the connection usable', async () => {
    await client.query('truncate there');
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('1\tone\n');
      throw new Error('the disk is gone');
    };
    await expect(copyIn(client, 'copy there from stdin', broken())).rejects.toThrow('the disk is gone');
    expect((await client.query('select count(*)::int as n from there')).rows).toEqual([{ n: 0 }]);
  });

  it('tells what the server refuses', async () => {
    await expect(copyIn(client, 'copy there from stdin', of('1\tone\n', '1\ttwice\n'))).rejects.toMatchObject({ code: '23505' });
    const refused = copyOut(client, 'copy nowhere to stdout');
    await expect(refused.next()).rejects.toMatchObject({ code: '42P01' });
    expect(await copyIn(client, 'copy there from stdin', of('2\tt', 'wo\n'))).toBe(1);
  });

  it('ends a connection whose rows nobody wants any more', async () => {
    const other = await pool.connect();
    const lost = new Promise((resolve) => other.once('error', resolve));
    for await (const piece of copyOut(other, 'copy (select * from here, generate_series(1, 50)) to stdout')) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    await lost;
    other.release(true);
  });

  it('writes values the same whatever the server is set to', async () => {
    const read = async (settings: string): Promise<string> => {
      await client.query(`begin; ${settings}; ${EXACT_TEXT}`);
      let text = '';
      const query = "copy (select '2026-11-22T12:00:00.5Z'::timestamptz, '\\xff00'::bytea, 0.1::float8, '1 day'::interval) to stdout";
      for await (const piece of copyOut(client, query)) text += piece.toString();
      await client.query('rollback');
      return text;
    };
    const strange = "set local timezone = 'Asia/Tokyo'; set local datestyle = 'German'; set local bytea_output = 'escape'";
    expect(await read(strange)).toBe(await read('select 1'));
  });
});
