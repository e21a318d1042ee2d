// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { KeyDestroyed, KeyUnknown } from '@fyrvakt/event-store';
import type { KeyStore, StoredKey } from './key-store.js';
import type { MasterKey } from './master-key.js';

export interface DataKey {
  readonly id: string;
  readonly secret: Buffer;
}

export interface DataKeysOptions {
  /** Most unwrapped keys in memory; the one used longest ago goes first. */
  readonly most?: number;
  /** Milliseconds that an unwrapped key is remembered; after a destruction, another process forgets it within this time. */
  readonly remember?: number;
}

/** One data key per subject: made when first needed, wrapped at rest, unwrapped in memory for a short while. */
export class DataKeys {
  private readonly recent = new Map<string, DataKey & { readonly until: number }>();

  constructor(
    private readonly store: KeyStore,
    private readonly master: MasterKey,
    private readonly options: DataKeysOptions = {},
  ) {}

  /** The subject's key, made and durably kept when there was none. Throws KeyDestroyed. */
  async current(subject: string): Promise<DataKey> {
    const recent = this.recall(subject);
    if (recent) return recent;
    const random = randomBytes(9 + 32);
    const [id, secret] = [random.toString('base64url', 0, 9), random.subarray(9)];
    const stored = await this.store.create({ subject, id, wrapped: this.master.wrap(label(subject, id), secret) });
    // Somebody may have been first; a key that is ours need not be unwrapped.
    const key = stored.id === id ? this.remember(subject, { id, secret }) : this.unwrap(subject, stored);
    if (!key) throw new KeyDestroyed(subject);
    return key;
  }

  /** The subject's key; undefined when it was destroyed. Throws KeyUnknown when there never was one. */
  async find(subject: string): Promise<DataKey | undefined> {
    const recent = this.recall(subject);
    if (recent) return recent;
    const stored = await this.store.get(subject);
    if (!stored) throw new KeyUnknown(`the key store has no trace of a key for ${subject}`);
    return this.unwrap(subject, stored);
  }

  /** Destroys the subject's key for ever. */
  async destroy(subject: string): Promise<void> {
    await this.store.destroy(subject);
    this.recent.delete(subject);
  }

  /** Puts the newest master key over every key that an older one wrapped; afterwards the older one can be removed. Returns how many. */
  async rotate(batch = 500): Promise<number> {
    for (let done = 0; ; ) {
      const old = await this.store.wrappedByOthers(this.master.id, batch);
      if (old.length === 0) return done;
      for (const { subject, id, wrapped } of old) {
        const secret = this.master.unwrap(label(subject, id), wrapped);
        await this.store.rewrap({ subject, id, wrapped: this.master.wrap(label(subject, id), secret) });
      }
      done += old.length;
    }
  }

  private recall(subject: string): DataKey | undefined {
    const found = this.recent.get(subject);
    if (!found) return undefined;
    this.recent.delete(subject);
    if (found.until < performance.now()) return undefined;
    this.recent.set(subject, found);
    return found;
  }

  private unwrap(subject: string, { id, wrapped }: StoredKey): DataKey | undefined {
    if (wrapped === undefined) return undefined;
    return this.remember(subject, { id, secret: this.master.unwrap(label(subject, id), wrapped) });
  }

  private remember(subject: string, key: DataKey): DataKey {
    const { most = 10_000, remember = 60_000 } = this.options;
    this.recent.set(subject, { ...key, until: performance.now() + remember });
    const [oldest] = this.recent.keys();
    if (this.recent.size > most && oldest !== undefined) this.recent.delete(oldest);
    return key;
  }
}

const label = (subject: string, id: string): string => `${subject} ${id}`;
