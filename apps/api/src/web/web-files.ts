// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Already as small as they get. */
const DENSE = new Set(['.png', '.woff2', '.ico']);

export type Encoding = 'br' | 'gzip' | 'identity';

export interface WebFile {
  readonly type: string;
  readonly etag: string;
  /** Compressed when first asked for so, and kept. */
  as(encoding: Encoding): Promise<Buffer>;
  readonly encodings: readonly Encoding[];
}

/** The files of the web pages by their path below the root: `index.html`, `assets/main-1a2b3c.js`. */
export type WebFiles = ReadonlyMap<string, WebFile>;

const PACKERS: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: async (bytes) => bytes,
};

const fileOf = (bytes: Buffer, extension: string, type: string): WebFile => {
  const packed = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    encodings: DENSE.has(extension) ? ['identity'] : ['br', 'gzip', 'identity'],
    as(encoding) {
      const known = packed.get(encoding) ?? PACKERS[encoding](bytes);
      packed.set(encoding, known);
      return known;
    },
  };
};

/**
 * Reads the built web pages, once, at start: what can be asked for is what was there, so no address can reach any other file. Undefined
 * where nothing has been built; the API works alone.
 */
export const readWebFiles = async (folder: string): Promise<WebFiles | undefined> => {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = new Map<string, WebFile>();
  for (const name of names) {
    const extension = extname(name);
    const type = TYPES[extension];
    // Leaves out what only the build or a debugger needs, such as source maps.
    if (!type || name.startsWith('.')) continue;
    const path = relative(folder, join(folder, name)).split(sep).join('/');
    files.set(path, fileOf(await readFile(join(folder, name)), extension, type));
  }
  return files.has('index.html') ? files : undefined;
};
