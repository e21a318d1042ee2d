// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface EsdbProcess {
  /** Its connection string. */
  readonly url: string;
  end(): Promise<void>;
}

/** The double of EventStoreDB in a process of its own, which outlives ours. */
export const esdbProcess = async (): Promise<EsdbProcess> => {
  const script = join(import.meta.dirname, '../esdb-server/main.ts');
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script], {
    cwd: join(import.meta.dirname, '../..'), stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const silent = gone.then(() => ['{}'] as const);
  const [said] = (await Promise.race([once(createInterface(child.stdout), 'line'), silent])) as [string];
  const { url } = JSON.parse(said) as { url?: string };
  if (!url) throw new Error('the double of EventStoreDB did not start');
  return { url, end: async () => (child.stdin.end(), void (await gone)) };
};
