// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { KeyDestroyed, StoreUnavailable } from '@fyrvakt/event-store';
import { createPool, migrate, testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { DataKeys } from './data-keys.js';
import { EnvelopeSealer } from './envelope-sealer.js';
import { MasterKey } from './master-key.js';
import { checkpointMigrations, privacyMigrations } from './migrations.js';
import { PostgresCheckpointStore } from './postgres-checkpoint-store.js';
import { PostgresKeyStore } from './postgres-key-store.js';

const master = new MasterKey([randomBytes(32)]);

describe('Keys and checkpoints in PostgreSQL', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url, [...privacyMigrations, ...checkpointMigrations]);
    pool = createPool(database.url, { max: 4, name: 'privacy spec' });
  });
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
  });

  /** Counts the statements that a piece of work takes. */
  const counted = (): { store: PostgresKeyStore; statements: () => number } => {
    let statements = 0;
    const query = (...parameters: [string, unknown[]]): Promise<unknown> => (statements++, pool.query(...parameters));
    return { store: new PostgresKeyStore({ query } as unknown as Pool), statements: () => statements };
  };

  it('makes a thousand keys in a few statements, each on disk before it is used', async () => {
    const { store, statements } = counted();
    const keys = new DataKeys(store, master);
    const subjects = Array.from({ length: 1000 }, (_, index) => `bulk-${index}`);
    const made = await Promise.all(subjects.map(async (subject) => {
      const { id } = await keys.current(subject);
      return (await pool.query<{ id: string }>('SELECT id FROM data_keys WHERE subject = $1', [subject])).rows[0]?.id === id;
    }));
    expect(made.every(Boolean)).toBe(true);
    expect(statements()).toBeLessThanOrEqual(4);
  });

  it('comes to one key per subject when several processes make it at once', async () => {
    const subjects = Array.from({ length: 50 }, (_, index) => `race-${index}`);
    const processes = [1, 2, 3, 4].map(() => new DataKeys(new PostgresKeyStore(pool), master));
    const ids = await Promise.all(processes.map((keys, at) =>
      Promise.all((at % 2 ? subjects : subjects.toReversed()).map(async (subject) => `${subject} ${(await keys.current(subject)).id}`)),
    ));
    expect(new Set(ids.flat()).size).toBe(50);
  });

  it('says that asking again is safe when the database is gone, and goes on when it is back', async () => {
    let down = true;
    const query = (...parameters: [string, unknown[]]): Promise<unknown> =>
      down ? Promise.reject(new Error('Connection terminated unexpectedly')) : pool.query(...parameters);
    const keys = new DataKeys(new PostgresKeyStore({ query } as unknown as Pool), master);
    await expect(Promise.all([keys.current('late-1'), keys.current('late-2')])).rejects.toThrow(StoreUnavailable);
    await expect(keys.find('late-1')).rejects.toThrow(StoreUnavailable);
    down = false;
    expect(await keys.find('late-1').catch((error: Error) => error.name)).toBe('KeyUnknown');
    expect((await keys.current('late-1')).secret).toHaveLength(32);
  });

  it('never makes a destroyed key anew, and leaves only the trace of it', async () => {
    const keys = new DataKeys(new PostgresKeyStore(pool), master);
    const sealer = new EnvelopeSealer(keys);
    const context = { stream: 'case-9', revision: 0, eventId: 'e', type: 'NoteAdded' };
    const sealed = await sealer.seal(context, { text: 'x' });
    await keys.destroy('case-9');
    await keys.destroy('case-9');
    await keys.destroy('case-never');
    expect(await new EnvelopeSealer(new DataKeys(new PostgresKeyStore(pool), master)).open(context, sealed)).toBeUndefined();
    for (const stream of ['case-9', 'case-never']) await expect(sealer.seal({ ...context, stream }, {})).rejects.toThrow(KeyDestroyed);
    const { rows } = await pool.query("SELECT id, wrapped FROM data_keys WHERE subject = 'case-9'");
    expect(rows).toEqual([{ id: sealed.k, wrapped: null }]);
  });

  it('rewraps every living key under a new master key', async () => {
    const fresh = randomBytes(32);
    const old = randomBytes(32);
    const { id } = await new DataKeys(new PostgresKeyStore(pool), new MasterKey([old])).current('rotated');
    await pool.query("DELETE FROM data_keys WHERE subject <> 'rotated'");
    expect(await new DataKeys(new PostgresKeyStore(pool), new MasterKey([fresh, old])).rotate()).toBe(1);
    expect(await new DataKeys(new PostgresKeyStore(pool), new MasterKey([fresh])).find('rotated')).toMatchObject({ id });
  });

  it('keeps checkpoints in order of size', async () => {
    const store = new PostgresCheckpointStore(pool);
    expect(await store.newest()).toBeUndefined();
    for (const size of [9, 100]) await store.append({ size, note: `n${size}` });
    expect(await store.newest()).toEqual({ size: 100, note: 'n100' });
    expect((await store.all()).map(({ size }) => size)).toEqual([9, 100]);
    await expect(store.append({ size: 100, note: 'other' })).rejects.toThrow('duplicate key');
  });
});
