// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A file with a secret is not kept as it must be. The message says what to do; it holds no secret. */
export class SecretRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SecretRefused';
  }
}

/** The text of a secret file; made by `make` when there is none. Throws SecretRefused when others can read it. */
export const secretFile = async (file: string, make: () => string): Promise<string> => {
  if (!(await stat(file).catch(() => undefined))) await create(file, make());
  mustBePrivate(file, await stat(file));
  return readFile(file, 'utf8');
};

/** Throws SecretRefused when others than its owner can read a file. */
export const mustBePrivate = (file: string, { mode }: { readonly mode: number }): void => {
  // Windows keeps no such bits; there the folder's own protection has to do.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new SecretRefused(`${file} can be read by others than its owner. Run: chmod 600 ${file}`);
};

/** Throws SecretRefused when a file lies inside a folder: a copy of the data would carry its own key. */
export const mustLieOutside = async (file: string, folder: string): Promise<void> => {
  const [from, to] = await Promise.all([real(folder), real(dirname(file))]);
  const way = relative(from, to);
  if (way === '' || !(way === '..' || way.startsWith(`..${sep}`)))
    throw new SecretRefused(`${file} lies inside the data folder ${folder}: a copy of the data would carry its own key. Move it out.`);
};

/** The real path, also where the last parts are not there yet. */
const real = async (path: string): Promise<string> =>
  realpath(path).catch(async () => (dirname(path) === path ? path : join(await real(dirname(path)), path.slice(dirname(path).length))));

/** Whole or not at all, never over another: two programs that start at once must end up with one secret. */
const create = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
  const folder = await open(dirname(file));
  await folder.sync().finally(() => folder.close());
};
