// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { access, constants, stat } from 'node:fs/promises';
import { FREE_SPACE, freeSpace, nearestFolder, type Config } from '@fyrvakt/runtime';
import { fail, ok, warn, type Finding } from './check.js';

const GIB = 1024 ** 3;
const OTHERS = 0o077;

const node = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) return fail('node', `Node ${version}`, 'Install Node 20.19 or later; 24 is best.');
  return major < 22
    ? warn('node', `Node ${version}`, 'It works. Node 24 is faster and supported for longer.')
    : ok('node', `Node ${version}`);
};

const dataFolder = async ({ dataDir }: Config): Promise<Finding> => {
  const folder = await nearestFolder(dataDir);
  try {
    await access(folder, constants.W_OK);
  } catch {
    return fail('data folder', `${dataDir} cannot be written to`, `Run: chown -R $(whoami) ${folder}`);
  }
  return folder === dataDir ? ok('data folder', dataDir) : ok('data folder', `${dataDir} (will be made at the first start)`);
};

const disk = async ({ dataDir }: Config): Promise<Finding> => {
  const free = await freeSpace(dataDir);
  const found = `${(free / GIB).toFixed(1)} GiB free`;
  if (free < FREE_SPACE.least) return fail('disk', found, 'Make room: at least 1 GiB, or the database stops taking calls.');
  return free < FREE_SPACE.good ? warn('disk', found, 'Make room before it runs out; 5 GiB is a good margin.') : ok('disk', found);
};

const masterKey = async ({ masterKeyFile }: Config): Promise<Finding> => {
  const found = await stat(masterKeyFile).catch(() => undefined);
  if (!found)
    return warn(
      'master key',
      `${masterKeyFile} is not there`,
      'It is made at the first start. If there has been one, put the kept copy back: a new key opens nothing.',
    );
  if ((found.mode & OTHERS) !== 0) return fail('master key', `${masterKeyFile} can be read by others`, `Run: chmod 600 ${masterKeyFile}`);
  return ok('master key', `${masterKeyFile}, readable by its owner alone`);
};

/** What can be said without a database. */
export const machineFindings = async (config: Config): Promise<Finding[]> => [
  node(process.versions.node),
  await dataFolder(config),
  await disk(config),
  await masterKey(config),
];
