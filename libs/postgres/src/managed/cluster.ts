// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseRefused } from '../refusals.js';
import { openFolder } from './folder-handle.js';
import type { Programs } from './programs.js';
import type { ServerUser } from './server-user.js';

/** The name of both the database and its owner. */
export const NAME = 'fyrvakt';

export const clusterIn = (home: string): string => join(home, 'cluster');
const passwordFile = (home: string): string => join(home, 'password');

/** The password of the server's only role, random, made once. */
export function passwordOf(home: string): string {
  if (existsSync(passwordFile(home))) return readFileSync(passwordFile(home), 'utf8').trim();
  if (existsSync(clusterIn(home))) {
    throw new DatabaseRefused('password-missing',
      `${passwordFile(home)} is gone, and without it the database beside it cannot be opened. Restore the file from the back-up.`);
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(home), `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}

interface MakeOptions {
  /** Wait until it all is on disk. */
  readonly sync: boolean;
  readonly onProgress?: ((message: string) => void) | undefined;
}

/** Makes the cluster at the first start. It is made beside its place and moved there whole, so that a half-made one is never used. */
export async function ensureCluster(home: string, programs: Programs, user: ServerUser | undefined, options: MakeOptions): Promise<void> {
  const cluster = clusterIn(home);
  if (existsSync(cluster)) {
    refuseOtherMajor(cluster, programs);
    return;
  }
  options.onProgress?.('Making the database');
  for (const name of readdirSync(home)) if (name.startsWith('new-')) rmSync(join(home, name), { recursive: true, force: true });
  const workshop = join(home, `new-${randomBytes(4).toString('hex')}`);
  mkdirSync(join(workshop, 'cluster'), { recursive: true, mode: 0o700 });
  writeFileSync(join(workshop, 'password'), passwordOf(home), { mode: 0o600 });
  if (user) for (const path of ['', 'cluster', 'password']) chownSync(join(workshop, path), user.uid, user.gid);
  await initdb(workshop, programs, user, options);
  renameSync(join(workshop, 'cluster'), cluster);
  rmSync(workshop, { recursive: true, force: true });
}

function refuseOtherMajor(cluster: string, programs: Programs): void {
  const major = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (major === programs.major) return;
  throw new DatabaseRefused('wrong-major-version',
    `The database in ${cluster} is made by PostgreSQL ${major}, and this Fyrvakt runs PostgreSQL ${programs.major}. `
    + `Export with the Fyrvakt that made it and import here, or set DATABASE_URL to a server of version ${major}. The database was not touched.`);
}

function initdb(workshop: string, programs: Programs, user: ServerUser | undefined, options: MakeOptions): Promise<void> {
  const folder = openFolder(workshop, user);
  const flags = [
    `--pgdata=${folder.path}/cluster`, `--pwfile=${folder.path}/password`, `--username=${NAME}`, '--auth=scram-sha-256',
    // The builtin provider sorts and folds case by Unicode in the same way on every machine, whatever its C library.
    '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', ...(options.sync ? [] : ['--no-sync']),
  ];
  return new Promise<void>((resolve, reject) => {
    const child = spawn(programs.initdb, flags, {
      ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe', ...folder.handles], env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] },
    });
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new DatabaseRefused('start-failed', `initdb failed: ${complaint.trim()}`));
    });
  }).finally(() => folder.close());
}
