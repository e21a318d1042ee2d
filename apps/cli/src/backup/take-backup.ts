// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EMPTY_ROOT, nextRoot, parseCheckpoint, parseVerifier, readNote, verifierLine, type SignedCheckpoint } from '@fyrvakt/event-store';
import { logSeenBy } from '@fyrvakt/event-store-postgres';
import { EXACT_TEXT } from '@fyrvakt/postgres';
import { loadMasterKey, PostgresCheckpointStore } from '@fyrvakt/privacy';
import { destroyedKeys, openWitness, type Runtime } from '@fyrvakt/runtime';
import type { PoolClient } from 'pg';
import { withOneClient } from '../tables/one-client.js';
import { loadBackup } from './load-backup.js';
import { FORMAT, NOTICE, writeManifest, type Manifest, type Verification } from './manifest.js';
import { openScratch } from './scratch.js';
import { beginFolder, type Unfinished } from './shelf.js';
import { writeTables } from './write-tables.js';

const programVersion = (folder: string = import.meta.dirname): string => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return dirname(folder) === folder ? 'unknown' : programVersion(dirname(folder));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? 'unknown';
};

/** What the log comes to, from where the newest checkpoint says that it stood. */
const rootFrom = async (client: PoolClient, checkpoint: SignedCheckpoint | undefined): Promise<string> => {
  const known = checkpoint && parseCheckpoint(readNote(checkpoint.note, []).text);
  let root: Buffer = known ? Buffer.from(known.root, 'base64') : EMPTY_ROOT;
  for await (const event of (await logSeenBy(client)).rows(known?.size ?? 0)) root = nextRoot(root, event);
  return root.toString('base64');
};

/** To the millisecond: two of the same position may be taken within a second. */
const idOf = (municipality: string, takenAt: string, position: number): string =>
  `fyrvakt-${municipality}-${takenAt.replace(/[-:.]/g, '')}-p${position}`;

/** Past PgBouncer, where there is one: a long transaction would take a connection from all others, and databases are made by name. */
const directUrl = ({ config, database }: Runtime): string => config.directDatabaseUrl ?? database.url;

/** Everything of one moment, while others go on writing. */
const inOneMoment = <T>(runtime: Runtime, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  withOneClient(directUrl(runtime), 'fyrvakt backup', async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await client.query(EXACT_TEXT);
    return work(client);
  });

/** Restores a backup elsewhere, verifies it there and throws that away. Throws CliError where it is not what was backed up. */
export const tryElsewhere = async (runtime: Runtime, folder: string, manifest: Manifest): Promise<Verification> => {
  const { pool, config } = runtime;
  const { signer, outside } = await openWitness(runtime);
  const master = await loadMasterKey({ dataDir: config.dataDir, file: config.masterKeyFile });
  const scratch = await openScratch(pool, directUrl(runtime));
  try {
    const { checked, signedTo } = await loadBackup({
      url: scratch.url, folder, manifest, master, publicKeys: [parseVerifier(verifierLine(signer))], outside: await outside.all(),
    });
    return { at: new Date().toISOString(), where: scratch.where, events: checked, signedTo };
  } finally {
    await scratch.drop();
  }
};

const aboutNow = async (client: PoolClient): Promise<{ takenAt: string; postgres: string; position: number }> => {
  const { rows } = await client.query<{ now: Date; version: string }>("select now() as now, current_setting('server_version') as version");
  const { now, version } = rows[0] as { now: Date; version: string };
  return { takenAt: now.toISOString(), postgres: version, position: (await logSeenBy(client)).counter };
};

/** Writes every file of a backup as one moment has it, and last what it says of itself, not yet verified. */
const write = async (runtime: Runtime, client: PoolClient, begin: (id: string) => Promise<string>): Promise<Manifest> => {
  const { takenAt, postgres, position } = await aboutNow(client);
  const municipality = runtime.municipality.code;
  const id = idOf(municipality, takenAt, position);
  const folder = await begin(id);
  const tables = await writeTables(client, folder, position);
  const { rows: steps } = await client.query<{ id: string }>('select id from schema_migrations order by seq');
  const { rows: masters } = await client.query<{ id: string }>(
    "select distinct split_part(wrapped, '.', 1) as id from data_keys where wrapped is not null order by 1",
  );
  const { rows: destroyed } = await client.query<{ subject: string }>('select subject from data_keys where wrapped is null');
  await destroyedKeys(runtime.config).add(destroyed.map(({ subject }) => subject));
  const checkpoint = await new PostgresCheckpointStore(client).newest();
  const manifest: Manifest = {
    format: FORMAT, id, municipality, takenAt, program: programVersion(), postgres, schema: steps.map((step) => step.id), position,
    root: await rootFrom(client, checkpoint), checkpoint: checkpoint ?? null, masterKeys: masters.map((master) => master.id),
    notice: NOTICE, tables, verified: null,
  };
  await writeManifest(folder, manifest);
  return manifest;
};

/**
 * Backs a municipality up into a new folder on the shelf, of one moment, while it runs. The folder gets its name only when everything
 * is on disk, and with `verify` has been restored elsewhere. Returns what it says of itself, and where it is.
 */
export const takeBackup = async (runtime: Runtime, shelf: string, verify: boolean): Promise<{ folder: string; manifest: Manifest }> => {
  let begun: Unfinished | undefined;
  const begin = async (id: string): Promise<string> => (begun = await beginFolder(shelf, id)).folder;
  try {
    let manifest = await inOneMoment(runtime, (client) => write(runtime, client, begin));
    const { folder, finish } = begun as unknown as Unfinished;
    if (verify) {
      manifest = { ...manifest, verified: await tryElsewhere(runtime, folder, manifest) };
      await writeManifest(folder, manifest);
    }
    return { folder: await finish(), manifest };
  } catch (error) {
    // A full disk is the likeliest reason: what was written does not stay.
    await begun?.abandon();
    throw error;
  }
};
