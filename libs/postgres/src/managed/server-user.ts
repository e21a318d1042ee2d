// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseRefused } from '../refusals.js';

/** The system user that the server runs as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const OURS = 'fyrvakt';

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as whoever owns the cluster already, else as the system's `postgres`,
 * else as a system user made for it. Undefined when we are not root: then it runs as ourselves.
 */
export function serverUserOf(cluster: string): ServerUser | undefined {
  if (process.platform === 'win32') {
    throw new DatabaseRefused('unsupported-platform', 'On Windows Fyrvakt needs WSL, or DATABASE_URL set to a PostgreSQL of your own.');
  }
  if (process.getuid?.() !== 0) return undefined;
  const stat = statSync(cluster, { throwIfNoEntry: false });
  if (stat && stat.uid !== 0) return { uid: stat.uid, gid: stat.gid };
  return lookUp('postgres') ?? lookUp(OURS) ?? create();
}

/** Whether the user may enter every folder on the way to this one, and the folder itself. */
export function canReach(folder: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if (!(mode & bit)) return false;
  return folder === dirname(folder) || canReach(dirname(folder), user);
}

function lookUp(name: string): ServerUser | undefined {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): ServerUser {
  try {
    const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
    execFileSync('useradd', [...flags, OURS], { stdio: 'pipe' });
  } catch (error) {
    const made = lookUp(OURS);
    if (made) return made;
    throw new DatabaseRefused('server-user',
      'PostgreSQL does not run as root, and a system user for it could not be made. Run Fyrvakt as an ordinary user, '
      + `make the user yourself (useradd --system ${OURS}), or set DATABASE_URL.`, { cause: error });
  }
  return lookUp(OURS) ?? create();
}
