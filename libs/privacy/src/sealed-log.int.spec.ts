// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream, type CaseAt, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import {
  CommandPath, originOf, parseVerifier, verifierLine, verifyLog, writeCheckpoint, type Decidable, type StoredEvent, type VerifyResult,
} from '@fyrvakt/event-store';
import { logMigrations, PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool, migrate, testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { events, NOW, testMunicipality } from '@fyrvakt/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { CheckpointFile } from './checkpoint-file.js';
import { DataKeys } from './data-keys.js';
import { EnvelopeSealer } from './envelope-sealer.js';
import { loadMasterKey, loadSigningKey } from './load-keys.js';
import { checkpointMigrations, privacyMigrations } from './migrations.js';
import { PostgresCheckpointStore } from './postgres-checkpoint-store.js';
import { PostgresKeyStore } from './postgres-key-store.js';

const CANARY = 'Kanariefågel 0700-00 00 00';
const receive: Decidable<CaseEvents, CaseState, CaseAt> = {
  creates: true, decide: (state) => (state.kind === 'none' ? [events.callReceived({ description: CANARY })] : []),
};

/** One installation as it runs: log, keys and checkpoints in PostgreSQL; master key and a copy of the checkpoints on disk. */
const install = async (dataDir: string, database: TestDatabase) => {
  await migrate(database.url, [...logMigrations, ...privacyMigrations, ...checkpointMigrations]);
  const pool = createPool(database.url, { max: 4, name: 'sealed log spec' });
  const store = await PostgresEventStore.open({ url: database.url, unsafeForTests: true });
  const master = await loadMasterKey({ dataDir });
  const keys = new DataKeys(new PostgresKeyStore(pool), master);
  const sealer = new EnvelopeSealer(keys);
  const signer = { name: originOf('log.example'), key: await loadSigningKey({ dataDir }) };
  const [inside, outside] = [new PostgresCheckpointStore(pool), new CheckpointFile(`${dataDir}-keys/checkpoints.log`)];
  return {
    pool, store, keys, sealer, inside, outside,
    process: () => new CommandPath({
      store, sealer: new EnvelopeSealer(new DataKeys(new PostgresKeyStore(pool), master)), type: caseStream, clock: () => NOW,
      at: (base): CaseAt => ({ ...base, municipality: testMunicipality }),
    }),
    checkpoint: () => writeCheckpoint({ store, inside, outside, signer, clock: () => NOW }),
    verify: async (): Promise<VerifyResult> => {
      const { rows } = await pool.query<StoredEvent>(
        `SELECT position, stream, revision, id, type, meta, data, encode(link, 'hex') AS link FROM events ORDER BY position`,
      );
      const counter = (await pool.query<{ position: number }>('SELECT position FROM log_head')).rows[0]?.position ?? 0;
      const checkpoints = { inside: await inside.all(), outside: await outside.all() };
      return verifyLog({ rows, counter, checkpoints, publicKeys: [parseVerifier(verifierLine(signer))], sealer });
    },
  };
};

describe('A sealed, linked and signed log in PostgreSQL', () => {
  let root: string;
  let database: TestDatabase;
  /** Whether each of the 60 requests for 30 calls was told that it came second. */
  let answers: (boolean | undefined)[];
  let log: Awaited<ReturnType<typeof install>>;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'fyrvakt-log-'));
    database = await testDatabase();
    log = await install(join(root, 'data'), database);
    const actor = { kind: 'client', id: 'sos', role: 'operator' } as const;
    const processes = [log.process(), log.process()];
    const calls = Array.from({ length: 30 }, (_, call) => call);
    answers = await Promise.all([...calls, ...calls].map(async (call, index) => {
      const request = { stream: `case-${call}`, body: {}, commandId: `c${call}`, actor };
      return (await processes[index < 30 ? 0 : 1]?.execute('X', receive, request))?.replayed;
    }));
    await log.checkpoint();
  });
  afterAll(async () => {
    await log?.store.close();
    await log?.pool.end();
    await database?.drop();
    await rm(root, { recursive: true });
  });

  /** Changes the database as its administrator can, and puts it back afterwards. */
  const tampered = async (pool: Pool, sql: string): Promise<VerifyResult> => {
    const keep = { kept: 'events', kept_head: 'log_head', kept_notes: 'checkpoints' };
    for (const [copy, table] of Object.entries(keep)) await pool.query(`CREATE TABLE ${copy} AS TABLE ${table}`);
    await pool.query(`ALTER TABLE events DISABLE TRIGGER USER; ${sql}`);
    const result = await log.verify();
    await pool.query(`
      DELETE FROM events; INSERT INTO events SELECT * FROM kept; UPDATE log_head SET position = (SELECT position FROM kept_head);
      DELETE FROM checkpoints; INSERT INTO checkpoints SELECT * FROM kept_notes; DROP TABLE kept, kept_head, kept_notes;
      ALTER TABLE events ENABLE TRIGGER USER`);
    return result;
  };

  it('holds each call once, and verifies', async () => {
    expect(answers.filter(Boolean)).toHaveLength(30);
    expect(await log.verify()).toMatchObject({ ok: true, checked: 30, signedTo: 30 });
  });

  it('shows no personal data in any table', async () => {
    const { rows: tables } = await log.pool.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    for (const { name } of tables) {
      const { rows } = await log.pool.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      expect(rows.filter(({ text }) => text.includes('Kanarie') || text.includes('0700'))).toEqual([]);
    }
    expect((await log.process().load('case-1')).events[0]?.data).toMatchObject({ description: CANARY });
  });

  it.each([
    [
      'a changed payload', `UPDATE events SET data = replace(data, 'actual', 'test') WHERE position = 7`,
      { code: 2, firstBroken: { position: 7 } },
    ],
    ['a missing event', `DELETE FROM events WHERE position = 8`, { code: 2, firstBroken: { position: 8 } }],
    ['a lost tail', `DELETE FROM events WHERE position > 20`, { code: 3, firstBroken: { position: 21 } }],
    [
      'an older copy of the database', `DELETE FROM events WHERE position > 20; UPDATE log_head SET position = 20; DELETE FROM checkpoints`,
      { code: 3, firstBroken: { position: 21 } },
    ],
  ])('finds %s', async (_what, sql, found) => {
    expect(await tampered(log.pool, sql)).toMatchObject({ ok: false, ...found });
    expect(await log.verify()).toMatchObject({ ok: true });
  });

  it('reads without the personal parts once their key is destroyed, and still verifies', async () => {
    await log.keys.destroy('case-2');
    const [event] = (await log.process().load('case-2')).events;
    expect(event?.data).toMatchObject({ category: { code: 'noiseMusic' } });
    expect(event?.data).not.toHaveProperty('description');
    expect(await log.verify()).toMatchObject({ ok: true, checked: 30 });
  });
});
