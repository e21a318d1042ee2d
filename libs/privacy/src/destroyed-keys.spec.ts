// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DestroyedKeys } from './destroyed-keys.js';
import { MemoryKeyStore } from './key-store.js';

describe('DestroyedKeys', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fyrvakt-destroyed-'));
    path = join(folder, 'keys', 'destroyed.log');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('names each destroyed subject once, for the next program too', async () => {
    const list = new DestroyedKeys(path);
    expect(await list.all()).toEqual(new Set());
    await list.add(['case-a', 'case-b', 'case-a']);
    await list.add(['case-b']);
    expect(await new DestroyedKeys(path).all()).toEqual(new Set(['case-a', 'case-b']));
    expect((await readFile(path, 'utf8')).match(/case-b/g)).toHaveLength(1);
  });

  it('passes over a name that a crash cut off, and does not run the next into it', async () => {
    const list = new DestroyedKeys(path);
    await list.add(['case-a']);
    await appendFile(path, 'case-b-bu');
    expect(await list.all()).toEqual(new Set(['case-a']));
    await list.add(['case-c']);
    expect([...(await list.all())]).toEqual(expect.arrayContaining(['case-a', 'case-c']));
  });

  it('is told of a key before it is destroyed', async () => {
    const store = new MemoryKeyStore();
    const guarded = new DestroyedKeys(path).over(store);
    await guarded.create({ subject: 'case-a', id: '1', wrapped: 'm.n.c' });
    expect(await guarded.get('case-a')).toEqual({ id: '1', wrapped: 'm.n.c' });
    await guarded.destroy('case-a');
    expect(await store.get('case-a')).toEqual({ id: '1' });
    expect(await new DestroyedKeys(path).all()).toEqual(new Set(['case-a']));
  });
});
