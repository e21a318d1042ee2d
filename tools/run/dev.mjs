// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import { compiler } from './compile-one.mjs';
import { ROOT, tell } from './processes.mjs';
import { build, bundle } from './set-up.mjs';

const FOLLOWED = ['apps', 'libs'];
const PATIENCE_MS = 1_000;

/** Runs the program and starts it anew after each change in apps or libs. The database stays up in between. */
export async function dev(args) {
  await build();
  const { openDatabase } = await import(join(ROOT, 'dist/libs/postgres/src/index.js'));
  const dataDir = process.env.FYRVAKT_DATA ?? join(ROOT, 'data');
  const database = await openDatabase({ dataDir, databaseUrl: process.env.DATABASE_URL, onProgress: tell });
  const program = restartable(['--enable-source-maps', join(ROOT, 'dist/apps/api/src/main.js'), ...args], { DATABASE_URL: database.url });
  const followed = follow(await compiler(), () => program.restart());
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  followed.close();
  await program.stop();
  await database.close();
  return 0;
}

/** Compiles each changed file by itself, and says when a batch of them went well. */
function follow(compile, onCompiled) {
  const changed = new Set();
  let timer;
  let working = Promise.resolve();
  const work = async () => {
    const batch = [...changed];
    changed.clear();
    try {
      for (const path of batch) if (!isOfWeb(path)) await compile(path);
      if (batch.some(isOfWeb)) await bundleAnew();
      tell(`Restarting after a change in ${batch.join(', ')}`);
      await onCompiled();
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  };
  const note = (path) => {
    if (path.split(sep).includes('node_modules') || path.endsWith('.spec.ts')) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => (working = working.then(work)), 50);
  };
  const watchers = FOLLOWED.map((folder) =>
    watch(join(ROOT, folder), { recursive: true }, (_event, name) => name && note(join(folder, name))));
  return { close: () => watchers.forEach((watcher) => watcher.close()) };
}

const isOfWeb = (path) => path.startsWith(join('apps', 'web') + sep);

async function bundleAnew() {
  const { code, all } = await bundle();
  if (code !== 0) throw new Error(all.trim());
}

function restartable(args, env) {
  let child = start();
  function start() {
    return spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  }
  async function stop() {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    // Open feeds may keep it; nothing acknowledged is lost by not waiting for them.
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await gone;
    clearTimeout(impatience);
  }
  async function restart() {
    await stop();
    child = start();
  }
  return { stop, restart };
}
