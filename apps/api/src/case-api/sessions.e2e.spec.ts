// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openCaseApi, PASSWORD, type CaseApiFixture } from './case-api-fixture.js';

const cookieOf = (answer: { headers: Record<string, unknown> }): string => String(answer.headers['set-cookie'] ?? '');

describe('Sessions over HTTP', () => {
  let fixture: CaseApiFixture;
  beforeAll(async () => {
    fixture = await openCaseApi();
    await fixture.runtime.identity.addUser({ name: 'Anna', roles: ['coordinator'], password: PASSWORD });
  });
  afterAll(() => fixture.close());

  const signIn = (body: object = { name: 'Anna', password: PASSWORD }, headers: Record<string, string> = {}) =>
    fixture.ask('sessions', { method: 'POST', body, headers });

  it('begin with a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(201);
    expect(cookieOf(answer)).toMatch(/^fyrvakt=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.body).toMatchObject({ name: 'Anna', role: 'coordinator' });
    expect(answer.body.permissions).toContain('cases:follow-up');
    expect(answer.text).not.toContain(cookieOf(answer).slice(8, 51));
  });

  it('tell who one is, and end when one signs out', async () => {
    const cookie = cookieOf(await signIn()).split(';')[0] ?? '';
    expect((await fixture.ask('sessions/current', { headers: { cookie } })).body.name).toBe('Anna');
    const out = await fixture.ask('sessions/current', { method: 'DELETE', headers: { cookie } });
    expect([out.status, cookieOf(out)]).toEqual([204, 'fyrvakt=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect((await fixture.ask('sessions/current', { headers: { cookie } })).status).toBe(401);
  });

  it('never go on with a token that was there before signing in', async () => {
    const before = cookieOf(await signIn()).split(';')[0] ?? '';
    const after = cookieOf(await signIn(undefined, { cookie: before })).split(';')[0] ?? '';
    expect(after).not.toBe(before);
    expect((await fixture.ask('sessions/current', { headers: { cookie: before } })).status).toBe(401);
    const planted = 'fyrvakt=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    expect(cookieOf(await signIn(undefined, { cookie: planted }))).not.toContain('AAAAAAAAAAAAAAAA');
  });

  it('answer the same whatever was wrong', async () => {
    const strip = (body: object) => ({ ...body, instance: undefined });
    const wrong = await signIn({ name: 'Anna', password: 'fel lösenord här' });
    const unknown = await signIn({ name: 'Nobody', password: 'fel lösenord här' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(strip(wrong.body)).toEqual(strip(unknown.body));
    const bearers = ['Bearer fyr_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'Bearer x', 'Basic YTpi', ''];
    const answers = await Promise.all([
      ...bearers.map((authorization) => fixture.ask('cases', { headers: { authorization } })),
      fixture.ask('cases'),
      fixture.ask('cases', { headers: { cookie: 'fyrvakt=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' } }),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(strip(answer.body)))).size).toBe(1);
    expect(answers.every((answer) => answer.status === 401)).toBe(true);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }], [{ 'sec-fetch-site': 'same-site' }], [{ origin: 'https://evil.example' }], [{ origin: 'null' }],
  ])('cannot be ridden from another site: %j', async (headers) => {
    const cookie = cookieOf(await signIn()).split(';')[0] ?? '';
    const answers = await Promise.all([
      signIn(undefined, headers),
      fixture.ask('sessions/current', { method: 'DELETE', headers: { cookie, ...headers } }),
      fixture.ask('cases/receive-call', { method: 'POST', body: {}, headers: { cookie, ...headers } }),
    ]);
    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(Array(3).fill([403, 'request/cross-site']));
    expect((await fixture.ask('sessions/current', { headers: { cookie } })).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('take no form: %s', async (type) => {
    expect((await signIn(undefined, { 'content-type': type })).status).toBe(415);
  });

  it('slow down whoever guesses', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn({ name: 'Berit', password: 'fel lösenord här' })));
    const throttled = answers.filter((answer) => answer.status === 429);
    expect(throttled).toHaveLength(15);
    expect(Number(throttled[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });
});

describe('Sessions over HTTPS', () => {
  it('have a cookie that only this host and only TLS can set, and no other counts', async () => {
    const fixture = await openCaseApi({ publicUrl: 'https://fyrvakt.example.se' });
    try {
      await fixture.runtime.identity.addUser({ name: 'Anna', roles: ['coordinator'], password: PASSWORD });
      const answer = await fixture.ask('sessions', { method: 'POST', body: { name: 'Anna', password: PASSWORD } });
      expect(cookieOf(answer)).toMatch(/^__Host-fyrvakt=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
      const own = cookieOf(answer).split(';')[0] ?? '';
      const planted = own.replace('__Host-', '');
      const statuses = await Promise.all([own, planted, `${planted}; ${own}`].map(async (cookie) =>
        (await fixture.ask('sessions/current', { headers: { cookie } })).status));
      expect(statuses).toEqual([200, 401, 200]);
    } finally {
      await fixture.close();
    }
  });
});
