// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { NewKey } from '@fyrvakt/event-store';

/** A data key as it is kept: wrapped by the master key. Without `wrapped` it has been destroyed, and only the trace is left. */
export interface StoredKey {
  readonly id: string;
  readonly wrapped?: string;
}

/** Where data keys live, one per subject (a stream). Kept apart from the events, with a backup life of its own. */
export interface KeyStore {
  get(subject: string): Promise<StoredKey | undefined>;
  /** Keeps a key, durably before it resolves, and returns the subject's key: this one, or the one that was there, living or destroyed. */
  create(key: NewKey): Promise<StoredKey>;
  /** Destroys the subject's key for ever and leaves a trace, so that none is made anew. Also where there was none. */
  destroy(subject: string): Promise<void>;
  /** Living keys that another master key than this one has wrapped. */
  wrappedByOthers(masterKeyId: string, limit: number): Promise<readonly NewKey[]>;
  /** Puts a new wrapping over a living key. */
  rewrap(key: NewKey): Promise<void>;
}

/** Keys in this process's memory, for tests and the simulator. */
export class MemoryKeyStore implements KeyStore {
  private readonly keys = new Map<string, StoredKey>();

  async get(subject: string): Promise<StoredKey | undefined> {
    return this.keys.get(subject);
  }

  async create({ subject, ...key }: NewKey): Promise<StoredKey> {
    const kept = this.keys.get(subject) ?? key;
    this.keys.set(subject, kept);
    return kept;
  }

  async destroy(subject: string): Promise<void> {
    this.keys.set(subject, { id: this.keys.get(subject)?.id ?? '' });
  }

  async wrappedByOthers(masterKeyId: string, limit: number): Promise<readonly NewKey[]> {
    return [...this.keys]
      .flatMap(([subject, { id, wrapped }]) => (wrapped && !wrapped.startsWith(`${masterKeyId}.`) ? [{ subject, id, wrapped }] : []))
      .slice(0, limit);
  }

  async rewrap({ subject, ...key }: NewKey): Promise<void> {
    if (this.keys.get(subject)?.wrapped) this.keys.set(subject, key);
  }
}
