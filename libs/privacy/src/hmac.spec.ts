// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { createHmac, randomBytes } from 'node:crypto';
import { DataKeys } from './data-keys.js';
import { hmacUnder, openHmac } from './hmac.js';
import { MemoryKeyStore } from './key-store.js';
import { MasterKey } from './master-key.js';

describe('Keyed digests', () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];

  it('are the same after a restart and a change of master key, and differ by purpose and installation', async () => {
    const store = new MemoryKeyStore();
    const hmac = await openHmac(new DataKeys(store, new MasterKey([old])));
    const both = new DataKeys(store, new MasterKey([fresh, old]));
    await both.rotate();
    const later = await openHmac(new DataKeys(store, new MasterKey([fresh])));
    const elsewhere = await openHmac(new DataKeys(new MemoryKeyStore(), new MasterKey([old])));
    const digests = [hmac('search', 'kim'), hmac('fingerprint', 'kim'), elsewhere('search', 'kim'), hmac('search', 'kin')];
    expect(new Set(digests).size).toBe(4);
    expect(later('search', 'kim')).toBe(digests[0]);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are HMAC-SHA-256 to the bit', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), text, (key, told) =>
        expect(hmacUnder(Buffer.from(key))(told)).toBe(createHmac('sha256', key).update(told).digest('hex')),
      ),
      { numRuns: 1_000 },
    );
  });

  it('are so for texts of any length, and whatever was digested before', () => {
    const digest = hmacUnder(old);
    for (const length of [5_000, 3, 2_048, 0, 2_049, 64, 100_000, 1]) {
      const told = 'å'.repeat(length / 2) + 'x'.repeat(length % 2);
      expect(digest(told)).toBe(createHmac('sha256', old).update(told).digest('hex'));
    }
  });
});
