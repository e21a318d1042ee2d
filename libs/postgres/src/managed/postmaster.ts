// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf, processesIn } from './process-identity.js';

/** What a running server has written in `postmaster.pid` in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** True when it takes connections: started, and done with any recovery. */
  readonly ready: boolean;
}

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

export function postmasterOf(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Clears away what an earlier process left when it died without stopping its server. Nobody can be using that server, since the folder
 * is ours now, and a fresh one has this program's version and settings.
 */
export async function clearOrphan(cluster: string, onProgress?: (message: string) => void): Promise<void> {
  const left = postmasterOf(cluster);
  if (!left) return;
  const folder = realpathSync(cluster);
  if (processesIn(folder, left.pid).includes(left.pid)) {
    onProgress?.('Stopping the PostgreSQL that an earlier run left behind');
    await stopProcess(left.pid);
  }
  // If the server itself was killed, its sessions need a moment to notice.
  for (let waited = 0; waited < 5_000 && processesIn(folder, left.pid).length > 0; waited += 50) await sleep(50);
  for (const pid of processesIn(folder, left.pid)) await stopProcess(pid);
  // PostgreSQL removes the file of a dead server by itself, but not while the number is another program's, or a zombie's.
  rmSync(pidFile(cluster), { force: true });
}

/**
 * Stops a server: first the fast way, which ends sessions and leaves nothing to recover; if that takes more than seven seconds, at
 * once, which loses nothing either but makes the next start recover from the log.
 */
export async function stopProcess(pid: number): Promise<void> {
  const birth = birthOf(pid);
  for (const [signal, patienceMs] of [['SIGINT', 7_000], ['SIGQUIT', 2_000], ['SIGKILL', 1_000]] as const) {
    if (birth === undefined || birthOf(pid) !== birth) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patienceMs && birthOf(pid) === birth; waited += 10) await sleep(10);
  }
}
