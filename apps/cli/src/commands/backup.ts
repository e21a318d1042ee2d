// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { count } from '../arguments.js';
import { checkFiles, readManifest, writeManifest, type Manifest } from '../backup/manifest.js';
import { findBackup, keepNewest, listShelf, openShelf } from '../backup/shelf.js';
import { takeBackup, tryElsewhere } from '../backup/take-backup.js';
import { configOf, withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';

interface BackupFlags extends Globals {
  readonly to?: string;
  readonly keep?: number;
  readonly verify: boolean;
  readonly list?: boolean;
  readonly check?: string;
}

const MIB = 1024 ** 2;

const bytesOf = ({ tables }: Manifest): number => tables.reduce((sum, { bytes }) => sum + bytes, 0);

/** Beside the data unless told otherwise. */
export const shelfOf = (flags: Globals & { readonly to?: string }): string => flags.to ?? `${configOf(flags).dataDir}-backups`;

const logElsewhere = new CliError(
  'backup/log-elsewhere',
  'The log is in EventStoreDB, and a backup would be without it. Copy to a folder with "fyrvakt copy", and back that up. Nothing was written.',
);

const take = (flags: BackupFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    if (runtime.config.eventStoreUrl !== undefined) throw logElsewhere;
    const shelf = await openShelf(shelfOf(flags), runtime.config);
    const { folder, manifest } = await takeBackup(runtime, shelf, flags.verify);
    const { id, position, takenAt, verified, masterKeys } = manifest;
    await runtime.custody.recordBackup({
      id, place: shelf, position, bytes: bytesOf(manifest), takenAt, ...(verified ? { verifiedAt: verified.at } : {}),
    });
    const gone = flags.keep === undefined ? [] : await keepNewest(shelf, manifest.municipality, flags.keep);
    await runtime.custody.forgetBackups(gone);
    result(flags, { folder, id, position, takenAt, bytes: bytesOf(manifest), masterKeys, verified, removed: gone }, [
      `${position} events and what belongs to them are in ${folder}.`,
      verified
        ? `Verified: restored in ${verified.where}, every table, position, link, signature and seal is as it was.`
        : 'NOT VERIFIED: it counts as no backup until "fyrvakt backup --check" has restored it elsewhere.',
      `No key is in it. To read it one needs master key ${masterKeys.join(', ')}, which is in ${dirname(runtime.config.masterKeyFile)}:`,
      'keep a copy of that folder in another place, and move this backup off the machine.',
      ...(gone.length > 0 ? [`Thrown away: ${gone.join(', ')}.`] : []),
    ]);
  });

const check = (wanted: string, flags: BackupFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const folder = await findBackup(wanted, shelfOf(flags));
    const manifest = await readManifest(folder);
    await checkFiles(folder, manifest);
    const verified = await tryElsewhere(runtime, folder, manifest);
    await writeManifest(folder, { ...manifest, verified });
    const { id, position, takenAt } = manifest;
    const about = { id, place: dirname(folder), position, bytes: bytesOf(manifest), takenAt };
    await runtime.custody.recordBackup({ ...about, verifiedAt: verified.at });
    result(flags, { folder, id, position, verified }, [`Verified: restored in ${verified.where}, everything in ${folder} is as it was.`]);
  });

const list = async (flags: BackupFlags): Promise<void> => {
  const shelf = await openShelf(shelfOf(flags), configOf(flags));
  const found = await listShelf(shelf);
  const rows = found.map(({ folder, manifest, fault }) =>
    manifest
      ? [
          manifest.id, manifest.takenAt, String(manifest.position), `${(bytesOf(manifest) / MIB).toFixed(1)} MiB`,
          manifest.verified ? manifest.verified.at : 'NO: counts as no backup',
        ]
      : [basename(folder), '', '', '', `NO: ${fault}`],
  );
  const backups = found.map(({ folder, manifest, fault }) => {
    if (!manifest) return { folder, fault };
    const { id, takenAt, position, verified } = manifest;
    return { folder, id, takenAt, position, bytes: bytesOf(manifest), verified };
  });
  const lines = rows.length > 0 ? table([['BACKUP', 'TAKEN', 'POSITION', 'SIZE', 'VERIFIED'], ...rows]) : [`No backup is in ${shelf}.`];
  result(flags, { shelf, backups }, lines);
};

const run = (flags: BackupFlags): Promise<void> => {
  if (flags.list) return list(flags);
  return flags.check === undefined ? take(flags) : check(flags.check, flags);
};

/** `fyrvakt backup`. */
export const addBackup = (program: Command): void => {
  program
    .command('backup')
    .description('everything but keys and read models, of one moment, while it runs; restored elsewhere and verified before it counts')
    .option('--to <folder>', 'folder for backups; default beside the data, <data>-backups')
    .option('--keep <count>', 'keep so many verified backups of this municipality, and throw older ones away', count)
    .option('--no-verify', 'only write it; it counts as no backup until it has been checked')
    .option('--check <backup>', 'restore one that is there elsewhere and verify it')
    .option('--list', 'what is there, the newest first')
    .action((_options: object, command: Command) => run(command.optsWithGlobals<BackupFlags>()));
};
