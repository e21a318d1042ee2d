// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@fyrvakt/postgres';
import type { Pool } from 'pg';

/** A database to try a backup in, thrown away afterwards. */
export interface Scratch {
  readonly url: string;
  readonly where: string;
  drop(): Promise<void>;
}

const PREFIX = 'fyrvakt_check_';
const FOLDER = 'fyrvakt-check-';
const DAY_MS = 86_400_000;

/** What an earlier run left behind when it was killed. The name says when it was made, so that one in use is left alone. */
const clearLeftovers = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE datname LIKE $1', [`${PREFIX}%`]);
  for (const { name } of rows) {
    const made = Number(name.split('_')[2]);
    if (/^fyrvakt_check_\d+_[0-9a-f]+$/.test(name) && Date.now() - made > DAY_MS) await pool.query(`DROP DATABASE IF EXISTS ${name}`);
  }
};

const besideIt = async (pool: Pool, url: string): Promise<Scratch> => {
  await clearLeftovers(pool);
  const name = `${PREFIX}${Date.now()}_${randomBytes(4).toString('hex')}`;
  await pool.query(`CREATE DATABASE ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
    url: address.href,
    where: 'a database of its own on the same server',
    drop: async () => void (await pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
};

/** The same for a server of its own, which runs on when its program is killed: opening it takes it over, closing stops it. */
const clearLeftServers = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    const made = name.startsWith(FOLDER) && (await stat(dataDir).catch(() => undefined));
    // Anybody may put a folder there; only what nobody else could touch is opened.
    if (!made || Date.now() - made.mtimeMs < DAY_MS || made.uid !== process.getuid?.() || (made.mode & 0o077) !== 0) continue;
    await openDatabase({ dataDir }).then((left) => left.close(), () => undefined);
    await rm(dataDir, { recursive: true, force: true });
  }
};

const onItsOwn = async (): Promise<Scratch> => {
  await clearLeftServers();
  const dataDir = await mkdtemp(join(tmpdir(), FOLDER));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  const database = await openDatabase({ dataDir }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    url: database.url,
    where: 'a server of its own on this machine',
    drop: async () => {
      await database.close();
      await remove();
    },
  };
};

/** Somewhere else than the database itself: beside it where we may make databases, else in a server that is started for this. */
export const openScratch = async (pool: Pool, url: string): Promise<Scratch> => {
  const { rows } = await pool.query<{ may: boolean }>('SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user');
  return rows[0]?.may ? besideIt(pool, url) : onItsOwn();
};
