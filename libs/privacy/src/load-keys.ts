// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { MasterKey } from './master-key.js';
import { mustLieOutside, secretFile, SecretRefused } from './secret-file.js';

export interface KeyPlace {
  readonly dataDir: string;
  /** Full path; default in the folder `<dataDir>-keys` beside the data folder. */
  readonly file?: string;
}

const PREAMBLE = `# Fyrvakt's master key. With it and the database everything can be read; without it no personal data can, ever again.
# Keep a copy in a safe place that is not the place of the database's backups.
# To change it: put a new line first, restart, run the rotation, then remove the old line. A new one: openssl rand -base64 32
`;

/** Where keys and the log of checkpoints are kept unless told otherwise. */
export const keyFolder = (dataDir: string): string => `${resolve(dataDir)}-keys`;

/**
 * The master key of an installation, made at the first start. Each line of the file is one version, newest first.
 * Throws SecretRefused when others can read the file, it lies inside the data folder or does not hold keys.
 */
export const loadMasterKey = async ({ dataDir, file = `${keyFolder(dataDir)}/master.key` }: KeyPlace): Promise<MasterKey> => {
  await mustLieOutside(file, dataDir);
  const text = await secretFile(file, () => `${PREAMBLE}${randomBytes(32).toString('base64')}\n`);
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const secrets = lines.map((line) => Buffer.from(line, 'base64'));
  if (secrets.length === 0 || secrets.some((secret) => secret.length !== 32))
    throw new SecretRefused(`${file} must hold 32 bytes in base64 on each line. Put back the copy that was kept; a new key opens nothing.`);
  return new MasterKey(secrets);
};

/** The Ed25519 key that signs checkpoints, made at the first start. Throws SecretRefused as above. */
export const loadSigningKey = async ({ dataDir, file = `${keyFolder(dataDir)}/signing.key` }: KeyPlace): Promise<KeyObject> => {
  await mustLieOutside(file, dataDir);
  const text = await secretFile(file, () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  try {
    return createPrivateKey(text);
  } catch {
    throw new SecretRefused(`${file} must hold an Ed25519 private key in PEM. Put back the copy that was kept.`);
  }
};
