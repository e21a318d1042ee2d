// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { DataKeys } from './data-keys.js';

/** Keyed digest of a text for one purpose, as hex. Digests of different purposes cannot be compared. */
export type Hmac = (purpose: string, text: string) => string;

/**
 * Opens the municipality's own keyed digests, for search tokens and request fingerprints: plain digests of short personal texts
 * could be guessed. Their key is a data key like any other, so changing the master key changes no digest.
 */
export const openHmac = async (keys: Pick<DataKeys, 'current'>): Promise<Hmac> => {
  const { secret } = await keys.current('digests');
  const derived = new Map<string, KeyObject>();
  return (purpose, text) => {
    let key = derived.get(purpose);
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `fyrvakt/hmac/v1/${purpose}`, 32)));
      derived.set(purpose, key);
    }
    return createHmac('sha256', key).update(text).digest('hex');
  };
};
