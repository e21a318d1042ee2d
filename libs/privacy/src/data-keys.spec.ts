// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewKey } from '@fyrvakt/event-store';
import { DataKeys } from './data-keys.js';
import { MemoryKeyStore, type StoredKey } from './key-store.js';
import { freshSecret, readMasterSecrets, versionsIn, writeMasterSecrets } from './master-key-file.js';
import { MasterKey } from './master-key.js';

/** Keeps those who ask waiting until it is let go. */
class SlowStore extends MemoryKeyStore {
  asked = 0;
  letGo: () => void = () => undefined;

  override async get(subject: string): Promise<StoredKey | undefined> {
    this.asked += 1;
    const found = await super.get(subject);
    await new Promise<void>((resolve) => (this.letGo = resolve));
    return found;
  }
}

const aStored = async (master: MasterKey) => {
  const store = new SlowStore();
  const { id } = await new DataKeys(store, master).current('case-1');
  return { store, id, keys: new DataKeys(store, master) };
};

describe('Data keys in memory', () => {
  const master = new MasterKey([randomBytes(32)]);

  it('lie in no block that Node gives others pieces of, however they came there', async () => {
    const store = new MemoryKeyStore();
    const made = await new DataKeys(store, master).current('case-1');
    const keys = new DataKeys(store, master);
    const found = await keys.find('case-1');
    expect(found?.secret).toEqual(made.secret);
    expect(found?.secret.buffer.byteLength).toBe(32);
    const shared = Buffer.from('a').buffer;
    expect([made.secret.buffer === shared, found?.secret.buffer === shared]).toEqual([false, false]);
    expect(master.unwrap('x', master.wrap('x', randomBytes(32))).buffer.byteLength).toBe(32);
  });

  it('nor does a master key that was read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keys-'));
    const file = join(folder, 'master.key');
    const kept = { inUse: freshSecret(), older: [freshSecret()], next: freshSecret() };
    await writeMasterSecrets(file, kept);
    const read = await readMasterSecrets(file);
    expect(read).toEqual(kept);
    expect(versionsIn(read).map(({ buffer }) => buffer.byteLength)).toEqual([32, 32, 32]);
    await rm(folder, { recursive: true });
  });

  it('are looked up once for all who ask together', async () => {
    const { store, keys, id } = await aStored(master);
    const asked = Promise.all(Array.from({ length: 20 }, () => keys.find('case-1')));
    await new Promise(setImmediate);
    store.letGo();
    expect(new Set((await asked).map((key) => key?.id))).toEqual(new Set([id]));
    expect(store.asked).toBe(1);
  });

  it('are looked up again when that failed', async () => {
    const store = new MemoryKeyStore();
    const keys = new DataKeys(store, master);
    await expect(keys.find('case-1')).rejects.toThrow('no trace');
    const { id } = await new DataKeys(store, master).current('case-1');
    expect((await keys.find('case-1'))?.id).toBe(id);
  });

  it('are not remembered when they were destroyed while somebody looked', async () => {
    const { store, keys } = await aStored(master);
    const asked = keys.find('case-1');
    await new Promise(setImmediate);
    await keys.destroy('case-1');
    store.letGo();
    await asked;
    expect(keys.atHand('case-1')).toBeUndefined();
  });

  it('that came too late are wiped, and the one that was there is taken', async () => {
    const store = new MemoryKeyStore();
    const first = await new DataKeys(store, master).current('case-1');
    const late: Buffer[] = [];
    const keys = new DataKeys(store, master);
    const make = keys.make.bind(keys);
    keys.make = (subject) => {
      const key = make(subject);
      late.push(key.secret);
      return key;
    };
    expect((await keys.current('case-1')).secret).toEqual(first.secret);
    expect(late).toEqual([Buffer.alloc(32)]);
  });

  it('are made for a subject whose own was destroyed meanwhile, and then not used', async () => {
    class Destroying extends MemoryKeyStore {
      override async create(key: NewKey): Promise<StoredKey> {
        await this.destroy(key.subject);
        return super.create(key);
      }
    }
    await expect(new DataKeys(new Destroying(), master).current('case-1')).rejects.toThrow('destroyed');
  });
});
