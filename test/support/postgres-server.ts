// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openManaged } from '../../libs/postgres/src/managed/open-managed.js';
import { unsafe } from '../../libs/postgres/src/managed/settings.js';

/** The one PostgreSQL of a test run. It ends when its parent does, however that happens, and leaves nothing behind. */
const dataDir = mkdtempSync(join(tmpdir(), 'fyrvakt-test-'));
const database = await openManaged({ dataDir, settings: unsafe });
process.stdin.resume().once('close', () => {
  void database.close().finally(() => {
    rmSync(dataDir, { recursive: true, force: true });
    process.exit();
  });
});
process.on('SIGINT', () => {});
process.stdout.write(`${database.url}\n`);
