// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { join } from 'node:path';
import { InvalidConfig, openRuntime, readConfig, systemClock, type Config, type Runtime } from '@fyrvakt/runtime';
import type { Logger } from 'pino';
import { DEMO_RATES, planDemo, startDemo, type Demo } from './demo/demo.js';
import { Play } from './demo/play.js';
import { createLogger } from './http/logger.js';
import type { Server } from './http/server.js';
import { environmentFor, readArguments, USAGE, type Arguments } from './program/arguments.js';
import { settledPort } from './program/free-port.js';
import { openTraces, type Traces } from './program/traces.js';
import { readWebFiles } from './web/web-files.js';

/** Where the build puts the web pages, beside this program. */
const WEB = join(import.meta.dirname, '../../web');

const say = (text: string): void => void process.stderr.write(text);

/** What answers and follows the log. It takes as long to load as the database takes to start, and that can be at the same time. */
const loadServer = async () => {
  const [{ createApp, createWorkerApp }, { WorkerModule }] = await Promise.all([import('./app.js'), import('../../worker/src/worker.module.js')]);
  return { createApp, createWorkerApp, WorkerModule };
};

interface Running {
  readonly server: Server;
  readonly runtime: Runtime;
  readonly demo: Demo | undefined;
  readonly traces: Traces | undefined;
}

/** Stops in order: no new requests, those in flight answered, the play, the projections and the database, and what tells of it all. */
const stopOnSignal = (logger: Logger, { server, runtime, demo, traces }: Running): void => {
  let since: number | undefined;
  const stop = async (signal: string): Promise<void> => {
    // A terminal, npm and systemd may each pass the same signal on: only one that comes later is a person losing patience.
    if (since !== undefined) return performance.now() - since > 1_000 ? process.exit(1) : undefined;
    since = performance.now();
    logger.info({ signal }, 'stopping');
    await demo?.stop();
    await server.close();
    await runtime.close();
    await traces?.close();
    process.exit(0);
  };
  const failed = (error: unknown): never => {
    logger.fatal({ err: error }, 'did not stop well');
    process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(signal).catch(failed));
};

/** Makes the database as new as the program, and the keys and tables that others expect to find. */
const migrateOnly = async (config: Config): Promise<void> => {
  const runtime = await openRuntime(config, { onProgress: (message) => say(`${message}\n`) });
  try {
    await runtime.projections.prepare();
  } finally {
    await runtime.close();
  }
  say('The database is as new as this program.\n');
};

const start = async (given: Arguments): Promise<void> => {
  const config = readConfig(environmentFor(given, process.env));
  if (config.role === 'migrate') return migrateOnly(config);
  const logger = createLogger(config.logLevel);
  process.on('uncaughtExceptionMonitor', (error) => logger.fatal({ err: error }, 'uncaught'));
  const onError = (error: unknown): void => logger.error({ err: error }, 'in the background');
  const onDivergence = (finding: object): void => logger.error({ ...finding }, 'rows of a case were not what the log makes of them');
  const traces = await openTraces(config);
  const plan = config.demo ? await planDemo(config.dataDir) : undefined;
  const opening = openRuntime(config, { clock: plan?.clock ?? systemClock, onError, onProgress: (message) => say(`${message}\n`) });
  const loading = loadServer();
  const runtime = await opening;
  let server: Server | undefined;
  try {
    const { createApp, createWorkerApp, WorkerModule } = await loading;
    const port = await settledPort(config.port, config.host);
    const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`;
    const publicUrl = config.publicUrl ?? url;
    const worker = { controllers: [], imports: [WorkerModule.over(runtime, { onError, onDivergence })] };
    const web = await readWebFiles(WEB);
    const options = { logger, publicUrl, web, also: config.role === 'api' ? [] : [worker], ...(plan ? { rates: DEMO_RATES } : {}) };
    server = await (config.role === 'worker' ? createWorkerApp : createApp)(runtime, options);
    await server.listen(port, config.host);
    const demo = plan && (await startDemo({ runtime, plan, play: server.app.get(Play), url, live: given.live, json: given.json }));
    stopOnSignal(logger, { server, runtime, demo, traces });
    if (!plan) say(`Fyrvakt runs at ${publicUrl}\n`);
    if (!plan && given.json) process.stdout.write(`${JSON.stringify({ url })}\n`);
  } catch (error) {
    // What follows the log would go on without an end.
    await server?.close().catch(onError);
    await runtime.close().catch(onError);
    throw error;
  }
};

const explain = (error: unknown): string => {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another with --port.`;
  if (code === 'ENOSPC' || code === '53100') return 'The disk is full. Make room on it and start again; remove nothing where the data lie.';
  return error instanceof InvalidConfig || error instanceof TypeError ? message : `Fyrvakt could not start: ${message}`;
};

try {
  const given = readArguments(process.argv.slice(2));
  if (given === 'help') process.stdout.write(USAGE);
  else await start(given);
} catch (error) {
  say(`${explain(error)}\n`);
  process.exitCode = 1;
}
