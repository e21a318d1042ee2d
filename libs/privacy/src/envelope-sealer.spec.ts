// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { KeyDestroyed, KeyUnknown, SealBroken, type NewKey, type SealContext, type Sealed } from '@fyrvakt/event-store';
import { randomBytes } from 'node:crypto';
import { DataKeys } from './data-keys.js';
import { EnvelopeSealer } from './envelope-sealer.js';
import { MemoryKeyStore, type StoredKey } from './key-store.js';
import { MasterKey } from './master-key.js';

const context: SealContext = { stream: 'case-1', revision: 3, eventId: 'e', type: 'NoteAdded' };
const personal = { text: 'Ring Kim på 0700-00 00 00.', callback: { phone: '070', allowed: true } };

const setUp = () => {
  const store = new MemoryKeyStore();
  const master = new MasterKey([randomBytes(32)]);
  const keys = new DataKeys(store, master);
  return { store, master, keys, sealer: new EnvelopeSealer(keys) };
};

describe('A sealed part', () => {
  it('opens where it belongs and shows nothing at rest', async () => {
    const { sealer } = setUp();
    const sealed = await sealer.seal(context, personal);
    expect(await sealer.open(context, sealed)).toEqual(personal);
    expect(Buffer.from(sealed.c, 'base64url').toString('latin1')).not.toContain('Kim');
  });

  it.each<[string, Partial<SealContext>]>([
    ['revision', { revision: 4 }], ['event', { eventId: 'f' }], ['type', { type: 'NoteCorrected' }],
  ])('does not open under another %s', async (_what, other) => {
    const { sealer } = setUp();
    const sealed = await sealer.seal(context, personal);
    await expect(sealer.open({ ...context, ...other }, sealed)).rejects.toThrow(SealBroken);
  });

  it('does not open in another stream, not even with its key in place', async () => {
    const { sealer, keys } = setUp();
    const sealed = await sealer.seal(context, personal);
    await sealer.seal({ ...context, stream: 'case-2' }, personal);
    await expect(sealer.open({ ...context, stream: 'case-2' }, sealed)).rejects.toThrow(SealBroken);
    const same = new EnvelopeSealer(Object.assign(Object.create(keys) as DataKeys, { find: () => keys.find('case-1') }));
    await expect(same.open({ ...context, stream: 'case-2' }, sealed)).rejects.toThrow(SealBroken);
  });

  it.each<[string, (sealed: Sealed, other: Sealed) => Sealed]>([
    ['key id', (sealed) => ({ ...sealed, k: 'x' })],
    ['nonce', (sealed, other) => ({ ...sealed, n: other.n })],
    ['ciphertext', (sealed, other) => ({ ...sealed, c: other.c })],
    ['nonce and ciphertext', (sealed, other) => ({ ...sealed, n: other.n, c: other.c })],
    ['tag cut short', (sealed) => ({ ...sealed, c: sealed.c.slice(0, -6) })],
    ['nothing left', (sealed) => ({ ...sealed, c: '' })],
  ])('does not open with another %s', async (_what, splice) => {
    const { sealer } = setUp();
    const sealed = await sealer.seal(context, personal);
    const other = await sealer.seal({ ...context, revision: 9 }, personal);
    await expect(sealer.open(context, splice(sealed, other))).rejects.toThrow(SealBroken);
  });

  it('never uses a nonce twice, in 200,000 of one case', async () => {
    const { sealer } = setUp();
    const nonces = new Set<string>();
    for (let round = 0; round < 200_000; round++) nonces.add((await sealer.seal(context, { t: 1 })).n);
    expect(nonces.size).toBe(200_000);
  });
});

describe('A destroyed key', () => {
  it('leaves nothing to read and lets nothing be added', async () => {
    const { sealer, keys } = setUp();
    const sealed = await sealer.seal(context, personal);
    await keys.destroy('case-1');
    expect(await sealer.open(context, sealed)).toBeUndefined();
    await expect(sealer.seal(context, personal)).rejects.toThrow(KeyDestroyed);
  });

  it('is not made anew by another process, also where there was none', async () => {
    const { store, master, keys } = setUp();
    await keys.destroy('case-1');
    await expect(new EnvelopeSealer(new DataKeys(store, master)).seal(context, personal)).rejects.toThrow(KeyDestroyed);
  });

  it('is soon forgotten by a process that had it in memory', async () => {
    const { store, master, keys } = setUp();
    const elsewhere = new EnvelopeSealer(new DataKeys(store, master, { remember: 0 }));
    const sealed = await elsewhere.seal(context, personal);
    await keys.destroy('case-1');
    expect(await elsewhere.open(context, sealed)).toBeUndefined();
  });

  it('is something else than a key that has vanished', async () => {
    const sealed = await setUp().sealer.seal(context, personal);
    await expect(setUp().sealer.open(context, sealed)).rejects.toThrow(KeyUnknown);
  });
});

describe('The master key', () => {
  const old = randomBytes(32);
  const fresh = randomBytes(32);

  it('is changed in three steps: old, new over old, new alone', async () => {
    const store = new MemoryKeyStore();
    const sealerWith = (...secrets: Buffer[]): EnvelopeSealer => new EnvelopeSealer(new DataKeys(store, new MasterKey(secrets)));
    const sealed = await sealerWith(old).seal(context, personal);
    await expect(sealerWith(fresh).open(context, sealed)).rejects.toThrow(KeyUnknown);
    expect(await sealerWith(fresh, old).open(context, sealed)).toEqual(personal);
    const both = new DataKeys(store, new MasterKey([fresh, old]));
    expect([await both.rotate(1), await both.rotate(1)]).toEqual([1, 0]);
    expect(await sealerWith(fresh).open(context, sealed)).toEqual(personal);
    await expect(sealerWith(old).open(context, sealed)).rejects.toThrow(KeyUnknown);
  });

  it('unwraps a key only for the subject it was made for', async () => {
    const master = new MasterKey([old]);
    expect(() => master.unwrap('case-2 k', master.wrap('case-1 k', fresh))).toThrow(KeyUnknown);
    expect(master.unwrap('case-1 k', master.wrap('case-1 k', fresh))).toEqual(fresh);
  });

  it('keeps no more unwrapped keys in memory than it should', async () => {
    const asked: string[] = [];
    class Watched extends MemoryKeyStore {
      override create(key: NewKey): Promise<StoredKey> {
        asked.push(key.subject);
        return super.create(key);
      }
    }
    const keys = new DataKeys(new Watched(), new MasterKey([old]), { most: 4 });
    for (const subject of ['a', 'b', 'a', 'c', 'a', 'b']) await keys.current(subject);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });
});
