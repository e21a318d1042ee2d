// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, generateKeyPairSync } from 'node:crypto';
import { EMPTY_ROOT, MemoryCheckpointStore, nextRoot, originOf, parseCheckpoint, signCheckpoint } from './checkpoint.js';
import { MemoryEventStore } from './memory-store.js';
import { parseVerifier, readNote, signNote, verifierLine } from './signed-note.js';
import { LogIncomplete, writeCheckpoint } from './write-checkpoint.js';

const signer = { name: originOf('log.example'), key: generateKeyPairSync('ed25519').privateKey };
const NOW = '2026-11-22T01:13:00.000Z';

describe('A signed note', () => {
  // The example of golang.org/x/mod/sumdb/note: made by another program, read by ours.
  const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

  it('is read as other programs write it', () => {
    expect(readNote(NOTE, [parseVerifier(VKEY)])).toEqual({ text: TEXT, verdict: 'valid' });
  });

  it('is refused when anything in it is changed', () => {
    const [known] = [parseVerifier(VKEY)];
    for (let at = 0; at < NOTE.length; at++) {
      const changed = NOTE.slice(0, at) + String.fromCharCode(NOTE.charCodeAt(at) ^ 1) + NOTE.slice(at + 1);
      expect(readNote(changed, [known]).verdict).not.toBe('valid');
    }
  });

  it('is written in the same form, with a key id that the public line names', () => {
    const note = signNote('a\n', signer);
    expect(note).toMatch(/^a\n\n— log\.example\/rolling-sha256 [A-Za-z0-9+/]{91}=\n$/);
    expect(readNote(note, [parseVerifier(VKEY), parseVerifier(verifierLine(signer))]).verdict).toBe('valid');
    expect(readNote(note, [parseVerifier(VKEY)]).verdict).toBe('unknownKey');
  });

  it.each(['', 'a+b+c', VKEY.replace('c74f20a3', 'c74f20a4'), VKEY.replace('Peter', 'Petra')])('a public line is checked: %s', (line) => {
    expect(() => parseVerifier(line)).toThrow(TypeError);
  });
});

describe('A checkpoint', () => {
  const event = { id: 'i', type: 'T', meta: '{}', data: '{}', stream: 'case-ö', revision: 3, position: 2 ** 33, link: 'ab'.repeat(32) };

  it('rolls the root over position, stream, revision and link, as written down', () => {
    const number = (value: number): string => value.toString(16).padStart(16, '0');
    const stream = createHash('sha256').update('case-ö').digest('hex');
    const input = `04${EMPTY_ROOT.toString('hex')}${number(2 ** 33)}${stream}${number(3)}${event.link}`;
    expect(nextRoot(EMPTY_ROOT, event)).toEqual(createHash('sha256').update(Buffer.from(input, 'hex')).digest());
  });

  it('is read back as it was signed', () => {
    const checkpoint = { origin: signer.name, size: 7, root: EMPTY_ROOT.toString('base64'), at: NOW };
    const { note } = signCheckpoint(checkpoint, signer);
    expect(note.split('\n').slice(0, 4)).toEqual([signer.name, '7', checkpoint.root, `time ${NOW}`]);
    expect(parseCheckpoint(readNote(note, []).text)).toEqual(checkpoint);
    expect(parseCheckpoint('log\n7\nshort\ntime t\n')).toBeUndefined();
  });

  it('does not depend on where earlier ones were set', async () => {
    const roots = await Promise.all([1, 7, 100].map(async (every) => {
      const store = new MemoryEventStore();
      const parts = { store, inside: new MemoryCheckpointStore(), outside: new MemoryCheckpointStore(), signer, clock: () => NOW };
      for (let n = 0; n < 20; n++) {
        const id = `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
        await store.append(`case-${n % 3}`, Math.floor(n / 3) - 1, [{ id, type: 'T', meta: '{}', data: '{}' }]);
        if (n % every === 0) await writeCheckpoint(parts);
      }
      await writeCheckpoint(parts);
      return parseCheckpoint(readNote((await parts.outside.newest())?.note ?? '', []).text);
    }));
    expect(roots.map((root) => root?.size)).toEqual([20, 20, 20]);
    expect(new Set(roots.map((root) => root?.root)).size).toBe(1);
  });

  it('is not set on a log from which events have been taken, at its end or in its middle', async () => {
    const store = new MemoryEventStore();
    for (const n of [0, 1, 2])
      await store.append(`case-${n}`, -1, [{ id: `00000000-0000-5000-8000-00000000000${n}`, type: 'T', meta: '{}', data: '{}' }]);
    for (const gone of [2, 3]) {
      const [inside, outside] = [new MemoryCheckpointStore(), new MemoryCheckpointStore()];
      const cut = { head: () => store.head(), readAll: async (after: number, limit: number) =>
        (await store.readAll(after, limit)).filter(({ position }) => position !== gone) };
      await expect(writeCheckpoint({ store: cut, inside, outside, signer, clock: () => NOW })).rejects.toThrow(new LogIncomplete(gone));
      expect(await inside.all()).toEqual([]);
    }
  });

  it('that a stop kept from one place is put there the next time', async () => {
    const store = new MemoryEventStore();
    const [inside, outside] = [new MemoryCheckpointStore(), new MemoryCheckpointStore()];
    await store.append('case-1', -1, [{ id: '00000000-0000-5000-8000-000000000000', type: 'T', meta: '{}', data: '{}' }]);
    const parts = { store, inside, outside, signer, clock: () => NOW };
    const failing = { append: () => Promise.reject(new Error('disk full')), newest: async () => undefined, all: async () => [] };
    await expect(writeCheckpoint({ ...parts, outside: failing })).rejects.toThrow('disk full');
    expect(await writeCheckpoint(parts)).toBeUndefined();
    expect(await outside.all()).toEqual(await inside.all());
  });
});
