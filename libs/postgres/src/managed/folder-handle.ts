// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { closeSync, constants, openSync } from 'node:fs';
import { DatabaseRefused } from '../refusals.js';
import { canReach, type ServerUser } from './server-user.js';

/** A folder as a child process is to name it, and what the child must inherit, as its file descriptor 3, for that name to work. */
export interface FolderHandle {
  readonly path: string;
  readonly handles: readonly number[];
  close(): void;
}

/**
 * A folder that the server's user owns may lie in one it cannot enter, such as /root or a private temporary folder. On Linux an open
 * directory can be handed over all the same: its name under /proc/self/fd leads straight to it.
 */
export function openFolder(folder: string, user: ServerUser | undefined): FolderHandle {
  if (!user || canReach(folder, user)) return { path: folder, handles: [], close() {} };
  if (process.platform !== 'linux') {
    throw new DatabaseRefused('server-user',
      `PostgreSQL does not run as root, and the user it runs as cannot enter ${folder}. `
      + 'Run Fyrvakt as an ordinary user, or set FYRVAKT_DATA to a folder that others may pass through.');
  }
  const handle = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  return { path: '/proc/self/fd/3', handles: [handle], close: () => closeSync(handle) };
}
