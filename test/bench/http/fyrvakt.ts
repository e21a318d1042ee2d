// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime, readConfig } from '@fyrvakt/runtime';
import { createApp } from '../../../apps/api/src/app.js';
import { createLogger } from '../../../apps/api/src/http/logger.js';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { answering } from '../bench-process.js';
import { type CpuShare, profileCpu } from './profile-cpu.js';

/** The program, alone or with the worker in the same process, with room for more requests than anyone may send. */
const { databaseUrl, worker } = JSON.parse(process.argv[2] ?? '{}') as { databaseUrl: string; worker: boolean };
const folder = await mkdtemp(join(tmpdir(), 'fyrvakt-bench-'));
const config = readConfig({ FYRVAKT_DATA: join(folder, 'data'), DATABASE_URL: databaseUrl });
const onError = (error: unknown): void => console.error(error);
const runtime = await openRuntime(config, { onError });
const { key } = await runtime.identity.addClient({ name: 'bench', sourceSystem: 'sos-alarm', scopes: ['calls:write'] });
const server = await createApp(runtime, {
  logger: createLogger(config.logLevel),
  publicUrl: 'http://localhost',
  rates: { address: 1e9, intake: 1e9 },
  also: worker ? [{ controllers: [], imports: [WorkerModule.over(runtime, { onError })] }] : [],
});
const address = await server.listen(0, '127.0.0.1');

/** Everything that holds a request against its form, parsing of JSON included. */
const VALIDATION = /\/http\/(?:validation|validation-guard|json-body|field-problems|formats|query)\.js$|\/ajv/;
let stopProfile: (() => Promise<CpuShare>) | undefined;

answering(
  { url: `${address}/sos-api/v1/calls`, key },
  {
    /** Resolves when every read model has all that was reported. */
    settle: async () => runtime.queries.waitFor(await runtime.store.head(), 60_000),
    head: () => runtime.store.head(),
    sample: async () => {
      const [event] = await runtime.store.readAll(0, 1);
      return event && { type: event.type, meta: event.meta, data: event.data };
    },
    cpu: () => process.cpuUsage(),
    profile: async () => void (stopProfile = await profileCpu(VALIDATION)),
    profiled: () => stopProfile?.(),
    close: async () => {
      await server.close();
      await runtime.close();
      await rm(folder, { recursive: true, force: true });
    },
  },
);
