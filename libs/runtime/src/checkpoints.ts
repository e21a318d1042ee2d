// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dirname } from 'node:path';
import type { Municipality } from '@fyrvakt/cases';
import { originOf, type CheckpointStore, type NoteSigner } from '@fyrvakt/event-store';
import { CheckpointFile, DestroyedKeys, loadSigningKey, PostgresCheckpointStore } from '@fyrvakt/privacy';
import type { Pool } from 'pg';
import type { Config } from './config.js';

/** What signs the log, and where its signed checkpoints are kept: beside it, and in the folder of keys outside it. */
export interface Checkpoints {
  readonly signer: NoteSigner;
  readonly inside: CheckpointStore;
  readonly outside: CheckpointStore;
}

interface SignerParts {
  readonly config: Config;
  readonly municipality: Municipality;
}

/** What signs the log, and the checkpoints outside the database. Throws SecretRefused when the signing key cannot be trusted. */
export const openWitness = async ({ config, municipality }: SignerParts): Promise<Omit<Checkpoints, 'inside'>> => {
  const folder = dirname(config.masterKeyFile);
  const key = await loadSigningKey({ dataDir: config.dataDir, file: `${folder}/signing.key` });
  return { signer: { name: originOf(`fyrvakt-${municipality.code}`), key }, outside: new CheckpointFile(`${folder}/checkpoints.log`) };
};

/** As `openWitness`, with the checkpoints in the database. */
export const openCheckpoints = async (parts: SignerParts & { pool: Pool }): Promise<Checkpoints> => ({
  ...(await openWitness(parts)),
  inside: new PostgresCheckpointStore(parts.pool),
});

/** The list of destroyed keys, beside the checkpoints in the folder of keys. */
export const destroyedKeys = ({ masterKeyFile }: Pick<Config, 'masterKeyFile'>): DestroyedKeys =>
  new DestroyedKeys(`${dirname(masterKeyFile)}/destroyed.log`);
