// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

const GIB = 1024 ** 3;

/** Bytes that are to be free where the data lie. With less than `least` PostgreSQL may soon take no more calls; `good` leaves time to act. */
export const FREE_SPACE = { least: GIB, good: 5 * GIB } as const;

/** The folder itself, or where it would be made. */
export const nearestFolder = async (folder: string): Promise<string> =>
  stat(folder).then(
    () => folder,
    () => (dirname(folder) === folder ? folder : nearestFolder(dirname(folder))),
  );

/** Bytes that this user may still write on the disk of a folder, there already or not. */
export const freeSpace = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(await nearestFolder(folder));
  return bavail * bsize;
};
