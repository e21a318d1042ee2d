// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Custody } from '@fyrvakt/custody';
import { parseVerifier, verifierLine } from '@fyrvakt/event-store';
import { loadMunicipality } from '@fyrvakt/municipality';
import { migrate, openDatabase, type Database } from '@fyrvakt/postgres';
import { CheckpointFile, PostgresCheckpointStore, PostgresKeyStore } from '@fyrvakt/privacy';
import { destroyedKeys, migrations, openWitness } from '@fyrvakt/runtime';
import type { Command } from 'commander';
import type { PoolClient } from 'pg';
import { loadBackup } from '../backup/load-backup.js';
import { checkFiles, readManifest } from '../backup/manifest.js';
import { findBackup } from '../backup/shelf.js';
import { aside, configOf, type Globals } from '../context.js';
import { CliError, EXIT } from '../exit.js';
import { result } from '../output.js';
import { othersConnected } from '../tables/empty.js';
import { needMasterKey } from '../tables/need-master-key.js';
import { withOneClient } from '../tables/one-client.js';
import { shelfOf } from './backup.js';

interface RestoreFlags extends Globals {
  readonly to?: string;
  readonly acceptLoss?: boolean;
}

const NAME = 'fyrvakt restore';

const needQuiet = ({ url }: Database): Promise<void> =>
  withOneClient(url, NAME, async (client) => {
    const others = await othersConnected(client, NAME);
    if (others.length === 0) return;
    throw new CliError('target/in-use', `A Fyrvakt runs on the target (${others.join(', ')}). Stop it first. Nothing was changed.`);
  });

/** Keys that were destroyed after the backup was taken must not come back with it. Returns how many would have. */
const destroyAgain = async (client: PoolClient, subjects: Iterable<string>): Promise<number> => {
  const store = new PostgresKeyStore(client);
  let living = 0;
  for (const subject of subjects) {
    if ((await store.get(subject))?.wrapped) living++;
    await store.destroy(subject);
  }
  return living;
};

const run = async (wanted: string, flags: RestoreFlags): Promise<void> => {
  const config = configOf(flags);
  if (config.eventStoreUrl !== undefined)
    throw new CliError('restore/log-elsewhere',
      'FYRVAKT_EVENTSTORE is set, and a backup is restored into PostgreSQL. Unset it, restore, and move on with "fyrvakt copy".');
  const folder = await findBackup(wanted, shelfOf(flags));
  const manifest = await readManifest(folder);
  await checkFiles(folder, manifest);
  const municipality = loadMunicipality(config.municipalityFile);
  if (manifest.municipality !== municipality.code)
    throw new CliError('restore/other-municipality',
      `The backup is of municipality ${manifest.municipality}, and FYRVAKT_MUNICIPALITY is ${municipality.code}.`);
  const master = await needMasterKey(config, manifest.masterKeys);
  const witness = await openWitness({ config, municipality });
  const outside = await witness.outside.all();
  const checkpointLog = `${dirname(config.masterKeyFile)}/checkpoints.log`;
  const lost = Math.max(0, ...outside.map(({ size }) => size)) - manifest.position;
  if (lost > 0 && !flags.acceptLoss)
    throw new CliError('restore/older',
      `${checkpointLog} vouches for ${lost} events that were written after this backup: they would be lost. Take a newer backup; or, if `
      + 'there is none, say --accept-loss: that file is then put aside and kept. Nothing was restored.', EXIT.rolledBack);
  const database = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.directDatabaseUrl ?? config.databaseUrl, onProgress: aside });
  try {
    await needQuiet(database);
    let destroyedAgain = 0;
    const since = new Date().toISOString();
    const finish = async (client: PoolClient): Promise<void> => {
      destroyedAgain = await destroyAgain(client, await destroyedKeys(config).all());
      await new Custody(client).setHold({ reason: 'restored', since, position: manifest.position });
      if (lost > 0) await turnBack(checkpointLog, client, since);
    };
    const found = await loadBackup({
      url: database.url, folder, manifest, master, publicKeys: [parseVerifier(verifierLine(witness.signer))], outside, finish,
    });
    await migrate(database.url, migrations, aside);
    result(flags, { folder, position: manifest.position, signedTo: found.signedTo, lost: Math.max(lost, 0), destroyedAgain, hold: true }, [
      `${manifest.position} events are back, as they were ${manifest.takenAt}. Verified: every table, position, link, signature and seal.`,
      ...(lost > 0 ? [`${lost} events that were written later are lost; the checkpoints of them are kept beside ${checkpointLog}.`] : []),
      ...(destroyedAgain > 0 ? [`${destroyedAgain} keys that were destroyed after the backup have been destroyed again.`] : []),
      'Everybody signs in again. What was changed in users and API clients after the backup has to be changed again.',
      'Outbound work is on HOLD: start Fyrvakt, look, and let it go with "fyrvakt release".',
    ]);
  } finally {
    await database.close();
  }
};

/** Puts the file that knows of more aside, and begins one that knows what the restored log does. */
const turnBack = async (file: string, client: PoolClient, at: string): Promise<void> => {
  await rename(file, `${file}.until-${at.replace(/[-:]|\.\d+/g, '')}`);
  const fresh = new CheckpointFile(file);
  for (const signed of await new PostgresCheckpointStore(client).all()) await fresh.append(signed);
};

/** `fyrvakt restore`. */
export const addRestore = (program: Command): void => {
  program
    .command('restore')
    .argument('<backup>', 'its folder, or its name in the folder of backups')
    .description('put a backup into an empty installation and verify it; outbound work then stands on hold until "fyrvakt release"')
    .option('--to <folder>', 'folder that backups lie in; default <data>-backups')
    .option('--accept-loss', 'also when signed checkpoints vouch for events that were written after the backup')
    .action((backup: string, _options: object, command: Command) => run(backup, command.optsWithGlobals<RestoreFlags>()));
};
