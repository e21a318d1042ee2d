// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly isEntry?: true;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

const BUILT = join(__dirname, '../../../dist/apps/web');
const MOST = 200_000;
const MOST_OF_A_SCREEN = 110_000;

const manifest = (): Readonly<Record<string, Chunk>> => {
  const file = join(BUILT, '.vite/manifest.json');
  if (!existsSync(file)) throw new Error('The web pages are not built: npm run build');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>;
};

/** The files that a chunk needs at once. */
const needed = (chunks: Readonly<Record<string, Chunk>>, name: string, found = new Set<string>()): Set<string> => {
  const chunk = chunks[name];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const css of chunk.css ?? []) found.add(css);
  for (const other of chunk.imports ?? []) needed(chunks, other, found);
  return found;
};

const sizes = new Map<string, number>();
const compressed = (files: Iterable<string>): number => {
  let sum = 0;
  for (const file of files) {
    const size = sizes.get(file) ?? gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length;
    sizes.set(file, size);
    sum += size;
  }
  return sum;
};

describe('What has to be downloaded', () => {
  const chunks = manifest();
  const [entry = ''] = Object.keys(chunks).filter((name) => chunks[name]?.isEntry);
  const first = needed(chunks, entry);
  const screens = (chunks[entry]?.dynamicImports ?? []).filter((name) => name.includes('/features/'));

  it('is little before the first screen, and comes in screens', () => {
    expect(compressed(new Set([...first, ...needed(chunks, 'src/features/today/today-page.tsx')]))).toBeLessThan(MOST);
    expect(screens.length).toBeGreaterThan(2);
  });

  it.each(screens)('is not much more for %s', (screen) => {
    expect(compressed([...needed(chunks, screen)].filter((file) => !first.has(file)))).toBeLessThan(MOST_OF_A_SCREEN);
  });
});
