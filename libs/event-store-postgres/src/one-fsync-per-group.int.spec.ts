// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NO_STREAM, someEvents, someStream } from '@fyrvakt/event-store';
import { type Database, migrate, openDatabase } from '@fyrvakt/postgres';
import pg from 'pg';

import { logMigrations } from './migrations.js';
import { PostgresEventStore } from './postgres-event-store.js';

// A server of its own: the one that other specs share does not sync at all.
let dataDir: string;
let server: Database;
let admin: pg.Client;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fyrvakt-fsync-'));
  server = await openDatabase({ dataDir });
  await migrate(server.url, logMigrations);
  admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** How often the log of the server was synced to disk, by whom. Backends tell when their connection ends. */
const syncs = async (): Promise<{ backends: number; all: number }> => {
  const { rows } = await admin.query<{ backends: string; all: string }>(
    `select coalesce(sum(fsyncs) filter (where backend_type = 'client backend'), 0) as backends, coalesce(sum(fsyncs), 0) as all
     from pg_stat_io where object = 'wal' and context = 'normal'`,
  );
  return { backends: Number(rows[0]?.backends), all: Number(rows[0]?.all) };
};

/** Transactions that hold events after a position: one per group. */
const groupsAfter = async (position: number): Promise<number> => {
  const text = 'select count(distinct xmin::text) as groups from events where position > $1';
  const { rows } = await admin.query<{ groups: string }>(text, [position]);
  return Number(rows[0]?.groups);
};

describe('the disk', () => {
  it.each([
    { writers: 1, each: 50 },
    { writers: 64, each: 20 },
  ])('is synced once for each group, never less, with $writers writing', async ({ writers, each }) => {
    const store = await PostgresEventStore.open({ url: server.url });
    const before = { syncs: await syncs(), position: await store.head() };
    await Promise.all(
      Array.from({ length: writers }, async () => {
        const stream = someStream();
        for (let revision = NO_STREAM; revision < each - 1; revision += 1) await store.append(stream, revision, someEvents(1));
      }),
    );
    await store.close();
    const groups = await groupsAfter(before.position);
    expect(groups).toBeGreaterThanOrEqual(each);
    expect(groups).toBeLessThanOrEqual(each * 2);

    // Backends report just after their connection ends; the background writer may now and then have been first with a sync.
    let after = await syncs();
    while (after.all - before.syncs.all < groups) after = await syncs();
    expect(after.backends - before.syncs.backends).toBeLessThanOrEqual(groups + 2);
  });
});
