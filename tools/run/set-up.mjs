// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT, capture, tell } from './processes.mjs';

const SOURCES = ['apps', 'libs', 'test'];
const BUILD_FILES = ['nest-cli.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'tools/swc.json', 'tools/program.config.mjs'];
const ASSETS = ['.json', '.html', '.css', '.svg'];
/** The web pages have a builder of their own; of a change elsewhere they need to know nothing. */
const WEB = join('apps', 'web');
const PARTS = [
  { name: 'server', stamp: join(ROOT, 'dist', '.stamp'), make: compile, isOf: (path) => !path.startsWith(`${WEB}${sep}`) },
  { name: 'web', stamp: join(ROOT, 'dist', '.stamp-web'), make: bundle, isOf: (path) => path.startsWith(`${WEB}${sep}`) || path === 'package-lock.json' },
];

/** Installs what the lockfile says and builds, if need be. Throws SetUpFailed with what the failing program said. */
export async function setUp() {
  await install();
  await build();
}

export class SetUpFailed extends Error {}

/** Runs `npm ci` unless node_modules holds just what the lockfile names. */
export async function install() {
  if (isInstalled()) return;
  const started = Date.now();
  tell('Installing packages (once, about a minute) …');
  await must('npm ci', npm(['ci', '--no-audit', '--no-fund']));
  tell(`Installed in ${seconds(started)}.`);
}

/** Makes in dist what has to be made anew, both parts at once: what apps, libs and test compile to, and the web pages. */
export async function build() {
  const sources = [...BUILD_FILES, ...SOURCES.flatMap(sourcesUnder)];
  const due = PARTS.map((part) => ({ ...part, print: fingerprint(sources.filter(part.isOf)) })).filter(({ stamp, print }) => textOf(stamp) !== print);
  if (due.length === 0) return;
  const started = Date.now();
  tell('Building …');
  await Promise.all(due.map(async ({ name, stamp, make, print }) => {
    rmSync(stamp, { force: true });
    await must(`The build of the ${name}`, make());
    writeFileSync(stamp, print);
  }));
  tell(`Built in ${seconds(started)}.`);
}

const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

async function compile() {
  const compiled = await capture(process.execPath, [join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js'), 'build', '--all']);
  if (compiled.code !== 0) return compiled;
  prune(join(ROOT, 'dist'));
  return vite('--config', 'tools/program.config.mjs');
}

/** The web pages alone, into dist/apps/web. */
export function bundle() {
  return vite(WEB);
}

function vite(...args) {
  const program = join(ROOT, 'node_modules/vite/bin/vite.js');
  return capture(process.execPath, [program, 'build', ...args, '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } });
}

function npm(args) {
  // Inside `npm run` this is the npm at work; by itself, the one on PATH.
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? capture(process.execPath, [cli, ...args]) : capture('npm', args);
}

async function must(what, running) {
  const { code, all } = await running;
  if (code !== 0) throw new SetUpFailed(`${what} failed:\n${all.trim()}`);
}

function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  const names = new Set([...Object.keys(wanted), ...Object.keys(present)]);
  names.delete('');
  return [...names].every((name) => {
    // Packages for other platforms are in the lockfile and rightly not here.
    if (!present[name]) return wanted[name].optional === true;
    return wanted[name]?.version === present[name].version && wanted[name]?.integrity === present[name].integrity;
  });
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockfile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path))).update('\0');
  }
  return hash.digest('hex');
}

function sourcesUnder(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => (/\.tsx?$/.test(path) || ASSETS.some((ending) => path.endsWith(ending))) && !path.includes('node_modules'))
    .sort();
}

/** Removes what an earlier build made from files that are gone; a leftover could still be imported. */
function prune(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (relative(join(ROOT, 'dist'), path).startsWith(`${WEB}${sep}`)) continue;
    const source = join(ROOT, relative(join(ROOT, 'dist'), path));
    const isAsset = ASSETS.some((ending) => path.endsWith(ending));
    const isCode = /\.js(\.map)?$/.test(path);
    const origin = isAsset ? source : source.replace(/\.js(\.map)?$/, '.ts');
    if ((isAsset || isCode) && !existsSync(origin)) rmSync(path);
  }
}

const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;
