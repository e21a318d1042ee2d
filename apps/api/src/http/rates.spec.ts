// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { Controller } from '@nestjs/common';
import { pino } from 'pino';
import { Endpoint } from './endpoint.js';
import { createServer, type Server } from './server.js';

const ok = { 200: { description: { sv: 'Klart', en: 'Done' } } };
const words = { tag: 'Test', summary: { sv: 'Test', en: 'Test' } };

@Controller()
class Doors {
  @Endpoint({ method: 'POST', path: '/calls', permission: 'calls:write', intake: true, responses: ok, ...words })
  report(): object {
    return {};
  }

  @Endpoint({ method: 'GET', path: '/lists', permission: 'calls:write', responses: ok, ...words })
  list(): object {
    return {};
  }

  @Endpoint({ method: 'GET', path: '/alive', public: 'a test', unlimited: true, responses: ok, ...words })
  alive(): object {
    return {};
  }
}

const permissions: Principal['permissions'] = new Set(['calls:write']);
const client = (id: string): Principal => ({ kind: 'client', id, name: id, role: 'client', roles: [], permissions, units: [] });

const open = (rates: { address: number; intake: number; other: number }): Promise<Server> =>
  createServer({
    parts: [{ controllers: [Doors] }],
    identity: { authenticateKey: async (key) => client(key), authenticateSession: async () => undefined },
    logger: pino({ level: 'silent' }),
    publicUrl: 'http://localhost',
    rates,
  });

const ask = (server: Server, method: 'GET' | 'POST', url: string, key = 'one') =>
  server.app.inject({ method, url, headers: { authorization: `Bearer ${key}` } });

describe('Who asks too often', () => {
  it('is told when to come back, while reports and others go on', async () => {
    const server = await open({ address: 1_000, intake: 50, other: 3 });
    const lists = await Promise.all(Array.from({ length: 6 }, () => ask(server, 'GET', '/lists')));
    expect(lists.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 200, 429, 429, 429]);
    const refused = lists.find(({ statusCode }) => statusCode === 429);
    expect(refused?.json()).toMatchObject({ code: 'request/too-many', retryable: true });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    const reports = await Promise.all(Array.from({ length: 30 }, () => ask(server, 'POST', '/calls')));
    expect(new Set(reports.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect((await ask(server, 'GET', '/lists', 'two')).statusCode).toBe(200);
    await server.close();
  });

  it('is counted by address too, whatever key it shows', async () => {
    const server = await open({ address: 5, intake: 50, other: 50 });
    const answers = [];
    for (let index = 0; index < 8; index++) answers.push((await ask(server, 'GET', '/lists', `key-${index}`)).statusCode);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    await server.close();
  });
});
