// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT } from './processes.mjs';

const json = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/**
 * A function that brings one source file, named from the root, into dist, as `nest build` would: with the options that Nest makes from
 * our own, but without the two seconds it takes to start.
 */
export async function compiler() {
  const { transformFile } = await import('@swc/core');
  const { swcDefaultsFactory } = await import(join(ROOT, 'node_modules/@nestjs/cli/lib/compiler/defaults/swc-defaults.js'));
  // Only `paths` and `sourceMap` count here. Without a `module` Nest's factory goes by the type in package.json.
  const { paths, sourceMap } = json('tsconfig.json').compilerOptions;
  const { swcOptions } = swcDefaultsFactory({ paths, sourceMap, pathsBasePath: ROOT }, json('nest-cli.json'));
  const options = { ...swcOptions, jsc: { ...swcOptions.jsc, ...json('tools/swc.json').jsc } };
  return async (path) => {
    const source = join(ROOT, path);
    const target = join(ROOT, 'dist', path.replace(/\.ts$/, '.js'));
    if (!existsSync(source)) return rmSync(target, { force: true, recursive: true });
    if (statSync(source).isDirectory()) return undefined;
    mkdirSync(dirname(target), { recursive: true });
    if (!path.endsWith('.ts')) return copyFileSync(source, target);
    const { code, map } = await transformFile(source, options);
    writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
    return writeFileSync(`${target}.map`, map);
  };
}
