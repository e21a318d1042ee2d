// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { canonicalJson, SealBroken, type FreshKey, type SealContext, type Sealed, type Sealer } from '@fyrvakt/event-store';
import { decrypt, encrypt } from './aes.js';
import { UnkeptKey, type DataKey, type DataKeys } from './data-keys.js';

/** Seals personal parts with the data key of their stream, bound to the very event that they belong to. */
export class EnvelopeSealer implements Sealer {
  constructor(private readonly keys: Pick<DataKeys, 'atHand' | 'current' | 'find' | 'make' | 'keep'>) {}

  seal(context: SealContext, personal: object, fresh?: FreshKey): Sealed | Promise<Sealed> {
    const key = this.keys.atHand(context.stream) ?? (fresh instanceof UnkeptKey ? fresh.secret : undefined);
    if (key) return sealWith(key, context, personal);
    return this.keys.current(context.stream).then((found) => sealWith(found, context, personal));
  }

  freshKey(subject: string): FreshKey {
    return new UnkeptKey(this.keys, subject);
  }

  async open(context: SealContext, { k, n, c }: Sealed): Promise<object | undefined> {
    const key = await this.keys.find(context.stream);
    if (!key) return undefined;
    const plain = key.id === k ? decrypt(key.secret, place(context, k), n, c) : undefined;
    if (!plain) throw new SealBroken(context);
    return JSON.parse(plain.toString()) as object;
  }
}

const sealWith = ({ id, secret }: DataKey, context: SealContext, personal: object): Sealed => {
  const { nonce, text } = encrypt(secret, place(context, id), Buffer.from(canonicalJson(personal)));
  return { k: id, n: nonce, c: text };
};

/** Canonical JSON: the keys are in order. */
const place = ({ stream, revision, eventId, type }: SealContext, keyId: string): string =>
  JSON.stringify({ eventId, keyId, revision, stream, type, v: 1 });
