// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { KeyDestroyed, KeyUnknown, Recent, type FreshKey, type NewKey } from '@fyrvakt/event-store';
import type { KeyStore, StoredKey } from './key-store.js';
import type { MasterKey } from './master-key.js';
import { draw } from './random.js';

export interface DataKey {
  readonly id: string;
  readonly secret: Buffer;
}

export interface DataKeysOptions {
  /** Most unwrapped keys in memory; those used longest ago go first. */
  readonly most?: number;
  /** Milliseconds that an unwrapped key is remembered; after a destruction, another process forgets it within this time. */
  readonly remember?: number;
}

/** One data key per subject: made when first needed, wrapped at rest, unwrapped in memory for a short while. */
export class DataKeys {
  private readonly recent: Recent<string, DataKey & { readonly until: number }>;
  /** Look-ups under way: whoever reads a case opens all that is sealed in it at once. */
  private readonly looking = new Map<string, Promise<DataKey | undefined>>();
  private destroyed = 0;

  constructor(
    private readonly store: KeyStore,
    private readonly master: MasterKey,
    private readonly options: DataKeysOptions = {},
  ) {
    this.recent = new Recent(options.most ?? 10_000);
  }

  /** The subject's key where it is in memory. */
  atHand(subject: string): DataKey | undefined {
    return this.recall(subject);
  }

  /** A key that is not kept anywhere yet; once it has been, `keep` makes it the subject's. */
  make(subject: string): DataKey & NewKey {
    const [id, secret] = [draw(9).toString('base64url'), draw(32)];
    return { subject, id, secret, wrapped: this.master.wrap(label(subject, id), secret) };
  }

  keep({ subject, id, secret }: DataKey & NewKey): void {
    this.remember(subject, { id, secret });
  }

  /** The subject's key, made and durably kept when there was none. Throws KeyDestroyed. */
  async current(subject: string): Promise<DataKey> {
    const recent = this.recall(subject);
    if (recent) return recent;
    const { destroyed } = this;
    const { id, secret, wrapped } = this.make(subject);
    const stored = await this.store.create({ subject, id, wrapped });
    // A key that is ours need not be unwrapped.
    if (stored.id === id && stored.wrapped !== undefined) return this.remember(subject, { id, secret }, destroyed);
    // Somebody was first.
    secret.fill(0);
    const key = this.unwrap(subject, stored);
    if (!key) throw new KeyDestroyed(subject);
    return this.remember(subject, key, destroyed);
  }

  /** The subject's key; undefined when it was destroyed. Throws KeyUnknown when there never was one. */
  async find(subject: string): Promise<DataKey | undefined> {
    const recent = this.recall(subject);
    if (recent) return recent;
    let looked = this.looking.get(subject);
    if (!looked) {
      looked = this.look(subject).finally(() => this.looking.delete(subject));
      this.looking.set(subject, looked);
    }
    return looked;
  }

  /** Destroys the subject's key for ever. */
  async destroy(subject: string): Promise<void> {
    await this.store.destroy(subject);
    this.destroyed += 1;
    this.recent.delete(subject);
  }

  /** Puts the newest master key over every key that an older one wrapped; afterwards the older one can be removed. Returns how many. */
  async rotate(batch = 500): Promise<number> {
    for (let done = 0; ; ) {
      const old = await this.store.wrappedByOthers(this.master.id, batch);
      if (old.length === 0) return done;
      for (const { subject, id, wrapped } of old) {
        const secret = this.master.unwrap(label(subject, id), wrapped);
        const fresh = this.master.wrap(label(subject, id), secret);
        secret.fill(0);
        await this.store.rewrap({ subject, id, wrapped: fresh });
      }
      done += old.length;
    }
  }

  private recall(subject: string): DataKey | undefined {
    const found = this.recent.get(subject);
    if (!found) return undefined;
    if (found.until >= performance.now()) return found;
    this.recent.delete(subject);
    return undefined;
  }

  private async look(subject: string): Promise<DataKey | undefined> {
    const { destroyed } = this;
    const stored = await this.store.get(subject);
    if (!stored) throw new KeyUnknown(`the key store has no trace of a key for ${subject}`);
    const key = this.unwrap(subject, stored);
    return key && this.remember(subject, key, destroyed);
  }

  private unwrap(subject: string, { id, wrapped }: StoredKey): DataKey | undefined {
    return wrapped === undefined ? undefined : { id, secret: this.master.unwrap(label(subject, id), wrapped) };
  }

  /** `destroyed`: how many had been destroyed when the key was asked for. It may be one of those that have been since. */
  private remember(subject: string, key: DataKey, destroyed = this.destroyed): DataKey {
    if (destroyed !== this.destroyed) return key;
    const { remember = 60_000 } = this.options;
    this.recent.set(subject, { id: key.id, secret: key.secret, until: performance.now() + remember });
    return key;
  }
}

/** The key of a subject that begins, made when it is needed. */
export class UnkeptKey implements FreshKey {
  private key?: DataKey & NewKey;

  constructor(private readonly keys: Pick<DataKeys, 'make' | 'keep'>, private readonly subject: string) {}

  get made(): NewKey | undefined {
    return this.key;
  }

  get secret(): DataKey {
    return (this.key ??= this.keys.make(this.subject));
  }

  kept(): void {
    if (this.key) this.keys.keep(this.key);
  }
}

const label = (subject: string, id: string): string => `${subject} ${id}`;
