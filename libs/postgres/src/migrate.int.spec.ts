// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { migrate, requireSchema, type Migration } from './migrate.js';
import { createPool } from './pool.js';
import { testDatabase, type TestDatabase } from './test-database.js';

const first: Migration = { id: '0001-first', up: 'create table first (id integer); insert into first values (1);' };
const second: Migration = { id: '0002-second', up: 'alter table first add column name text;' };
const third: Migration = { id: '0003-third', up: 'create table third (id integer);' };

describe('Migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await testDatabase()));
  afterEach(() => database.drop());

  it('are applied once each, in the order of the list', async () => {
    const told: string[] = [];
    expect(await migrate(database.url, [first, second], (message) => told.push(message))).toEqual(['0001-first', '0002-second']);
    expect(told).toEqual(['Applying 0001-first', 'Applying 0002-second']);
    expect(await migrate(database.url, [first, second])).toEqual([]);
    expect(await migrate(database.url, [first, second, third])).toEqual(['0003-third']);
  });

  it('of another part may be added between applied ones', async () => {
    await migrate(database.url, [first, third]);
    expect(await migrate(database.url, [first, second, third])).toEqual(['0002-second']);
  });

  it('are applied once when several programs start at the same time', async () => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(database.url, [first, second, third])));
    expect(applied.flat().sort()).toEqual(['0001-first', '0002-second', '0003-third']);
  });

  it('leave nothing of a step that fails, and keep the steps before it', async () => {
    const broken: Migration = { id: '0002-broken', up: 'create table half (id integer); select 1 / 0;' };
    await expect(migrate(database.url, [first, broken])).rejects.toMatchObject({ code: 'migration-failed' });
    const pool = createPool(database.url, { max: 1, name: 'spec' });
    const { rows } = await pool.query("select to_regclass('half') as half, to_regclass('first') as first");
    await pool.end();
    expect(rows).toEqual([{ half: null, first: 'first' }]);
  });

  it('refuse a list in which an applied step has been changed', async () => {
    await migrate(database.url, [first]);
    await expect(migrate(database.url, [{ ...first, up: 'select 1' }])).rejects.toMatchObject({ code: 'migration-changed' });
  });

  it('refuse a list from which an applied step is gone', async () => {
    await migrate(database.url, [first, second]);
    await expect(migrate(database.url, [second])).rejects.toMatchObject({ code: 'migration-missing' });
  });

  it('refuse a database that a newer program has used', async () => {
    await migrate(database.url, [first, second]);
    await expect(migrate(database.url, [first])).rejects.toMatchObject({ code: 'newer-database' });
  });

  it('are required as they are by a program that leaves the schema alone', async () => {
    await expect(requireSchema(database.url, [first])).rejects.toMatchObject({ code: 'older-database' });
    await migrate(database.url, [first, second]);
    await requireSchema(database.url, [first, second]);
    await expect(requireSchema(database.url, [first, second, third])).rejects.toThrow(/lacks 0003-third.*FYRVAKT_ROLE=migrate/);
    await expect(requireSchema(database.url, [first])).rejects.toMatchObject({ code: 'newer-database' });
    // Asking changes nothing.
    await expect(requireSchema(database.url, [first, second, third])).rejects.toMatchObject({ code: 'older-database' });
  });

  it('refuse a list with the same name twice', async () => {
    await expect(migrate(database.url, [first, first])).rejects.toMatchObject({ code: 'migration-list' });
  });
});
