// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT, capture, node, tell } from './processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');

/** The pages in a real Chromium, in all of it or in what the arguments select. Without a browser and a way to get one, that is a failure. */
export async function browser(args = []) {
  const executable = await chromium();
  if (executable === undefined) return { passed: 0, failed: 1 };
  const folder = mkdtempSync(join(tmpdir(), 'fyrvakt-browser-'));
  const results = join(folder, 'result.json');
  const env = { FYRVAKT_CHROMIUM: executable, FYRVAKT_BROWSER_OUTPUT: join(folder, 'output'), PLAYWRIGHT_JSON_OUTPUT_FILE: results };
  try {
    // What it tells goes where all telling goes: stdout is for the last line.
    const code = await node([PLAYWRIGHT, 'test', '--config', 'test/browser', '--reporter', 'list,json', ...args], { env, stdout: 2 });
    const { stats, errors } = JSON.parse(readFileSync(results, 'utf8'));
    const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
    return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch (error) {
    tell(`The browser tests did not end: ${error.message}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A Chromium of this machine, else one that is fetched now; undefined, and said why, when there is none to be had. */
async function chromium() {
  const found = onThisMachine() ?? (await playwrightsOwn());
  if (found) return found;
  tell('No Chromium here: fetching one for the browser tests (once) …');
  const reasons = [];
  for (const fetchIt of [
    () => capture(process.execPath, [PLAYWRIGHT, 'install', 'chromium']),
    ...(process.getuid?.() === 0 ? [() => capture('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'])] : []),
  ]) {
    const { code, all } = await fetchIt();
    const fetched = code === 0 ? (onThisMachine() ?? (await playwrightsOwn())) : undefined;
    if (fetched) return fetched;
    reasons.push(all.trim().split('\n').slice(-5).join('\n'));
  }
  tell(`The browser tests need Chromium, and none could be fetched. Install it, or say where it is in FYRVAKT_CHROMIUM.\n${reasons.join('\n')}`);
  return undefined;
}

function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [process.env.FYRVAKT_CHROMIUM, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))];
  return candidates.find((path) => path && canRun(path));
}

/** The one that Playwright has fetched, if it has. */
async function playwrightsOwn() {
  const { chromium: own } = await import('@playwright/test');
  const path = own.executablePath();
  return existsSync(path) ? path : undefined;
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
