// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Config } from '@fyrvakt/runtime';
import { CliError, EXIT } from '../exit.js';
import { readManifest, type Manifest } from './manifest.js';

/** Being made, or being thrown away: not a backup. */
const UNFINISHED = '.partial';
const OLD_MS = 86_400_000;

/** A backup on the shelf, or a folder that looks like one and cannot be read. */
export interface OnShelf {
  readonly folder: string;
  readonly manifest?: Manifest;
  readonly fault?: string;
}

const synced = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
};

/** The folder that backups lie in, made when it is missing. A copy beside what it is a copy of would be lost with it. */
export const openShelf = async (path: string, { dataDir, masterKeyFile }: Config): Promise<string> => {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const shelf = await realpath(path);
  for (const place of [dataDir, dirname(masterKeyFile)]) {
    const way = relative(await realpath(place).catch(() => place), shelf);
    if (way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way.startsWith(sep)))
      throw new CliError('backup/wrong-place', `${path} lies inside ${place}. Choose a folder elsewhere, best on another disk.`);
  }
  return shelf;
};

/** Everything on the shelf, the newest first. */
export const listShelf = async (shelf: string): Promise<OnShelf[]> => {
  const names = (await readdir(shelf)).filter((name) => name.startsWith('fyrvakt-') && !name.endsWith(UNFINISHED));
  const found = await Promise.all(
    names.map(async (name): Promise<OnShelf> => {
      const folder = join(shelf, name);
      return readManifest(folder).then((manifest) => ({ folder, manifest }), (error: Error) => ({ folder, fault: error.message }));
    }),
  );
  return found.sort((a, b) => (b.manifest?.takenAt ?? '').localeCompare(a.manifest?.takenAt ?? ''));
};

/** A folder that does not look like a backup yet. */
export interface Unfinished {
  readonly folder: string;
  /** Everything is on disk: it gets its name. Returns where it is. */
  finish(): Promise<string>;
  abandon(): Promise<void>;
}

/** Begins a backup. When its maker is killed, what is left is cleared away after a day. */
export const beginFolder = async (shelf: string, id: string): Promise<Unfinished> => {
  for (const name of await readdir(shelf)) {
    if (!name.startsWith('fyrvakt-') || !name.endsWith(UNFINISHED)) continue;
    const made = await stat(join(shelf, name)).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > OLD_MS) await rm(join(shelf, name), { recursive: true, force: true });
  }
  const folder = join(shelf, `${id}${UNFINISHED}`);
  await mkdir(folder, { mode: 0o700 });
  return {
    folder,
    abandon: () => rm(folder, { recursive: true, force: true }),
    async finish() {
      await synced(folder);
      await rename(folder, join(shelf, id));
      await synced(shelf);
      return join(shelf, id);
    },
  };
};

/**
 * Keeps the newest verified backups of a municipality and throws away what is older than all of them. Returns the ids that are gone.
 * What cannot be read is left for a person to look at.
 */
export const keepNewest = async (shelf: string, municipality: string, keep: number): Promise<string[]> => {
  const ours = (await listShelf(shelf)).flatMap(({ manifest }) => (manifest?.municipality === municipality ? [manifest] : []));
  const verified = ours.filter((manifest) => manifest.verified);
  const oldest = verified[keep - 1];
  if (!oldest) return [];
  const gone = ours.filter(({ takenAt }) => takenAt < oldest.takenAt);
  for (const { id } of gone) {
    // Renamed first: one that is half thrown away must not look like a backup.
    await rename(join(shelf, id), join(shelf, `${id}${UNFINISHED}`));
    await rm(join(shelf, `${id}${UNFINISHED}`), { recursive: true, force: true });
  }
  return gone.map(({ id }) => id);
};

/** A backup by its folder, or by its id on the shelf. */
export const findBackup = async (wanted: string, shelf: string): Promise<string> => {
  for (const folder of [wanted, join(shelf, wanted)]) if (await stat(folder).catch(() => undefined)) return folder;
  throw new CliError('backup/not-found', `There is no backup ${wanted}, neither as a folder nor in ${shelf}.`, EXIT.io);
};
