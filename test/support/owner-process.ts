// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface OwnerProcess {
  /** Its first line: the database's URL, or why it was refused. */
  readonly said: string;
  /** Ends it without a chance to stop its server. */
  kill(): Promise<void>;
  /** Lets it end as it should. */
  end(): Promise<void>;
}

/** Another process that owns a data folder, with a working directory of its own. */
export async function ownerProcess(dataDir: string): Promise<OwnerProcess> {
  const script = join(import.meta.dirname, 'own-database.ts');
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script, dataDir], {
    cwd: join(import.meta.dirname, '../..'), stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const silent = gone.then(() => [''] as const);
  const [said] = (await Promise.race([once(createInterface(child.stdout), 'line'), silent])) as [string];
  return {
    said,
    kill: async () => (child.kill('SIGKILL'), void (await gone)),
    end: async () => (child.stdin.end(), void (await gone)),
  };
}
