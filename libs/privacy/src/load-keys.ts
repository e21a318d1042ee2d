// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { readMasterSecrets, versionsIn } from './master-key-file.js';
import { MasterKey } from './master-key.js';
import { mustLieOutside, secretFile, SecretRefused } from './secret-file.js';

export interface KeyPlace {
  readonly dataDir: string;
  /** Full path; default in the folder `<dataDir>-keys` beside the data folder. */
  readonly file?: string;
}

/** Where keys are kept unless told otherwise. */
export const keyFolder = (dataDir: string): string => `${resolve(dataDir)}-keys`;

/**
 * The master key of an installation, made at the first start. Each line of the file is one version, the one in use first.
 * Throws SecretRefused when others can read the file, it lies inside the data folder or does not hold keys.
 */
export const loadMasterKey = async ({ dataDir, file = `${keyFolder(dataDir)}/master.key` }: KeyPlace): Promise<MasterKey> => {
  await mustLieOutside(file, dataDir);
  const secrets = versionsIn(await readMasterSecrets(file));
  try {
    return new MasterKey(secrets);
  } finally {
    for (const secret of secrets) secret.fill(0);
  }
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
