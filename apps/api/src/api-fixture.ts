// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@fyrvakt/postgres';
import { movableClock, openRuntime, readConfig, type Config } from '@fyrvakt/runtime';
import { pino } from 'pino';
import { openTestLog } from '../../../test/support/test-log.js';
import { createApp, type AppOptions } from './app.js';

export interface Outside {
  /** By which address it gets to its database. */
  readonly way?: (databaseUrl: string) => Promise<string>;
  /** Where its log is, if not in its database. */
  readonly eventStoreUrl?: string | undefined;
  /** Told of what fails in the background. */
  readonly onError?: (error: unknown) => void;
}

/** The whole program on a database and a folder of its own, for specs. Its projections stand still until they are started. */
export const openApi = async (
  options: Partial<AppOptions> = {}, settings: Partial<Config> = {}, { way = async (url) => url, onError, eventStoreUrl }: Outside = {},
) => {
  const [database, dataDir] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-'))]);
  const clock = movableClock();
  const elsewhere = eventStoreUrl === undefined ? await openTestLog() : undefined;
  const config = {
    ...readConfig({ FYRVAKT_DATA: join(dataDir, 'data'), DATABASE_URL: await way(database.url) }),
    eventStoreUrl: eventStoreUrl ?? elsewhere?.eventStoreUrl,
    ...settings,
  };
  const runtime = await openRuntime(config, { clock, unsafeForTests: true, log: elsewhere?.log, onError });
  const server = await createApp(runtime, { logger: pino({ level: 'silent' }), publicUrl: 'http://localhost', ...options });
  return {
    runtime, server, clock, database,
    async close(): Promise<void> {
      await server.close();
      await runtime.close();
      await elsewhere?.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
