// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EMPTY_ROOT, signCheckpoint, type SignedCheckpoint } from '@fyrvakt/event-store';
import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckpointFile } from './checkpoint-file.js';

const signer = { name: 'log.example', key: generateKeyPairSync('ed25519').privateKey };
const signed = (size: number): SignedCheckpoint =>
  signCheckpoint({ origin: signer.name, size, root: EMPTY_ROOT.toString('base64'), at: '2026-11-22T01:13:00.000Z' }, signer);

describe('The file of checkpoints', () => {
  let root: string;
  let path: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'fyrvakt-checkpoints-'));
    path = join(root, 'keys', 'checkpoints.log');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('keeps what was signed, in order', async () => {
    const file = new CheckpointFile(path);
    expect(await file.newest()).toBeUndefined();
    await file.append(signed(1));
    await file.append(signed(2));
    expect(await new CheckpointFile(path).all()).toEqual([signed(1), signed(2)]);
    expect(await file.newest()).toEqual(signed(2));
  });

  it('knows the newest of many', async () => {
    const file = new CheckpointFile(path);
    for (let size = 1; size <= 40; size++) await file.append(signed(size));
    expect(await file.newest()).toEqual(signed(40));
    expect(await file.all()).toHaveLength(40);
  });

  it('passes over a note that a crash cut off, wherever it did', async () => {
    const { note } = signed(2);
    for (let length = 1; length < note.length; length++) {
      const file = new CheckpointFile(path);
      await file.append(signed(1));
      await appendFile(path, `\n\n${note.slice(0, length)}`);
      await file.append(signed(3));
      expect((await file.all()).filter(({ size }) => size !== 2)).toEqual([signed(1), signed(3)]);
      expect((await file.all()).every(({ size, note: kept }) => kept === signed(size).note)).toBe(true);
      await truncate(path, 0);
    }
  });
});
