// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Custody } from '@fyrvakt/custody';
import type { NoteVerifier, SignedCheckpoint } from '@fyrvakt/event-store';
import { logSeenBy } from '@fyrvakt/event-store-postgres';
import { DatabaseRefused, EXACT_TEXT, migrate } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, PostgresCheckpointStore, PostgresKeyStore, type MasterKey } from '@fyrvakt/privacy';
import { migrations } from '@fyrvakt/runtime';
import { progress } from '@fyrvakt/terminal';
import type { PoolClient } from 'pg';
import { CliError, EXIT } from '../exit.js';
import { LOG } from '../tables/kept-tables.js';
import { refuseUnlessEmpty } from '../tables/empty.js';
import { withOneClient } from '../tables/one-client.js';
import { digestOf, rowsIn, settleSequences } from '../tables/table-copy.js';
import { verifySnapshot, type Verified } from '../verification.js';
import type { BackedUpTable, Manifest } from './manifest.js';

export interface LoadParts {
  /** An empty database. */
  readonly url: string;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly master: MasterKey;
  readonly publicKeys: readonly NoteVerifier[];
  /** Signed checkpoints that were kept outside the database; those beyond the backup are passed over. */
  readonly outside: readonly SignedCheckpoint[];
  /** Done last, in the same transaction as everything else. */
  readonly finish?: (client: PoolClient) => Promise<void>;
}

const stepsOf = ({ schema }: Manifest): typeof migrations => {
  const known = migrations.filter(({ id }) => schema.includes(id));
  const unknown = schema.filter((id) => !known.some((step) => step.id === id));
  if (unknown.length === 0) return known;
  throw new CliError('backup/newer', `The backup was made by a newer Fyrvakt: it holds ${unknown.join(', ')}. Use that one to restore it.`);
};

const refusal = (error: unknown): never => {
  if (error instanceof DatabaseRefused && error.code === 'newer-database')
    throw new CliError('target/newer',
      'The target has the tables of a newer version than the backup. Choose one that has none. Nothing was changed.');
  throw error;
};

async function* unzipped(path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const through = pipeline(createReadStream(path), gunzip);
  // A fault in the file ends the unzipping, where it is told.
  through.catch(() => undefined);
  yield* gunzip;
}

const loadTable = async (client: PoolClient, folder: string, table: BackedUpTable): Promise<void> => {
  const rows = await rowsIn(client, table, unzipped(join(folder, table.file)));
  await settleSequences(client, table);
  const found = await digestOf(client, table);
  if (rows === table.rows && found.sha256 === table.sha256) return;
  const why = `${table.table} came out with ${found.rows} rows that are not the ${table.rows} that were backed up.`;
  throw new CliError('backup/not-the-same', why, EXIT.tampered);
};

/** Its own, and those that were signed for the same events after it was taken. */
const checkpointsFor = async (client: PoolClient, { manifest, outside }: LoadParts) => {
  const kept = outside.filter(({ size }) => size <= manifest.position);
  const store = new PostgresCheckpointStore(client);
  const known = new Set((await store.all()).map(({ size }) => size));
  for (const signed of kept) if (!known.has(signed.size)) await store.append(signed);
  return { inside: await store.all(), outside: kept };
};

const load = async (client: PoolClient, parts: LoadParts): Promise<Verified> => {
  const { folder, manifest, master, publicKeys, finish } = parts;
  await client.query(EXACT_TEXT);
  const bar = progress({ title: 'Restoring', total: manifest.tables.length, unit: 'tables' });
  for (const table of manifest.tables) {
    await loadTable(client, folder, table);
    bar.step(1, table.table);
  }
  bar.end(`${manifest.position} events`);
  await client.query(`update log_head set position = (select coalesce(max(position), 0) from ${LOG})`);
  const sealer = new EnvelopeSealer(new DataKeys(new PostgresKeyStore(client), master));
  const found = await verifySnapshot(await logSeenBy(client), { checkpoints: await checkpointsFor(client, parts), publicKeys, sealer });
  const { ok, verdict, firstBroken, code } = found;
  if (!ok) throw new CliError(`verify/${verdict}`, `The backup is not sound: position ${firstBroken?.position}: ${firstBroken?.why}.`, code);
  if (found.root !== manifest.root || found.checked !== manifest.position)
    throw new CliError('backup/not-the-same', 'The log came out otherwise than its manifest says.', EXIT.tampered);
  await finish?.(client);
  return found;
};

/**
 * Restores a backup into an empty database and verifies it there: what each table holds, every position, link, signature and seal. All or
 * nothing: until the very end the database says that a restore into it is unfinished, and holds nothing.
 */
export const loadBackup = async (parts: LoadParts): Promise<Verified> => {
  const { url, manifest } = parts;
  await migrate(url, stepsOf(manifest)).catch(refusal);
  return withOneClient(url, 'fyrvakt restore', async (client) => {
    const custody = new Custody(client);
    await refuseUnlessEmpty(client);
    await custody.setUnfinished({ what: 'restore', from: manifest.id, since: new Date().toISOString() });
    await client.query('begin');
    const found = await load(client, parts);
    await custody.setUnfinished(undefined);
    await client.query('commit');
    return found;
  });
};
