// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash, hkdfSync } from 'node:crypto';
import type { DataKeys } from './data-keys.js';

/** Keyed digest of a text for one purpose, as hex. Digests of different purposes cannot be compared. */
export type Hmac = (purpose: string, text: string) => string;

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
/** Longer texts than this are few: words to search for and requests are shorter. */
const USUAL_BYTES = 2_048;
const INNER = 0x36;
const OUTER = 0x5c;

/** The key as the hash wants it, with room for what is hashed after it. Memory of its own, and filled anew for each text. */
const padded = (key: Buffer, pad: number, room: number): Buffer => {
  const block = Buffer.alloc(BLOCK_BYTES + room, pad);
  key.forEach((byte, index) => (block[index] = byte ^ pad));
  return block;
};

/**
 * HMAC-SHA-256 (RFC 2104) under a key of at most one block. Node has a hash in one call but no keyed one, and the object that it makes
 * for each digest costs more than both hashes: every request and every word that can be searched for has some.
 */
export const hmacUnder = (key: Buffer): ((text: string) => string) => {
  const [inner, outer] = [padded(key, INNER, USUAL_BYTES), padded(key, OUTER, DIGEST_BYTES)];
  return (text) => {
    const length = Buffer.byteLength(text);
    const input = length > USUAL_BYTES ? padded(key, INNER, length) : inner.subarray(0, BLOCK_BYTES + length);
    input.write(text, BLOCK_BYTES);
    outer.write(hash('sha256', input, 'binary'), BLOCK_BYTES, 'latin1');
    return hash('sha256', outer, 'hex');
  };
};

/**
 * Opens the municipality's own keyed digests, for search tokens and request fingerprints: plain digests of short personal texts
 * could be guessed. Their key is a data key like any other, so changing the master key changes no digest.
 */
export const openHmac = async (keys: Pick<DataKeys, 'current'>): Promise<Hmac> => {
  const { secret } = await keys.current('digests');
  const derived = new Map<string, (text: string) => string>();
  return (purpose, text) => {
    let digest = derived.get(purpose);
    if (!digest) {
      digest = hmacUnder(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `fyrvakt/hmac/v1/${purpose}`, 32)));
      derived.set(purpose, digest);
    }
    return digest(text);
  };
};
