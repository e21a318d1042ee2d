// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT, tell } from './processes.mjs';
import { build, compile } from './set-up.mjs';

const PATIENCE_MS = 1_000;

/** Runs the program and starts it anew after each change in apps or libs. The database stays up in between. */
export async function dev(args) {
  await build();
  const { openDatabase } = await import(join(ROOT, 'dist/libs/postgres/src/index.js'));
  const dataDir = process.env.FYRVAKT_DATA ?? join(ROOT, 'data');
  const database = await openDatabase({ dataDir, databaseUrl: process.env.DATABASE_URL, onProgress: tell });
  const program = restartable(['--enable-source-maps', join(ROOT, 'dist/apps/api/src/main.js'), ...args], { DATABASE_URL: database.url });
  const watchers = ['apps', 'libs'].map((folder) => follow(folder, () => program.restart()));
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  for (const watcher of watchers) watcher.close();
  await program.stop();
  await database.close();
  return 0;
}

/** Compiles a folder after a change in it, one change at a time, and says when that went well. */
function follow(folder, onBuilt) {
  let timer;
  let building = Promise.resolve();
  const rebuild = async () => {
    const started = Date.now();
    const { code, all } = await compile(folder);
    if (code !== 0) return tell(all.trim());
    await onBuilt();
    tell(`Compiled ${folder} and restarted in ${Date.now() - started} ms.`);
  };
  return watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
    if (!name || name.split(sep).includes('node_modules') || name.endsWith('.spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => (building = building.then(rebuild)), 50);
  });
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
  return { stop, restart: async () => (await stop(), (child = start()), undefined) };
}
