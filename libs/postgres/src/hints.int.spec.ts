// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import { Hints } from './hints.js';
import { createPool } from './pool.js';
import { testDatabase, type TestDatabase } from './test-database.js';

describe('Hints', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await testDatabase()));
  afterAll(() => database.drop());

  it('tell other processes how far something has come, each topic for itself, also after a lost connection', async () => {
    const [one, other, deaf] = [new Hints(database.url), new Hints(database.url), new Hints(undefined)];
    const heard = { log: 0, rows: 0 };
    other.hear('log', (position) => (heard.log = position));
    other.hear('rows', (position) => (heard.rows = position));
    // A hint may be lost while either is connecting; so it is given again.
    const until = async (log: number, rows: number): Promise<void> => {
      while (heard.log !== log || heard.rows !== rows) {
        one.tell('log', log);
        one.tell('rows', rows);
        deaf.tell('log', -1);
        await pause(25);
      }
    };
    await until(7, 5);
    const pool = createPool(database.url, { max: 1, name: 'spec' });
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'fyrvakt hints' and datname = current_database()`);
    await until(9, 8);
    expect(heard).toEqual({ log: 9, rows: 8 });
    await Promise.all([one.close(), other.close(), deaf.close(), pool.end()]);
  });
});
