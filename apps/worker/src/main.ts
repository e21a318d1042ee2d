// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { InvalidConfig, openRuntime, readConfig } from '@fyrvakt/runtime';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { WorkerModule } from './worker.module.js';

/** The worker in a process of its own, beside one or more api processes on the same database. */
const run = async (): Promise<void> => {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel, base: { program: 'worker' } });
  const onError = (error: unknown): void => logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'failed, will be tried again');
  const runtime = await openRuntime(config, { onError, onProgress: (message) => logger.info(message) });
  const app = await NestFactory.createApplicationContext(WorkerModule.over(runtime, { onError }), { logger: false });
  logger.info('following the log');
  const stop = async (): Promise<void> => {
    await app.close();
    await runtime.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop().catch(() => (process.exitCode = 1)));
};

await run().catch((error: unknown) => {
  const faults = error instanceof InvalidConfig ? error.faults : [error instanceof Error ? error.message : String(error)];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
});
