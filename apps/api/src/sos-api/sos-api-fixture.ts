// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@fyrvakt/postgres';
import { movableClock, openRuntime, readConfig } from '@fyrvakt/runtime';
import type { LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { createApp, type AppOptions } from '../app.js';
import { SOS_API } from './documentation.js';

const SCOPES = ['calls:write', 'calls:read', 'events:read'];

/** The whole program on a database of its own, for specs. */
export const openSosApi = async (options: Partial<AppOptions> = {}) => {
  const [database, dataDir] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'fyrvakt-'))]);
  const clock = movableClock();
  const config = readConfig({ FYRVAKT_DATA: join(dataDir, 'data'), DATABASE_URL: database.url });
  const runtime = await openRuntime(config, { clock, unsafeForTests: true });
  const server = await createApp(runtime, {
    logger: pino({ level: 'silent' }),
    publicUrl: 'http://localhost',
    ...options,
  });
  const raw = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object | string,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> =>
    server.app.inject({
      method,
      url,
      headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
  /** A system with a key of its own. */
  const client = async (sourceSystem: string, more: { scopes?: string[]; modes?: string[] } = {}) => {
    const { key } = await runtime.identity.addClient({ name: sourceSystem, sourceSystem, scopes: SCOPES, ...more });
    const ask = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object | string, headers: Record<string, string> = {}) =>
      raw(method, path.startsWith('/') ? path : `${SOS_API}/${path}`, payload, { authorization: `Bearer ${key}`, ...headers });
    return {
      key,
      get: (path: string) => ask('GET', path),
      post: (path: string, body: object | string, headers?: Record<string, string>) => ask('POST', path, body, headers),
      put: (path: string, body: object | string, headers?: Record<string, string>) => ask('PUT', path, body, headers),
    };
  };
  return {
    runtime,
    server,
    clock,
    database,
    raw,
    client,
    async close(): Promise<void> {
      await server.close();
      await runtime.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type SosApiFixture = Awaited<ReturnType<typeof openSosApi>>;
export type Client = Awaited<ReturnType<SosApiFixture['client']>>;
