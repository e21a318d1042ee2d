// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openEsdbEventStore, type EsdbEventStore } from '@fyrvakt/event-store-esdb';
import { createPool, migrate, openDatabase } from '@fyrvakt/postgres';
import { LOG_PREFIXES, migrations } from '@fyrvakt/runtime';
import type { Pool } from 'pg';
import { aside } from '../context.js';
import { CliError } from '../exit.js';
import { othersConnected } from '../tables/empty.js';
import { withClientOf } from '../tables/one-client.js';

/** How our own connections call themselves. */
const NAME = 'fyrvakt copy';

/** An installation as the command line names it: a folder of the embedded edition or a PostgreSQL, and where the log is if not there. */
export interface Address {
  readonly place: string;
  readonly eventstore?: string;
}

/** One end of a copy, opened. */
export interface End {
  /** For people, without secrets. */
  readonly name: string;
  readonly pool: Pool;
  /** The log, where it does not lie in the database. */
  readonly store?: EsdbEventStore;
  close(): Promise<void>;
}

export const isUrl = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

/** By hand: the address of a cluster names several hosts, which is no URL. */
const withoutSecrets = (url: string): string => url.replace(/\/\/[^@/]*@/, '//').replace(/\?.*/, '');

export const nameOf = ({ place, eventstore }: Address): string =>
  `${isUrl(place) ? withoutSecrets(place) : resolve(place)}${eventstore ? ` with its log in ${withoutSecrets(eventstore)}` : ''}`;

const needQuiet = (pool: Pool, name: string, fix: string): Promise<void> =>
  withClientOf(pool, async (client) => {
    const others = await othersConnected(client, NAME);
    if (others.length === 0) return;
    throw new CliError('copy/in-use', `A Fyrvakt runs on ${name} (${others.join(', ')}). ${fix} Nothing was changed.`);
  });

const needSchema = (pool: Pool, name: string): Promise<void> =>
  withClientOf(pool, async (client) => {
    const { rows } = await client
      .query<{ id: string }>('SELECT id FROM schema_migrations')
      .catch(() => ({ rows: [] as { id: string }[] }));
    const steps = new Set(rows.map(({ id }) => id));
    if (steps.size === 0) throw new CliError('copy/no-source', `There is no Fyrvakt in ${name}.`);
    if (migrations.some(({ id }) => !steps.has(id)) || steps.size > migrations.length)
      throw new CliError('copy/other-schema', `${name} has the schema of another version. Run "fyrvakt migrate" on it first.`);
  });

/** Closed again when what is done first with the pool fails. */
const open = async ({ place, eventstore }: Address, attach: boolean, first: (pool: Pool, url: string) => Promise<void>): Promise<End> => {
  const where = isUrl(place) ? { dataDir: '', databaseUrl: place } : { dataDir: resolve(place) };
  const database = await openDatabase({ ...where, attach, onProgress: aside });
  const pool = createPool(database.url, { max: 4, name: NAME, statementTimeoutMs: 0 });
  const close = async (store?: EsdbEventStore): Promise<void> => {
    await store?.close();
    await pool.end();
    await database.close();
  };
  try {
    await first(pool, database.url);
    const log = { databaseUrl: database.url, prefixes: LOG_PREFIXES };
    const store = eventstore === undefined ? undefined : await openEsdbEventStore({ url: eventstore, ...log });
    return { name: nameOf({ place, ...(eventstore ? { eventstore } : {}) }), pool, ...(store ? { store } : {}), close: () => close(store) };
  } catch (error) {
    await close();
    throw error;
  }
};

/** The end that is read. With `live` others may be writing to it meanwhile. */
export const openSource = (address: Address, live: boolean): Promise<End> => {
  const name = nameOf(address);
  if (!isUrl(address.place) && !existsSync(join(resolve(address.place), 'postgres', 'cluster')))
    throw new CliError('copy/no-source', `There is no Fyrvakt in ${name}.`);
  return open(address, live, async (pool) => {
    await needSchema(pool, name);
    if (!live) await needQuiet(pool, name, 'Stop it first, or say --live for a first copy while it runs.');
  });
};

/** The end that is written, brought to this program's schema. */
export const openTarget = (address: Address): Promise<End> =>
  open(address, false, async (pool, url) => {
    await migrate(url, migrations, aside);
    await needQuiet(pool, nameOf(address), 'Stop it first.');
  });
