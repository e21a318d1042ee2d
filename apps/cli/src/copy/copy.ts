// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Custody } from '@fyrvakt/custody';
import { parseVerifier, verifierLine, type CheckpointStore, type NoteSigner, type SignedCheckpoint } from '@fyrvakt/event-store';
import { EXACT_TEXT } from '@fyrvakt/postgres';
import { DataKeys, EnvelopeSealer, PostgresCheckpointStore, PostgresKeyStore, type MasterKey } from '@fyrvakt/privacy';
import type { PoolClient } from 'pg';
import { CliError, EXIT } from '../exit.js';
import { tablesInUse } from '../tables/empty.js';
import { withClientOf } from '../tables/one-client.js';
import { verifySnapshot, type Verified } from '../verification.js';
import { copyLog, type CopiedLog } from './copy-log.js';
import { copyTables, type CopiedTable } from './copy-tables.js';
import type { End } from './ends.js';
import { logOf } from './logs.js';

export interface CopyParts {
  readonly source: End;
  readonly target: End;
  /** Others may be writing to the source meanwhile; the target is then not finished. */
  readonly live: boolean;
  readonly witness: { readonly signer: NoteSigner; readonly outside: CheckpointStore };
  readonly master: (masterKeys: readonly string[]) => Promise<MasterKey>;
}

export interface Copied extends CopiedLog {
  readonly tables: readonly CopiedTable[];
  readonly verdict: Verified;
}

/** What the source's connection sees is of one moment; without `live` nobody can append until it is let go, also who starts meanwhile. */
const freeze = async (client: PoolClient, live: boolean): Promise<void> => {
  await client.query('begin isolation level repeatable read');
  if (!live) await client.query('lock table log_head in exclusive mode');
  await client.query(EXACT_TEXT);
};

const masterKeysOf = async (client: PoolClient): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    "select distinct split_part(wrapped, '.', 1) as id from data_keys where wrapped is not null order by 1",
  );
  return rows.map(({ id }) => id);
};

const refuseSame = async (one: PoolClient, other: PoolClient): Promise<void> => {
  const [here, there] = await Promise.all([one, other].map(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select pg_postmaster_start_time()::text || oid || current_database() as id from pg_database where datname = current_database()',
    );
    return rows[0]?.id;
  }));
  if (here === there) throw new CliError('copy/same', 'Source and target are one and the same database.');
};

/** True when the target is empty or a copy of ours that is not finished; one that is finished is only compared. */
const mayWriteTo = async (target: End, client: PoolClient, source: string): Promise<boolean> => {
  const custody = new Custody(client);
  const unfinished = await custody.unfinished();
  if (unfinished?.what === 'copy') return true;
  if (unfinished)
    throw new CliError('target/unfinished', `A ${unfinished.what} into ${target.name} is not finished. Finish that first, or take an empty one.`);
  if ((await logOf(target, client)).counter > 0 || (await tablesInUse(client)).length > 0) return false;
  await custody.setUnfinished({ what: 'copy', from: source, since: new Date().toISOString() });
  return true;
};

/** Moves a municipality from one installation to another, or goes on with it, and verifies what came of it. */
export const copy = async (parts: CopyParts): Promise<Copied> => {
  // Before the log: a checkpoint that is signed meanwhile would vouch for more than is copied.
  const outside = await parts.witness.outside.all();
  const { source, target } = parts;
  return withClientOf(source.pool, (from) => withClientOf(target.pool, (to) => copyBetween(parts, outside, from, to)));
};

const copyBetween = async (
  { source, target, live, witness, master }: CopyParts, outside: readonly SignedCheckpoint[], from: PoolClient, to: PoolClient,
): Promise<Copied> => {
  await refuseSame(from, to);
  await freeze(from, live);
  const key = await master(await masterKeysOf(from));
  const mayWrite = await mayWriteTo(target, to, source.name);
  const log = await copyLog(await logOf(source, from), target, await logOf(target, to), mayWrite);
  const tables = await copyTables(from, to, mayWrite);
  const verdict = await verifySnapshot(await logOf(target, to), {
    checkpoints: { inside: await new PostgresCheckpointStore(to).all(), outside },
    publicKeys: [parseVerifier(verifierLine(witness.signer))],
    sealer: new EnvelopeSealer(new DataKeys(new PostgresKeyStore(to), key)),
  });
  if (verdict.ok && verdict.root !== log.root)
    throw new CliError('copy/not-the-same', 'The log came out otherwise than it is at the source.', EXIT.tampered);
  if (verdict.ok && !live && mayWrite) await new Custody(to).setUnfinished(undefined);
  return { ...log, tables, verdict };
};
