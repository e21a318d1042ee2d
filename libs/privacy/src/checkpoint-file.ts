// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { parseCheckpoint, readNote, type CheckpointStore, type SignedCheckpoint } from '@fyrvakt/event-store';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Text, an empty line, a whole signature line (68 bytes). A note that a crash cut off, wherever, is passed over. */
const NOTES = /(?:.+\n)+\n— \S+ [A-Za-z0-9+/]{91}=\n/g;

const TAIL = 4096;

/** Signed checkpoints in a file that only grows, outside the database. Copies of it belong on other machines, and in other hands. */
export class CheckpointFile implements CheckpointStore {
  constructor(private readonly path: string) {}

  async append({ note }: SignedCheckpoint): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a', 0o600);
    try {
      // Two line ends: a note that was cut off before this one must not run into it.
      await file.appendFile(`\n\n${note}`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async newest(): Promise<SignedCheckpoint | undefined> {
    // The file grows for years and the newest is asked for every few minutes. Should a tail hold none, look at it all.
    return (await this.read(TAIL)).at(-1) ?? (await this.all()).at(-1);
  }

  all(): Promise<readonly SignedCheckpoint[]> {
    return this.read(Infinity);
  }

  private async read(most: number): Promise<readonly SignedCheckpoint[]> {
    const file = await open(this.path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    });
    if (!file) return [];
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(Math.min(size, most));
      await file.read(bytes, 0, bytes.length, size - bytes.length);
      return parse(bytes.toString());
    } finally {
      await file.close();
    }
  }
}

const parse = (text: string): SignedCheckpoint[] =>
  (text.match(NOTES) ?? []).map((note) => ({ size: parseCheckpoint(readNote(note, []).text)?.size ?? 0, note }));
