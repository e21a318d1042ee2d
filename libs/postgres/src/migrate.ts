// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import pg from 'pg';
import { DatabaseRefused } from './refusals.js';

/** One step of the schema. Once applied somewhere it never changes: the next change is a new step. */
export interface Migration {
  /** Unique, such as '0001-log'. Steps are applied in the order of the list. */
  readonly id: string;
  /** SQL, one or more statements, run in one transaction. */
  readonly up: string;
}

interface Applied {
  readonly id: string;
  readonly checksum: string;
}

const APPLIED = 'select id, checksum from schema_migrations order by seq';

// Any number will do as long as nothing else in the database locks it.
const LOCK = 0x46_79_72_76;

/**
 * Brings a database to the program's schema: forward only, each step in its own transaction, one program at a time.
 * Throws DatabaseRefused when an applied step has been changed or taken away, or when the database is newer than the program.
 * @returns the ids that were applied now
 */
export async function migrate(url: string, migrations: readonly Migration[], onProgress?: (message: string) => void): Promise<string[]> {
  refuseDuplicates(migrations);
  const client = new pg.Client({ connectionString: url, application_name: 'fyrvakt migrate' });
  // A lost connection also rejects the query at hand; without a listener it would end the process as well.
  client.on('error', () => {});
  await client.connect();
  try {
    const done: string[] = [];
    for (;;) {
      const id = await applyNext(client, migrations, onProgress);
      if (id === undefined) return done;
      done.push(id);
    }
  } finally {
    await client.end();
  }
}

/**
 * For programs that leave the schema alone: throws DatabaseRefused, with what to do, unless the database is exactly as new as the
 * program.
 */
export async function requireSchema(url: string, migrations: readonly Migration[]): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'fyrvakt schema', connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows: tables } = await client.query("select 1 where to_regclass('schema_migrations') is not null");
    const applied = tables.length === 0 ? [] : (await client.query<Applied>(APPLIED)).rows;
    const next = nextAfter(applied, migrations);
    if (!next) return;
    throw new DatabaseRefused('older-database',
      `The database is older than this program: it lacks ${next.id}. Start this version once with FYRVAKT_ROLE=migrate `
      + '(it changes the schema and ends), then start this process again.');
  } finally {
    await client.end();
  }
}

async function applyNext(
  client: pg.Client, migrations: readonly Migration[], onProgress?: (message: string) => void,
): Promise<string | undefined> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(`create table if not exists schema_migrations (
      seq integer generated always as identity primary key,
      id text not null unique,
      checksum text not null,
      applied_at timestamptz not null default clock_timestamp())`);
    const { rows } = await client.query<Applied>(APPLIED);
    const next = nextAfter(rows, migrations);
    if (next) {
      onProgress?.(`Applying ${next.id}`);
      await run(client, next);
    }
    await client.query('commit');
    return next?.id;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function run(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query(migration.up);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused('migration-failed', `Migration ${migration.id} failed and was rolled back: ${reason}`, { cause: error });
  }
  await client.query('insert into schema_migrations (id, checksum) values ($1, $2)', [migration.id, checksum(migration)]);
}

function nextAfter(applied: readonly Applied[], migrations: readonly Migration[]): Migration | undefined {
  const known = new Map(migrations.map((migration) => [migration.id, migration]));
  const lastKnown = applied.findLastIndex(({ id }) => known.has(id));
  applied.forEach(({ id, checksum: recorded }, index) => {
    const migration = known.get(id);
    if (!migration) refuseUnknown(id, index > lastKnown);
    else if (checksum(migration) !== recorded) {
      throw new DatabaseRefused('migration-changed',
        `Migration ${id} has been changed since it was applied to this database. `
        + 'Put it back as it was and write the change as a new migration.');
    }
  });
  const done = new Set(applied.map(({ id }) => id));
  return migrations.find(({ id }) => !done.has(id));
}

function refuseUnknown(id: string, atTheEnd: boolean): never {
  if (atTheEnd) {
    throw new DatabaseRefused('newer-database',
      `The database has been used by a newer Fyrvakt: it holds migration ${id}, which this program does not know. `
      + 'Start the newer program, or restore the back-up made before the upgrade. The database was not touched.');
  }
  throw new DatabaseRefused('migration-missing',
    `Migration ${id} was applied to this database but is gone from the program. Migrations are never removed: put it back.`);
}

function refuseDuplicates(migrations: readonly Migration[]): void {
  const twice = migrations.find(({ id }, index) => migrations.findIndex((other) => other.id === id) !== index);
  if (twice) throw new DatabaseRefused('migration-list', `Two migrations are called ${twice.id}`);
}

const checksum = (migration: Migration): string => createHash('sha256').update(migration.up).digest('hex');
