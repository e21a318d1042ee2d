// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCommands } from '@fyrvakt/cases';
import { testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { type EsdbServer, startEsdbServer } from '../../../test/esdb-server/index.js';
import { readConfig } from './config.js';
import { openRuntime, type Runtime } from './open-runtime.js';

const ACTOR = { kind: 'person', id: randomUUID(), role: 'coordinator' } as const;

describe('The place of the log', () => {
  let database: TestDatabase;
  let server: EsdbServer;
  let folder: string;
  beforeAll(async () => {
    [database, server, folder] = await Promise.all([testDatabase(), startEsdbServer(), mkdtemp(join(tmpdir(), 'fyrvakt-'))]);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (url: string, log: Record<string, string>): Promise<Runtime> =>
    openRuntime(readConfig({ FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: url, ...log }), { unsafeForTests: true });
  const register = (runtime: Runtime, caseId: string) =>
    runtime.cases.execute('ReceiveCall', caseCommands.ReceiveCall, {
      stream: `case-${caseId}`, body: { source: { system: 'manual', reference: caseId }, description: 'Hög musik vid kajen.' },
      commandId: randomUUID(), actor: ACTOR,
    });

  it('is EventStoreDB when the setting says so: a command goes from the one to the lists in the other', async () => {
    const runtime = await open(database.url, { FYRVAKT_EVENTSTORE: server.url });
    await runtime.projections.start();
    const caseIds = [randomUUID(), randomUUID()];
    for (const caseId of caseIds) await register(runtime, caseId);
    expect(await runtime.queries.waitFor(await runtime.store.head(), 30_000)).toBe(true);
    expect((await runtime.queries.cases({}, { limit: 10 })).rows.map(({ caseId }) => caseId).toSorted()).toEqual(caseIds.toSorted());
    expect(server.log.records.filter(({ stream }) => stream.startsWith('case-')).length).toBe(await runtime.store.head());
    expect(await runtime.withLogSnapshot(async ({ counter }) => counter)).toBe(await runtime.store.head());
    await runtime.close();
  });

  it('cannot be lost by leaving the setting out', async () => {
    await expect(open(database.url, {})).rejects.toThrow('The log of this database is in EventStoreDB');
  });

  it('cannot be lost by putting the setting in', async () => {
    const other = await testDatabase();
    const runtime = await open(other.url, {});
    await register(runtime, randomUUID());
    await runtime.close();
    await expect(open(other.url, { FYRVAKT_EVENTSTORE: server.url })).rejects.toThrow('The log of this database is in PostgreSQL');
    await other.drop();
  });
});
