// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from './process-identity.js';

/** The process that owns a data folder, as it wrote itself down there. */
export interface Owner {
  readonly pid: number;
  readonly birth: string;
  /** When it took the folder, for the person who reads the refusal. ISO 8601. */
  readonly since: string;
}

export interface Ownership {
  release(): void;
}

export type Claim = { readonly won: Ownership } | { readonly lostTo: Owner };

const file = (home: string): string => join(home, 'owner.json');

/** Takes the data folder for this process, unless a process that is alive has it. What a dead process left behind is taken over. */
export function claim(home: string): Claim {
  const me: Owner = { pid: process.pid, birth: birthOf(process.pid) ?? 'unknown', since: new Date().toISOString() };
  for (;;) {
    if (create(file(home), me)) return { won: ownership(home, me) };
    const holder = ownerOf(home);
    if (holder && isAlive(holder)) return { lostTo: holder };
    // Created but not yet written: its maker is at work in another process.
    if (!holder && ageMs(file(home)) < 2_000) pause(20);
    else if (takeOver(home, holder, me)) return { won: ownership(home, me) };
  }
}

/** The process that owns the folder now, alive or not. */
export function ownerOf(home: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file(home), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

export const isAlive = (owner: Owner): boolean => birthOf(owner.pid) === owner.birth;

/**
 * Two processes may both find the same dead owner. The one that creates the marker replaces the file; the other comes too late, and
 * when its turn comes it finds a living owner. A marker whose maker died at this very point is ignored after ten seconds.
 */
function takeOver(home: string, dead: Owner | undefined, me: Owner): boolean {
  const marker = `${file(home)}.taking-over`;
  if (!create(marker, me)) {
    if (ageMs(marker) > 10_000) rmSync(marker, { force: true });
    else pause(20);
    return false;
  }
  try {
    if (JSON.stringify(ownerOf(home)) !== JSON.stringify(dead)) return false;
    const fresh = `${file(home)}.${randomBytes(4).toString('hex')}`;
    create(fresh, me);
    renameSync(fresh, file(home));
    return true;
  } finally {
    rmSync(marker, { force: true });
  }
}

function ownership(home: string, me: Owner): Ownership {
  return {
    release() {
      if (JSON.stringify(ownerOf(home)) === JSON.stringify(me)) rmSync(file(home), { force: true });
    },
  };
}

function create(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ageMs(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
