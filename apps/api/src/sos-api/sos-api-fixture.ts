// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LightMyRequestResponse } from 'fastify';
import { openApi, type Outside } from '../api-fixture.js';
import type { AppOptions } from '../app.js';
import { SOS_API } from './documentation.js';

const SCOPES = ['calls:write', 'calls:read', 'events:read'];

/** The answering service's routes over the whole program, for specs. */
export const openSosApi = async (options: Partial<AppOptions> = {}, outside: Outside = {}) => {
  const api = await openApi(options, {}, outside);
  const { runtime, server } = api;
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
  return { ...api, raw, client };
};

export type SosApiFixture = Awaited<ReturnType<typeof openSosApi>>;
export type Client = Awaited<ReturnType<SosApiFixture['client']>>;
