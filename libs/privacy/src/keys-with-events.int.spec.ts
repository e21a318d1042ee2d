// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream, type CaseAt, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import { CommandPath, KeyDestroyed, KeyTaken, type Decidable, type NewEvent, WrongRevision } from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool, migrate, testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { events, NOW, testMunicipality } from '@fyrvakt/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { DataKeys } from './data-keys.js';
import { EnvelopeSealer } from './envelope-sealer.js';
import { MasterKey } from './master-key.js';
import { privacyMigrations } from './migrations.js';
import { PostgresKeyStore } from './postgres-key-store.js';

const receive: Decidable<CaseEvents, CaseState, CaseAt> = {
  creates: true, decide: (state) => (state.kind === 'none' ? [events.callReceived({ description: 'Hög musik.' })] : []),
};
const actor = { kind: 'system', id: 'spec', role: 'system' } as const;

describe('The key of a new case', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;
  const master = new MasterKey([randomBytes(32)]);
  const newKeys = (): DataKeys => new DataKeys(new PostgresKeyStore(pool), master);
  const received = async (stream: string) => {
    const parts = { store, sealer: new EnvelopeSealer(newKeys()), type: caseStream, clock: () => NOW };
    const path = new CommandPath({ ...parts, at: (base): CaseAt => ({ ...base, municipality: testMunicipality }) });
    await path.execute('ReceiveCall', receive, { stream, body: {}, commandId: randomUUID(), actor });
    return path.load(stream);
  };
  const keyRows = async (stream: string): Promise<number> =>
    (await pool.query('SELECT FROM data_keys WHERE subject = $1', [stream])).rowCount ?? 0;
  const event = (): NewEvent => ({ id: randomUUID(), type: 'CallReceived', meta: '{}', data: '{}' });

  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url, [...logMigrations, ...privacyMigrations]);
    pool = createPool(database.url, { max: 2, name: 'keys with events spec' });
    store = await PostgresEventStore.open({ url: database.url, unsafeForTests: true });
  });

  afterAll(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  it('comes in the same transaction as the first event', async () => {
    const { events: [call] } = await received('case-new');
    expect(call?.data).toMatchObject({ description: 'Hög musik.' });
    const { rows } = await pool.query(
      "SELECT e.xmin = k.xmin AS together FROM events e JOIN data_keys k ON k.subject = e.stream WHERE e.stream = 'case-new'",
    );
    expect(rows).toEqual([{ together: true }]);
  });

  it('does not come when the event comes too late', async () => {
    await store.append('case-late', -1, [event()]);
    await expect(store.appendWithKey('case-late', -1, [event()], newKeys().make('case-late'))).rejects.toThrow(WrongRevision);
    expect(await keyRows('case-late')).toBe(0);
  });

  it('is the one that was there, where a key came before the first event', async () => {
    const { id } = await newKeys().current('case-early');
    await received('case-early');
    const [stored] = await store.readStream('case-early');
    expect(JSON.parse(stored?.data ?? '{}')).toMatchObject({ sealed: { k: id } });
  });

  it('lets nothing be written without it, and spoils nothing for others', async () => {
    await newKeys().current('case-taken');
    const outcomes = await Promise.allSettled(
      ['case-one', 'case-taken', 'case-two'].map((stream) => store.appendWithKey(stream, -1, [event()], newKeys().make(stream))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(KeyTaken) });
    expect(await store.readStream('case-taken')).toEqual([]);
    expect(await keyRows('case-two')).toBe(1);
  });

  it('is not made again once it has been destroyed', async () => {
    await newKeys().destroy('case-gone');
    await expect(received('case-gone')).rejects.toThrow(KeyDestroyed);
    expect(await store.readStream('case-gone')).toEqual([]);
  });
});
