// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { AccessLogFull, type Principal } from '@fyrvakt/identity';
import { Describe, Nested } from '@fyrvakt/kernel';
import { Body, Controller, Query } from '@nestjs/common';
import {
  ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min,
  MinLength, ValidateNested,
} from 'class-validator';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { Endpoint } from './endpoint.js';
import { idParameter } from './parameters.js';
import { Problem } from './problem.js';
import { Who } from './request.js';
import { createServer, type Server } from './server.js';

class Wheel {
  @Describe('Storlek', 'Size')
  @IsInt() @Min(1) @Max(30)
  size!: number;
}

class Bicycle {
  @Describe('Namn', 'Name')
  @IsString() @MinLength(1) @MaxLength(10)
  name!: string;

  @IsOptional() @IsISO8601({ strict: true })
  at?: string;

  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day?: string;

  @IsOptional() @IsIn(['red', 'blue'])
  colour?: string;

  @IsOptional() @IsArray() @ArrayMaxSize(2) @ValidateNested({ each: true }) @Nested(() => Wheel)
  wheels?: Wheel[];
}

class Search {
  @IsOptional() @IsInt() @Min(1) @Max(200)
  limit?: number;

  @IsOptional() @IsArray() @IsString({ each: true }) @MaxLength(5, { each: true })
  colour?: string[];
}

const ok = { 200: { description: { sv: 'Klart', en: 'Done' } } };
const words = { tag: 'Test', summary: { sv: 'Test', en: 'Test' } };

@Controller()
class Workshop {
  @Endpoint({ method: 'POST', path: '/bicycles', permission: 'calls:write', body: Bicycle, responses: ok, ...words })
  add(@Body() body: Bicycle, @Who() who: Principal): object {
    return { body, who: who.id };
  }

  @Endpoint({ method: 'GET', path: '/bicycles', public: 'a test', query: Search, responses: ok, ...words })
  list(@Query() query: Search): object {
    return query;
  }

  @Endpoint({ method: 'GET', path: '/bicycles/{id}', public: 'a test', params: { id: idParameter('Id', 'Id') }, responses: ok, ...words })
  one(): object {
    return {};
  }

  @Endpoint({ method: 'DELETE', path: '/bicycles/{id}', public: 'a test', params: { id: idParameter('Id', 'Id') }, responses: ok, ...words })
  scrap(): object {
    return {};
  }

  @Endpoint({ method: 'GET', path: '/secret', permission: 'system:read', responses: ok, ...words })
  secret(): object {
    return {};
  }

  @Endpoint({ method: 'GET', path: '/broken', public: 'a test', responses: ok, ...words })
  broken(): never {
    throw new Error('the password is hunter2');
  }

  @Endpoint({ method: 'GET', path: '/busy', public: 'a test', responses: ok, ...words })
  busy(): never {
    throw new Problem('case/busy');
  }

  @Endpoint({ method: 'GET', path: '/full', public: 'a test', responses: ok, ...words })
  full(): never {
    throw new AccessLogFull();
  }
}

const client: Principal = {
  kind: 'client',
  id: 'c1',
  name: 'Test',
  role: 'client',
  roles: [],
  permissions: new Set(['calls:write']),
  units: [],
};

let server: Server;
const ask = (options: InjectOptions) => server.app.inject(options);
const post = (payload: string | Buffer | object, headers: Record<string, string> = {}) =>
  ask({
    method: 'POST',
    url: '/bicycles',
    payload,
    headers: { authorization: 'Bearer fyr_1_2', 'content-type': 'application/json', ...headers },
  });

beforeAll(async () => {
  server = await createServer({
    parts: [{ controllers: [Workshop] }],
    identity: {
      authenticateKey: async (key) => (key === 'fyr_1_2' ? client : undefined),
      authenticateSession: async (token) => (token === 'token' ? { ...client, kind: 'person' } : undefined),
    },
    logger: pino({ level: 'silent' }),
    publicUrl: 'https://fyrvakt.example.se',
  });
});
afterAll(() => server.close());

describe('A good request', () => {
  it('gets its answer, with times in UTC', async () => {
    const answer = await post({ name: 'Åsa ö', at: '2026-11-22T17:00:00.5+01:00', day: '2026-02-28', wheels: [{ size: 28 }] });
    expect(answer.json()).toEqual({
      who: 'c1',
      body: { name: 'Åsa ö', at: '2026-11-22T16:00:00.500Z', day: '2026-02-28', wheels: [{ size: 28 }] },
    });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-request-id': expect.any(String),
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(answer.headers['etag']).toBeUndefined();
  });

  it('reads its query by type', async () => {
    const answer = await ask({ method: 'GET', url: '/bicycles?limit=5&colour=red' });
    expect(answer.json()).toEqual({ limit: 5, colour: ['red'] });
  });

  it('keeps the trace and the request id that it came with', async () => {
    const id = '0b7a3f0e-7a55-4d0c-9c1e-2f5f4f0a9d11';
    const answer = await ask({
      method: 'GET',
      url: '/bicycles',
      headers: { 'x-request-id': id, traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' },
    });
    expect(answer.headers['x-request-id']).toBe(id);
    expect(answer.headers['traceparent']).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
  });
});

describe('A bad body', () => {
  it.each<[string, string, number, string]>([
    ['truncated', '{"name":', 400, 'request/malformed-json'],
    ['empty', '', 400, 'request/malformed-json'],
    ['with a trailing comma', '{"name":"a",}', 400, 'request/malformed-json'],
    ['with a byte order mark', '\ufeff{"name":"a"}', 400, 'request/malformed-json'],
    ['with a name twice', '{"name":"a","name":"b"}', 400, 'request/malformed-json'],
    ['with a name twice, once escaped', '{"name":"a","n\\u0061me":"b"}', 400, 'request/malformed-json'],
    ['that reaches for the prototype', '{"name":"a","__proto__":{"x":1}}', 400, 'request/malformed-json'],
    ['with an infinite number', '{"name":"a","wheels":[{"size":1e400}]}', 400, 'request/malformed-json'],
    ['nested without end', '['.repeat(60_000), 400, 'request/malformed-json'],
    ['that is too large', `{"name":"${'a'.repeat(300_000)}"}`, 413, 'request/too-large'],
    ['that is a list', '[]', 422, 'request/invalid'],
    ['that is null', 'null', 422, 'request/invalid'],
  ])('%s is refused', async (_name, payload, status, code) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it.each<[string, object, string, string]>([
    ['no name', {}, '/name', 'missing'],
    ['an empty name', { name: '' }, '/name', 'too-short'],
    ['a long name', { name: 'a'.repeat(11) }, '/name', 'too-long'],
    ['null', { name: null }, '/name', 'wrong-type'],
    ['another type', { name: 5 }, '/name', 'wrong-type'],
    ['an unknown field', { name: 'a', role: 'administrator' }, '/role', 'unknown-field'],
    ['a time without offset', { name: 'a', at: '2026-11-22T17:00:00' }, '/at', 'invalid-time'],
    ['a leap second', { name: 'a', at: '2026-12-31T23:59:60Z' }, '/at', 'invalid-time'],
    ['24:00', { name: 'a', at: '2026-11-22T24:00:00Z' }, '/at', 'invalid-time'],
    ['a day that does not exist', { name: 'a', day: '2026-02-29' }, '/day', 'invalid-date'],
    ['a colour outside the list', { name: 'a', colour: 'green' }, '/colour', 'not-allowed'],
    ['a decimal', { name: 'a', wheels: [{ size: 1.5 }] }, '/wheels/0/size', 'wrong-type'],
    ['something too large', { name: 'a', wheels: [{ size: 1 }, { size: 31 }] }, '/wheels/1/size', 'too-large'],
    ['a long list', { name: 'a', wheels: [{ size: 1 }, { size: 1 }, { size: 1 }] }, '/wheels', 'too-many'],
    ['NUL', { name: 'a\u0000' }, '/name', 'forbidden-character'],
    ['a lone surrogate', { name: 'a\ud800' }, '/name', 'forbidden-character'],
  ])('with %s is told where', async (_name, body, pointer, code) => {
    const answer = await post(JSON.stringify(body));
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it.each([['', 200], ['{}', 200], ['{"why":"x"}', 422], ['{', 400]])('where none is wanted: %j is answered %i', async (payload, status) => {
    const url = '/bicycles/0b7a3f0e-7a55-4d0c-9c1e-2f5f4f0a9d11';
    expect((await ask({ method: 'DELETE', url, payload, headers: { 'content-type': 'application/json' } })).statusCode).toBe(status);
  });

  it.each([
    ['sv;q=0.5, en; q=0.9', 'en'], ['sv; q=0.9,en-GB; q=0.5', 'sv'], ['en-US', 'en'], ['de, *', 'sv'], ['en;q=0', 'sv'], ['', 'sv'],
  ])('is told in the language that is preferred: %s', async (wanted, spoken) => {
    const answer = await ask({ method: 'GET', url: '/secret', headers: { 'accept-language': wanted } });
    expect(answer.headers['content-language']).toBe(spoken);
  });

  it('is told everything at once, in the language asked for, without its own words', async () => {
    const answer = await post({ at: 'hemligt', day: 'hemligt', hemligt: 'hemligt ' }, { 'accept-language': 'en-GB,en;q=0.9,sv;q=0.8' });
    expect(answer.json()).toMatchObject({
      type: 'https://fyrvakt.example.se/problems/request/invalid',
      title: 'The details are not in the right form',
      status: 422,
      code: 'request/invalid',
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      retryable: false,
    });
    expect(answer.json().errors).toHaveLength(4);
    expect(
      answer
        .json()
        .errors.map((error: { detail: string }) => error.detail)
        .join(),
    ).not.toContain('hemligt');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'en',
      'cache-control': 'no-store',
    });
  });

  it('never gets more than fifty remarks', async () => {
    const body = { name: 'a', ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, 1])) };
    expect((await post(body)).json().errors).toHaveLength(50);
  });

  it.each([
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/xml' }, 415],
    [{ 'content-type': 'application/json; charset=latin1' }, 415],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [{ 'content-type': 'application/json; charset=UTF-8' }, 200],
  ])('with %j is answered %i', async (headers, status) => {
    expect((await post('{"name":"a"}', headers as Record<string, string>)).statusCode).toBe(status);
  });
});

describe('Another bad request', () => {
  it.each<[string, InjectOptions, number, string]>([
    ['an unknown address', { method: 'GET', url: '/nowhere' }, 404, 'request/not-found'],
    ['a malformed id', { method: 'GET', url: '/bicycles/5' }, 404, 'request/not-found'],
    ['another method', { method: 'DELETE', url: '/bicycles' }, 405, 'request/method-not-allowed'],
    ['a broken escape', { method: 'GET', url: '/bicycles/%E0%A4%A' }, 400, 'request/malformed'],
    ['a long parameter', { method: 'GET', url: `/bicycles/${'a'.repeat(300)}` }, 414, 'request/uri-too-long'],
    ['a long address', { method: 'GET', url: `/bicycles?colour=${'a'.repeat(2100)}` }, 414, 'request/uri-too-long'],
    ['an unknown parameter', { method: 'GET', url: '/bicycles?size=5' }, 400, 'request/invalid-query'],
    ['a number that is none', { method: 'GET', url: '/bicycles?limit=0x10' }, 400, 'request/invalid-query'],
    ['a number out of range', { method: 'GET', url: '/bicycles?limit=1e3' }, 400, 'request/invalid-query'],
    ['a repeated single value', { method: 'GET', url: '/bicycles?limit=1&limit=2' }, 400, 'request/invalid-query'],
    ['a prototype in the query', { method: 'GET', url: '/bicycles?__proto__=1' }, 400, 'request/invalid-query'],
    ['no credentials', { method: 'GET', url: '/secret' }, 401, 'request/unauthenticated'],
    ['a wrong key', { method: 'GET', url: '/secret', headers: { authorization: 'Bearer nonsense' } }, 401, 'request/unauthenticated'],
    ['basic credentials', { method: 'GET', url: '/secret', headers: { authorization: 'Basic YTpi' } }, 401, 'request/unauthenticated'],
    ['too few rights', { method: 'GET', url: '/secret', headers: { authorization: 'Bearer fyr_1_2' } }, 403, 'request/forbidden'],
    ['a fault of ours', { method: 'GET', url: '/broken' }, 500, 'service/unexpected'],
    ['a full queue', { method: 'GET', url: '/full' }, 503, 'service/unavailable'],
    ['a busy case', { method: 'GET', url: '/busy' }, 409, 'case/busy'],
    [
      'a form on another site',
      { method: 'POST', url: '/bicycles', headers: { cookie: '__Host-fyrvakt=token', 'sec-fetch-site': 'cross-site' } },
      403,
      'request/cross-site',
    ],
    [
      'a foreign origin',
      { method: 'POST', url: '/bicycles', headers: { cookie: '__Host-fyrvakt=token', origin: 'https://evil.example' } },
      403,
      'request/cross-site',
    ],
  ])('with %s gets a problem', async (_name, options, status, code) => {
    const answer = await ask(options);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toMatch(/hunter2|\.ts:|node_modules/);
  });

  it('is told which methods there are, and how to sign in', async () => {
    expect((await ask({ method: 'DELETE', url: '/bicycles' })).headers['allow']).toBe('POST, GET, HEAD');
    expect((await ask({ method: 'GET', url: '/secret' })).headers['www-authenticate']).toContain('Bearer');
  });
});
