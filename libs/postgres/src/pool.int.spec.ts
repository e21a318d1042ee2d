// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Wire } from '../../../test/support/wire.js';
import { createPool } from './pool.js';
import { testDatabase, type TestDatabase } from './test-database.js';

describe('A pool', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await testDatabase()));
  afterAll(() => database.drop());

  it('gives numbers for counts, and days as text', async () => {
    const pool = createPool(database.url, { max: 1, name: 'spec' });
    const { rows } = await pool.query("select count(*) as n, date '2026-03-29' as day from generate_series(1, 3)");
    await pool.end();
    expect(rows).toEqual([{ n: 3, day: '2026-03-29' }]);
  });

  it('survives the loss of a connection, says so, and opens another when asked', async () => {
    const lost: string[] = [];
    const pool = createPool(database.url, { max: 1, name: 'spec', onError: (error) => lost.push(error.message) });
    const other = createPool(database.url, { max: 1, name: 'spec' });
    const { rows } = await pool.query('select pg_backend_pid() as pid');
    await other.query('select pg_terminate_backend($1)', [rows[0].pid]);
    while (lost.length === 0) await new Promise((resolve) => void setTimeout(resolve, 5));
    expect(lost).toEqual(['terminating connection due to administrator command']);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await Promise.all([pool.end(), other.end()]);
  });

  it.each([
    [['select pg_sleep(30)']], [[]],
  ])('tells whoever holds a connection that is lost, and nobody else (asking %j)', async (questions: string[]) => {
    const wire = await Wire.to(database.url);
    const lost: Error[] = [];
    const pool = createPool(wire.url, { max: 1, name: 'held', onError: (error) => lost.push(error) });
    const client = await pool.connect();
    await client.query('begin');
    const answers = questions.map((question) => client.query(question).then(() => 'answered', () => 'lost'));
    const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
    wire.freeze(/held/);
    wire.cutFrozen();
    await ended;
    expect(await Promise.all(answers)).toEqual(questions.map(() => 'lost'));
    await expect(client.query('commit')).rejects.toThrow('not queryable');
    client.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    expect(lost).toEqual([]);
    await pool.end();
    await wire.close();
  });

  it('ends a statement that takes too long, and names itself to the server', async () => {
    const pool = createPool(database.url, { max: 1, name: 'spec', statementTimeoutMs: 50 });
    await expect(pool.query('select pg_sleep(5)')).rejects.toThrow(/statement timeout/);
    await pool.end();
    const patient = createPool(database.url, { max: 1, name: 'spec' });
    expect((await patient.query('show application_name')).rows).toEqual([{ application_name: 'spec' }]);
    await patient.end();
  });

  it('gives up a frozen connection, and with it those that rest beside it', async () => {
    const wire = await Wire.to(database.url);
    const pool = createPool(wire.url, { max: 3, name: 'frozen', answerWithinMs: 2_000 });
    await Promise.all([1, 2, 3].map(() => pool.query('select pg_sleep(0.05)')));
    expect(wire.freeze(/frozen/)).toBe(3);
    await expect(pool.query('select 1')).rejects.toThrow('Query read timeout');
    // The next two would have come upon the other two, and waited in vain as well.
    await pool.query('select 1');
    await pool.query('select 1');
    await pool.end();
    await wire.close();
  });

  it('leaves nothing behind on a connection where PgBouncer shares them out', async () => {
    const named = { name: 'one', text: 'select $1::int as n', values: [1] };
    const left = async (pgbouncer: boolean): Promise<unknown[]> => {
      const pool = createPool(database.url, { max: 1, name: 'spec', pgbouncer });
      expect((await pool.query(named)).rows).toEqual([{ n: 1 }]);
      const { rows } = await pool.query(`select (select count(*) from pg_prepared_statements) as statements,
        (select setting from pg_settings where name = 'statement_timeout') as timeout`);
      await pool.end();
      return rows;
    };
    expect(await left(true)).toEqual([{ statements: 0, timeout: '0' }]);
    expect(await left(false)).toEqual([{ statements: 1, timeout: '30000' }]);
  });
});
