// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { secretFile, SecretRefused } from './secret-file.js';

const PREAMBLE = `# Fyrvakt's master key. With it and the database everything can be read; without it no personal data can, ever again.
# Keep a copy in a safe place that is not the place of the database's backups. The first line is the one in use.
# To change it: fyrvakt keys add, keys rotate, keys retire; docs/operations.md says when.
`;

/** What a file of master keys holds, 32 bytes each. */
export interface MasterSecrets {
  /** Protects what is new. */
  readonly inUse: Buffer;
  /** Still opens what was protected by it. */
  readonly older: readonly Buffer[];
  /** Made known to every process before it is used. */
  readonly next?: Buffer;
}

const NEXT = 'next:';
const written = (secret: Buffer): string => secret.toString('base64');
const textOf = ({ inUse, older, next }: MasterSecrets): string =>
  [...[inUse, ...older].map(written), ...(next ? [NEXT + written(next)] : [])].reduce((text, line) => `${text}${line}\n`, PREAMBLE);

export const freshSecret = (): Buffer => randomBytes(32);

/** In memory of its own: what is read from a text lies in a block of Node's that everyone gets a piece of. */
const bytes = (line: string): Buffer => {
  const read = Buffer.from(line, 'base64');
  const own = Buffer.alloc(read.length);
  read.copy(own);
  read.fill(0);
  return own;
};

/** All versions, the one in use first. */
export const versionsIn = ({ inUse, older, next }: MasterSecrets): readonly Buffer[] => [inUse, ...older, ...(next ? [next] : [])];

/** A file of master keys; made when there is none. Throws SecretRefused when it does not hold keys. */
export const readMasterSecrets = async (file: string): Promise<MasterSecrets> => {
  const text = await secretFile(file, () => textOf({ inUse: freshSecret(), older: [] }));
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const [inUse, ...older] = lines.filter((line) => !line.startsWith(NEXT)).map(bytes);
  const [next] = lines.filter((line) => line.startsWith(NEXT)).map((line) => bytes(line.slice(NEXT.length)));
  if (!inUse || [inUse, ...older, next ?? inUse].some(({ length }) => length !== 32))
    throw new SecretRefused(`${file} must hold 32 bytes in base64 on each line. Put back the copy that was kept; a new key opens nothing.`);
  return { inUse, older, ...(next ? { next } : {}) };
};

/** Puts a file of master keys in the place of another, whole or not at all: half of one would be the loss of everything. */
export const writeMasterSecrets = async (file: string, secrets: MasterSecrets): Promise<void> => {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(textOf(secrets));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  const folder = await open(dirname(file));
  await folder.sync().finally(() => folder.close());
};
