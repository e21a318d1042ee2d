// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCommands } from '@fyrvakt/cases';
import { testDatabase, type TestDatabase } from '@fyrvakt/postgres';
import { openRuntime, readConfig } from '@fyrvakt/runtime';
import { v5 as uuid } from 'uuid';
import { ProcessManager } from './process-manager.js';

const NAMES = '3c7e1b9a-50c4-4c0e-8a57-0b6f6a4f2d11';

describe('A hold', () => {
  let database: TestDatabase;
  let folder: string;
  beforeEach(async () => {
    [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-hold-'))]);
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('lets nothing fall due until it ends, and then everything, late and once', async () => {
    let now = '2026-11-22T01:13:00.000Z';
    const config = readConfig({ DATABASE_URL: database.url, FYRVAKT_DATA: join(folder, 'data') });
    const runtime = await openRuntime(config, { clock: { now: () => now }, unsafeForTests: true });
    const { cases, custody, projections, store } = runtime;
    await projections.start();
    const stream = `case-${uuid('case', NAMES)}`;
    const { ReceiveCall } = caseCommands;
    const body = { ...ReceiveCall.example, receivedAt: now };
    const actor = { kind: 'client', id: 'spec', role: 'client' } as const;
    await cases.execute('ReceiveCall', ReceiveCall, { stream, body, commandId: uuid('receive', NAMES), actor });
    const processes = new ProcessManager({ ...runtime, onError: (error) => expect(error).toBeUndefined() });

    await custody.setHold({ reason: 'restored', since: now, position: 1 });
    now = '2026-12-24T12:00:00.000Z';
    expect(await processes.tick()).toBe(0);
    expect((await store.readStream(stream)).map(({ type }) => type)).not.toContain('FollowUpOverdue');

    await custody.setHold(undefined);
    expect(await processes.tick()).toBeGreaterThan(0);
    expect(await processes.tick()).toBe(0);
    expect((await store.readStream(stream)).map(({ type }) => type)).toContain('FollowUpOverdue');
    await runtime.close();
  });
});
