// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import { openApi } from '../api-fixture.js';
import { readWebFiles } from './web-files.js';

const PAGE = '<!doctype html><title>Fyrvakt</title>';
const SCRIPT = `console.log(${'1'.repeat(2_000)})`;
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('The web pages', () => {
  let api: Awaited<ReturnType<typeof openApi>>;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fyrvakt-web-'));
    await mkdir(join(folder, 'assets'));
    await mkdir(join(folder, '.vite'));
    await Promise.all([
      writeFile(join(folder, 'index.html'), PAGE), writeFile(join(folder, 'assets/main-1a2b.js'), SCRIPT),
      writeFile(join(folder, 'assets/main-1a2b.js.map'), '{}'), writeFile(join(folder, '.vite/manifest.json'), '{}'),
    ]);
    api = await openApi({ web: await readWebFiles(folder) });
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });
  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    Promise.resolve(api.server.app.inject({ method: 'GET', url, headers }));

  it.each(['/', '/cases', '/cases/0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11?at=5', '/calls/new', '/docsx'])('are one document: %s', async (url) => {
    const { statusCode, headers, body } = await get(url, BROWSER);
    expect([statusCode, headers['content-type'], headers['cache-control'], body]).toEqual([200, 'text/html; charset=utf-8', 'no-cache', PAGE]);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it.each(['/case-api/v1/nothing', '/sos-api/v2/calls', '/health/nothing', '/docs/nothing/here', '/problems/no/such', '/assets/nothing.js'])(
    'never stand in for what is missing elsewhere: %s', async (url) => {
      const { statusCode, headers } = await get(url, BROWSER);
      expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    });

  it('are for browsers: a program that asks for an address that is none is told so', async () => {
    expect((await get('/cases', { accept: 'application/json' })).statusCode).toBe(404);
    expect((await get('/cases')).statusCode).toBe(404);
    expect((await api.server.app.inject({ method: 'POST', url: '/cases', headers: BROWSER })).statusCode).toBe(404);
  });

  it.each(['/assets/..%2findex.html', '/assets/%2e%2e/index.html', '/assets/main-1a2b.js.map', '/assets/..%5cindex.html', '/.vite/manifest.json'])(
    'hold nothing but what a page loads: %s', async (url) => {
      expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400);
    });

  it('load files that are kept for a year, as small as the browser takes them', async () => {
    const ask = (encoding: string) => get('/assets/main-1a2b.js', { 'accept-encoding': encoding });
    const [brotli, gzip, plain, refused] = await Promise.all([ask('gzip, deflate, br'), ask('gzip'), ask(''), ask('br;q=0, gzip;q=0')]);
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br', 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect([brotliDecompressSync(brotli.rawPayload), gunzipSync(gzip.rawPayload)].map(String)).toEqual([SCRIPT, SCRIPT]);
    expect([plain, refused].map(({ body, headers }) => [body, headers['content-encoding']])).toEqual([[SCRIPT, undefined], [SCRIPT, undefined]]);
    expect(brotli.rawPayload.length).toBeLessThan(100);
  });

  it('are not sent again while they are the same', async () => {
    const { headers } = await get('/', BROWSER);
    const again = await get('/', { ...BROWSER, 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('Without the web pages', () => {
  it('the API works alone, and says so', async () => {
    expect(await readWebFiles(join(tmpdir(), 'fyrvakt-no-such-folder'))).toBeUndefined();
    const api = await openApi();
    try {
      const ask = (url: string, language: string) =>
        api.server.app.inject({ method: 'GET', url, headers: { ...BROWSER, 'accept-language': language } });
      expect((await ask('/', 'sv')).body).toContain('Här körs bara API:et');
      expect((await ask('/', 'en')).body).toContain('Only the API runs here');
      expect((await ask('/cases', 'sv')).statusCode).toBe(404);
    } finally {
      await api.close();
    }
  });
});
