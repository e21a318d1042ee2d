// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { loadMasterKey, type MasterKey } from '@fyrvakt/privacy';
import type { Config } from '@fyrvakt/runtime';
import { CliError, EXIT } from '../exit.js';

/**
 * The master key that some data keys are wrapped with. Without the right one nothing personal could be read, and a new one would be made
 * unasked.
 */
export const needMasterKey = async ({ masterKeyFile, dataDir }: Config, masterKeys: readonly string[]): Promise<MasterKey> => {
  const needed = `the one named ${masterKeys.join(' or ')}. Put the kept copy of the folder of keys in place first. Nothing was changed.`;
  if (!existsSync(masterKeyFile) && masterKeys.length > 0)
    throw new CliError('keys/no-master-key', `There is no master key in ${masterKeyFile}; what is needed is ${needed}`, EXIT.unknownKey);
  const master = await loadMasterKey({ dataDir, file: masterKeyFile });
  if (masterKeys.every((id) => master.knows(id))) return master;
  throw new CliError('keys/other-master-key', `The master key in ${masterKeyFile} is another than ${needed}`, EXIT.unknownKey);
};
