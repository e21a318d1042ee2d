// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KeyStore } from './key-store.js';

/**
 * The subjects whose keys have been destroyed, one a line, in a file outside the database that only grows. An older backup of the database
 * holds keys that have been destroyed since; whoever restores it destroys them again by this list. It names streams and nothing else.
 */
export class DestroyedKeys {
  constructor(private readonly path: string) {}

  async all(): Promise<ReadonlySet<string>> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return '';
    });
    // A last line that a crash cut off names no subject; the whole name was not yet on its way to the database either.
    return new Set(text.slice(0, text.lastIndexOf('\n') + 1).split('\n').filter(Boolean));
  }

  /** Adds those that are new, on disk before it resolves. */
  async add(subjects: Iterable<string>): Promise<void> {
    const known = await this.all();
    const fresh = [...new Set(subjects)].filter((subject) => !known.has(subject));
    if (fresh.length === 0) return;
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a', 0o600);
    try {
      // The line end first: a name that was cut off before must not run into this one.
      await file.appendFile(`\n${fresh.join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** A key store that writes here what is to be destroyed, before it is. */
  over(store: KeyStore): KeyStore {
    return {
      get: (subject) => store.get(subject),
      create: (key) => store.create(key),
      wrappedByOthers: (masterKeyId, limit) => store.wrappedByOthers(masterKeyId, limit),
      rewrap: (key) => store.rewrap(key),
      destroy: async (subject) => {
        await this.add([subject]);
        await store.destroy(subject);
      },
    };
  }
}
