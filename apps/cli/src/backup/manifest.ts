// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedCheckpoint } from '@fyrvakt/event-store';
import type { Instant } from '@fyrvakt/kernel';
import { CliError, EXIT } from '../exit.js';
import type { TableDigest } from '../tables/table-copy.js';

export const FORMAT = 'fyrvakt-backup/1';
const MANIFEST = 'manifest.json';

/** One table of a backup: PostgreSQL's text format for COPY, compressed with gzip. */
export interface BackedUpTable extends TableDigest {
  readonly table: string;
  readonly columns: readonly string[];
  readonly order: string;
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file as it lies there, hex; `sha256` is that of what is in it. */
  readonly fileSha256: string;
}

/** A backup that has been restored elsewhere and found whole. */
export interface Verification {
  readonly at: Instant;
  /** Where it was restored: `a database of its own on the same server`. */
  readonly where: string;
  readonly events: number;
  /** Signed checkpoints vouch for everything up to here. */
  readonly signedTo: number;
}

/** What a backup says of itself. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly municipality: string;
  readonly takenAt: Instant;
  readonly program: string;
  /** Version of the PostgreSQL server that it was taken from. */
  readonly postgres: string;
  /** Steps of the schema, in order. */
  readonly schema: readonly string[];
  /** Of the last event. */
  readonly position: number;
  /** What the whole log comes to, in base64; see checkpoint.ts. */
  readonly root: string;
  /** The newest signed one. */
  readonly checkpoint: SignedCheckpoint | null;
  /** Which master keys open what is sealed. None of them is in here, and neither is the signing key. */
  readonly masterKeys: readonly string[];
  readonly notice: string;
  readonly tables: readonly BackedUpTable[];
  /** Null until it has been restored elsewhere: such a backup counts as none. */
  readonly verified: Verification | null;
}

export const NOTICE =
  'No master key is in here: personal data stays sealed without those named above, which lie in the folder of keys. Data keys are in, '
  + 'wrapped by those. Keep backups no longer than 35 days: with the master key, a case that is erased can be read from an older backup.';

/** Written whole or not at all. */
export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const file = await open(join(folder, MANIFEST), 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
};

const notABackup = (folder: string, why: string): CliError =>
  new CliError('backup/not-a-backup', `${folder} is not a backup that can be used: ${why}.`, EXIT.io);

export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw notABackup(folder, error.code === 'ENOENT' ? `it has no ${MANIFEST}` : error.message);
  });
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(text) as Partial<Manifest>;
  } catch {
    throw notABackup(folder, `its ${MANIFEST} is not JSON`);
  }
  if (manifest.format !== FORMAT || !Array.isArray(manifest.tables)) throw notABackup(folder, `its ${MANIFEST} is not one of ${FORMAT}`);
  return manifest as Manifest;
};

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** Looks at every file before anything is done with any. Throws CliError naming those that are missing or damaged. */
export const checkFiles = async (folder: string, { tables }: Manifest): Promise<void> => {
  const faults: string[] = [];
  for (const { file, bytes, fileSha256 } of tables) {
    const path = join(folder, file);
    const found = await stat(path).catch(() => undefined);
    if (!found) faults.push(`${file} is missing`);
    else if (found.size !== bytes) faults.push(`${file} has ${found.size} bytes instead of ${bytes}`);
    else if ((await sha256Of(path)) !== fileSha256) faults.push(`${file} is not what was written`);
  }
  if (faults.length === 0) return;
  throw new CliError('backup/damaged', `The backup in ${folder} is damaged: ${faults.join('; ')}. Nothing was restored.`, EXIT.io);
};
