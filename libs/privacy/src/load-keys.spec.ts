// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { originOf, parseVerifier, readNote, signNote, verifierLine } from '@fyrvakt/event-store';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFolder, loadMasterKey, loadSigningKey } from './load-keys.js';
import { SecretRefused } from './secret-file.js';

describe('Keys on disk', () => {
  let root: string;
  let dataDir: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'fyrvakt-keys-'));
    dataDir = join(root, 'data');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('are made at the first start, beside the data folder, for the owner only', async () => {
    const master = await loadMasterKey({ dataDir });
    await loadSigningKey({ dataDir });
    expect((await loadMasterKey({ dataDir })).id).toBe(master.id);
    expect((await readdir(`${dataDir}-keys`)).toSorted()).toEqual(['master.key', 'signing.key']);
    const found = await Promise.all(['', '/master.key', '/signing.key'].map((name) => stat(keyFolder(dataDir) + name)));
    expect(found.map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600, 0o600]);
  });

  it('come to one when many programs start at once', async () => {
    const loaded = await Promise.all(Array.from({ length: 20 }, () => loadMasterKey({ dataDir })));
    expect(new Set(loaded.map((master) => master.id)).size).toBe(1);
    expect(await readdir(`${dataDir}-keys`)).toEqual(['master.key']);
  });

  it.each([0o640, 0o604, 0o666])('are refused when others can read them (%o), with the way to mend it', async (mode) => {
    await loadMasterKey({ dataDir });
    const file = `${dataDir}-keys/master.key`;
    await chmod(file, mode);
    await expect(loadMasterKey({ dataDir })).rejects.toThrow(`chmod 600 ${file}`);
  });

  it('are refused inside the data folder, also by way of a link, and nothing is made there', async () => {
    await mkdir(dataDir);
    await symlink(dataDir, join(root, 'elsewhere'));
    for (const file of [join(dataDir, 'master.key'), join(dataDir, 'new', 'master.key'), join(root, 'elsewhere', 'master.key')])
      await expect(loadMasterKey({ dataDir, file })).rejects.toThrow(SecretRefused);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('are refused when the file holds something else', async () => {
    const file = join(root, 'k.key');
    await writeFile(file, 'secret\n', { mode: 0o600 });
    await expect(loadMasterKey({ dataDir, file })).rejects.toThrow('32 bytes');
    await expect(loadSigningKey({ dataDir, file })).rejects.toThrow('Ed25519');
  });

  it('may hold an older version below the new one', async () => {
    const old = await loadMasterKey({ dataDir });
    const file = `${dataDir}-keys/master.key`;
    const wrapped = old.wrap('label', randomBytes(32));
    await writeFile(file, `${randomBytes(32).toString('base64')}\n${await readFile(file, 'utf8')}`);
    const both = await loadMasterKey({ dataDir });
    expect(both.id).not.toBe(old.id);
    expect(both.unwrap('label', wrapped)).toHaveLength(32);
  });

  it('sign notes that anyone with the public line can check', async () => {
    const signer = { name: originOf('log.example'), key: await loadSigningKey({ dataDir }) };
    const [known, other] = [verifierLine(signer), verifierLine({ ...signer, key: await loadSigningKey({ dataDir: join(root, 'other') }) })];
    const note = signNote('a\nb\n', signer);
    expect(readNote(note, [parseVerifier(known)])).toEqual({ text: 'a\nb\n', verdict: 'valid' });
    expect(readNote(note.replace('b', 'c'), [parseVerifier(known)]).verdict).toBe('invalid');
    expect(readNote(note, [parseVerifier(other)]).verdict).toBe('unknownKey');
    expect(() => parseVerifier(known.replace(/.$/, ''))).toThrow(TypeError);
  });
});
