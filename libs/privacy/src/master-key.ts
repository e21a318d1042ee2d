// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hkdfSync } from 'node:crypto';
import { KeyUnknown } from '@fyrvakt/event-store';
import { decrypt, encrypt } from './aes.js';

interface Version {
  readonly id: string;
  readonly key: Buffer;
}

const derive = (secret: Buffer, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `fyrvakt/${purpose}/v1`, bytes));

/**
 * The key over all data keys, in one or more versions, newest first. What the newest wrapped and what an older one wrapped can
 * both be read; only the newest wraps. A version is named by a digest of itself, so a wrapped key says which version it needs.
 */
export class MasterKey {
  private readonly versions: readonly [Version, ...Version[]];

  /** @param secrets 32 random bytes each, newest first. */
  constructor(secrets: readonly Buffer[]) {
    const [newest, ...older] = secrets.map((secret) => {
      if (secret.length !== 32) throw new RangeError(`a master key has 32 bytes, not ${secret.length}`);
      return { id: derive(secret, 'master-key-id', 9).toString('base64url'), key: derive(secret, 'wrap', 32) };
    });
    if (!newest) throw new RangeError('there is no master key');
    this.versions = [newest, ...older];
  }

  /** Names the newest version; wrapped keys begin with it and a dot. */
  get id(): string {
    return this.versions[0].id;
  }

  /** True when what this version wrapped can be read. */
  knows(id: string): boolean {
    return this.versions.some((version) => version.id === id);
  }

  /** `label` says what the key is for; under another label it does not unwrap. */
  wrap(label: string, dataKey: Buffer): string {
    const [{ id, key }] = this.versions;
    const { nonce, text } = encrypt(key, `${id} ${label}`, dataKey);
    return `${id}.${nonce}.${text}`;
  }

  /** Throws KeyUnknown when the version is not at hand, or the wrapping was altered. */
  unwrap(label: string, wrapped: string): Buffer {
    const [id, nonce = '', text = ''] = wrapped.split('.');
    const version = this.versions.find((known) => known.id === id);
    if (!version) throw new KeyUnknown(`the key of ${label} was wrapped with master key ${id}, which is not in the key file`);
    const dataKey = decrypt(version.key, `${id} ${label}`, nonce, text);
    if (!dataKey) throw new KeyUnknown(`the key of ${label} was altered: it does not unwrap`);
    return dataKey;
  }
}
