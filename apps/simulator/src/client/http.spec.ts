// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Http, NoAnswer, problemOf } from './http.js';
import { People } from './sign-ins.js';

type Answering = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server of a few lines, for as long as a test needs it. */
const against = async (answering: Answering, test: (url: string) => Promise<void>): Promise<void> => {
  let count = 0;
  const server = createServer((request, response) => answering(request, response, ++count));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await test(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

describe('The client', () => {
  it('asks a busy server again, with growing waits that are spread out, and heeds Retry-After', async () => {
    const waits: number[] = [];
    await against(
      (_request, response, count) =>
        count < 4
          ? json(response, count === 3 ? 429 : 503, {}, count === 3 ? { 'retry-after': '2' } : {})
          : json(response, 201, { callId: 'c' }),
      async (url) => {
        const http = new Http({ url, sleep: async (ms) => void waits.push(ms), jitter: () => 0.5 });
        expect((await http.ask('POST', '/calls', { body: {} })).status).toBe(201);
        expect(http.retried).toBe(3);
      },
    );
    expect(waits).toEqual([75, 150, 1500]);
  });

  it('takes a refusal for an answer', async () => {
    await against(
      (_request, response) => json(response, 422, { type: 'http://localhost/problems/case/closed' }),
      async (url) => {
        const http = new Http({ url });
        expect(problemOf(await http.ask('GET', '/'))).toBe('case/closed');
        expect(http.retried).toBe(0);
      },
    );
  });

  it('gives up on a server that never answers, after its time and its tries', async () => {
    await against(
      () => undefined,
      async (url) => {
        const http = new Http({ url, timeoutMs: 20, tries: 3, sleep: async () => undefined });
        await expect(http.ask('GET', '/x')).rejects.toThrow(NoAnswer);
        expect(http.retried).toBe(3);
      },
    );
  });
});

describe('People', () => {
  const signIns = [
    { name: 'Samordnaren', password: 'p', role: 'coordinator' },
    { name: 'Gatan', password: 'p', role: 'unit', units: ['GE1'] },
  ];

  it('sign in once, and again when the session has ended', async () => {
    let sessions = 0;
    await against(
      (request, response) => {
        if (request.url === '/case-api/v1/sessions')
          return json(response, 201, { id: 'me' }, { 'set-cookie': `fyrvakt=${++sessions}; HttpOnly` });
        json(response, request.headers.cookie === 'fyrvakt=2' ? 200 : 401, {});
      },
      async (url) => {
        const person = new People(new Http({ url }), signIns).as('coordinator');
        expect((await person.ask('GET', '/case-api/v1/cases')).status).toBe(200);
        expect((await person.ask('GET', '/case-api/v1/cases')).status).toBe(200);
        expect([sessions, person.id]).toEqual([2, 'me']);
      },
    );
  });

  it('act for their own unit; the coordinator acts for a unit that nobody signs in for', () => {
    const people = new People(new Http({ url: 'http://127.0.0.1:9' }), signIns);
    expect(people.of('GE1')).not.toBe(people.as('coordinator'));
    expect(people.of('SB1')).toBe(people.as('coordinator'));
    expect(() => people.as('decisionMaker')).toThrow('decisionMaker');
  });
});
