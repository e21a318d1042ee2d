// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/**
 * What tells one run of a process id from every other: when it began, within this boot of the machine. Undefined when it is not
 * running. A process id alone is not enough, because the system uses it again.
 */
export function birthOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the state is the first field after it, the start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ended = fields[0] === 'Z' || fields[0] === 'X';
    return ended ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

/**
 * The processes of a PostgreSQL server at work in this data folder, each of which has it as its working directory. Elsewhere than on
 * Linux only `suspect`, the one that its file names, is looked at.
 */
export function processesIn(cluster: string, suspect: number): number[] {
  if (process.platform !== 'linux') return ps(suspect, 'args=')?.includes(cluster) ? [suspect] : [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => worksIn(pid, cluster));
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    // Gone by now, a zombie, or another user's and so not ours.
    return false;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    const said = execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return said.trim() || undefined;
  } catch {
    return undefined;
  }
}
