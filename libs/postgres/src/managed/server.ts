// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseRefused } from '../refusals.js';
import { clusterIn } from './cluster.js';
import { openFolder } from './folder-handle.js';
import { postmasterOf, stopProcess } from './postmaster.js';
import type { Programs } from './programs.js';
import type { ServerUser } from './server-user.js';
import { asFlags, type Settings } from './settings.js';

export interface Server {
  readonly port: number;
  stop(): Promise<void>;
}

const MAX_LOG_BYTES = 1_000_000;
/** Recovery after a power cut replays at most `max_wal_size`; a slow disk may need minutes for it. */
const START_LIMIT_MS = 10 * 60_000;

export async function startServer(
  home: string, programs: Programs, user: ServerUser | undefined, settings: Settings, onProgress?: (message: string) => void,
): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const logFrom = existsSync(logFile(home)) ? statSync(logFile(home)).size : 0;
    const child = launch(home, programs, user, { ...settings, port: String(port) });
    const { pid } = child;
    if (pid !== undefined && (await becomesReady(clusterIn(home), pid, child, onProgress))) return { port, stop: () => stopProcess(pid) };
    const log = readFileSync(logFile(home), 'utf8').slice(logFrom);
    // Between our look and its start someone else may have taken the port.
    if (!log.includes('could not bind') || attempt === 5) {
      throw new DatabaseRefused('start-failed',
        `PostgreSQL did not start. Its last words, from ${logFile(home)}:\n${log.slice(-1_500).trim()}`);
    }
  }
}

const logFile = (home: string): string => join(home, 'server.log');

/** Starts the server in a session of its own: a Ctrl-C in the terminal is ours to handle, and the server stops when we say so. */
function launch(home: string, programs: Programs, user: ServerUser | undefined, settings: Settings): ChildProcess {
  const path = logFile(home);
  if (existsSync(path) && statSync(path).size > MAX_LOG_BYTES) renameSync(path, `${path}.old`);
  const log = openSync(path, 'a', 0o600);
  const folder = openFolder(clusterIn(home), user);
  const child = spawn(programs.postgres, ['-D', folder.path, ...asFlags(settings)], {
    ...user, detached: true, cwd: '/', stdio: ['ignore', log, log, ...folder.handles], env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] },
  });
  closeSync(log);
  folder.close();
  child.once('error', () => {});
  // A program that forgets to close must still be able to end; what it leaves is cleared away at the next start.
  child.unref();
  return child;
}

async function becomesReady(cluster: string, pid: number, child: ChildProcess, onProgress?: (message: string) => void): Promise<boolean> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 10) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const postmaster = postmasterOf(cluster);
    if (postmaster?.pid === pid && postmaster.ready) return true;
    if (waited === 2_000) onProgress?.('PostgreSQL is recovering after a sudden stop');
    await sleep(10);
  }
  await stopProcess(pid);
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
