// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openManaged } from '../../libs/postgres/src/managed/open-managed.js';
import { unsafe } from '../../libs/postgres/src/managed/settings.js';

const MEMORY = '/dev/shm';
const ROOM = 2 * 1024 ** 3;

/** Memory where the system lends it as a folder: hundreds of databases are made and removed here, and a disk takes three times as long. */
const roomy = (): string => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
};

/** The one PostgreSQL of a test run. It ends when its parent does, however that happens, and leaves nothing behind. */
const dataDir = mkdtempSync(join(roomy(), 'fyrvakt-test-'));
const database = await openManaged({ dataDir, settings: unsafe });
process.stdin.resume().once('close', () => {
  void database.close().finally(() => {
    rmSync(dataDir, { recursive: true, force: true });
    process.exit();
  });
});
process.on('SIGINT', () => {});
process.stdout.write(`${database.url}\n`);
