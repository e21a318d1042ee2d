// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ROLE_NAMES, type RoleName } from '@fyrvakt/identity';
import { PERMISSIONS, type Permission } from '@fyrvakt/kernel';
import type { EndpointSpec } from '../http/endpoint.js';
import { openCaseApi, type CaseApiFixture } from './case-api-fixture.js';
import { commandRoutes } from './command-faces.js';

/** Who may, written down a second time on purpose: a change of rights must be made, and read, in two places. */
const AUDIENCE: { readonly [P in Permission]: readonly RoleName[] } = {
  'calls:write': [], 'calls:read': [], 'events:read': [], 'cases:process': [],
  'cases:read': ['operator', 'coordinator', 'decisionMaker', 'unit'],
  'cases:register': ['operator', 'coordinator'],
  'cases:handle': ['operator', 'coordinator', 'decisionMaker'],
  'cases:decide': ['decisionMaker'],
  'cases:receive': ['operator', 'coordinator', 'unit'],
  'cases:follow-up': ['coordinator'],
  'instructions:read': ['coordinator', 'decisionMaker', 'leadership', 'agreementParty'],
  'instructions:write': ['coordinator'],
  'instructions:approve': ['leadership'],
  'instructions:approve-sos': ['agreementParty'],
  'roster:read': ['coordinator', 'decisionMaker', 'unit', 'leadership', 'agreementParty'],
  'roster:write': ['coordinator'],
  'drills:run': ['coordinator'],
  'reports:read': ['coordinator', 'decisionMaker', 'leadership'],
  'system:read': ['coordinator', 'administrator'],
  'system:administer': ['administrator'],
};

type Policy = Permission | 'signed-in' | 'public';

/** One row for each route but those of commands, whose row is the command itself. A route without a row fails. */
const ROUTES: Readonly<Record<string, Policy>> = {
  'POST /case-api/v1/sessions': 'public',
  'GET /case-api/v1/sessions/current': 'signed-in',
  'DELETE /case-api/v1/sessions/current': 'signed-in',
  'GET /case-api/v1/cases': 'cases:read',
  'GET /case-api/v1/places': 'cases:read',
  'GET /case-api/v1/views': 'cases:read',
  'POST /case-api/v1/views': 'cases:read',
  'DELETE /case-api/v1/views/{viewId}': 'cases:read',
  'GET /case-api/v1/cases/{caseId}': 'cases:read',
  'GET /case-api/v1/cases/{caseId}/timeline': 'cases:read',
  'GET /case-api/v1/feed': 'cases:read',
  'GET /case-api/v1/follow-ups': 'cases:follow-up',
  'GET /case-api/v1/follow-ups/months/{month}': 'cases:follow-up',
  'GET /case-api/v1/follow-ups/summary': 'cases:follow-up',
  'GET /case-api/v1/follow-ups/people': 'cases:follow-up',
  'GET /case-api/v1/decisions': 'cases:handle',
  'GET /case-api/v1/decisions/made': 'cases:handle',
  'GET /case-api/v1/handovers': 'cases:read',
  'GET /case-api/v1/handovers/page': 'cases:read',
  'GET /case-api/v1/shifts': 'cases:read',
  'GET /case-api/v1/municipality': 'signed-in',
  'GET /case-api/v1/figures/{month}': 'reports:read',
  'GET /case-api/v1/reports/monthly/{month}': 'reports:read',
  'GET /case-api/v1/reports/monthly/{month}/figures/{figureId}': 'reports:read',
  'GET /case-api/v1/system': 'system:read',
  'GET /case-api/v1/commands': 'signed-in',
  'GET /case-api/v1/today': 'cases:read',
  'GET /case-api/v1/cases/{caseId}/possible-duplicates': 'cases:read',
  'GET /case-api/v1/users': 'system:administer',
  'GET /case-api/v1/instructions': 'instructions:read',
  'GET /case-api/v1/instructions/{instructionId}': 'instructions:read',
  'GET /case-api/v1/instructions/{instructionId}/versions/{version}': 'instructions:read',
  'GET /case-api/v1/instructions/{instructionId}/history': 'instructions:read',
  'GET /case-api/v1/instructions/{instructionId}/compare': 'instructions:read',
  'GET /case-api/v1/instructions/{instructionId}/change-form': 'instructions:read',
  'GET /case-api/v1/roster': 'roster:read',
  'GET /case-api/v1/roster/on-duty': 'roster:read',
  'GET /case-api/v1/roster/gaps': 'roster:read',
  'GET /case-api/v1/roster/quality': 'roster:read',
  'GET /case-api/v1/roster/seasons': 'roster:read',
  'GET /case-api/v1/roster/forecast': 'roster:write',
  'POST /case-api/v1/roster/readings': 'roster:write',
  'GET /case-api/v1/roster/calendar-feeds': 'roster:read',
  'POST /case-api/v1/roster/calendar-feeds': 'roster:read',
  'DELETE /case-api/v1/roster/calendar-feeds/{feedId}': 'roster:read',
  'GET /case-api/v1/drills': 'drills:run',
  'GET /case-api/v1/drills/{drillId}': 'drills:run',
  'GET /case-api/v1/deviations': 'instructions:read',
  'POST /case-api/v1/instruction-trials': 'instructions:read',
  'GET /case-api/v1/instructions/{instructionId}/versions/{version}/print': 'instructions:read',
  'POST /case-api/v1/what-ifs': 'instructions:read',
  'GET /case-api/v1/what-ifs': 'instructions:read',
  'GET /case-api/v1/what-ifs/{whatIfId}': 'instructions:read',
  'DELETE /case-api/v1/what-ifs/{whatIfId}': 'instructions:read',
  'POST /case-api/v1/instruction-checks': 'instructions:read',
  'POST /case-api/v1/users': 'system:administer',
  'PUT /case-api/v1/users/{userId}/roles': 'system:administer',
  'PUT /case-api/v1/users/{userId}/password': 'system:administer',
  'POST /case-api/v1/users/{userId}/disable': 'system:administer',
  'PUT /case-api/v1/users/{userId}/told': 'system:administer',
  'POST /case-api/v1/notices/{noticeId}/retry': 'system:administer',
  'POST /case-api/v1/notices/{noticeId}/dismiss': 'system:administer',
  'GET /case-api/v1/cases/{caseId}/told': 'cases:read',
  'POST /case-api/v1/users/{userId}/enable': 'system:administer',
  'GET /case-api/v1/api-clients': 'system:administer',
  'POST /case-api/v1/api-clients': 'system:administer',
  'POST /case-api/v1/api-clients/{clientId}/keys': 'system:administer',
  'DELETE /case-api/v1/api-clients/{clientId}/keys/{keyId}': 'system:administer',
  'POST /case-api/v1/api-clients/{clientId}/disable': 'system:administer',
  'GET /case-api/v1/access-log': 'system:administer',
  'GET /sos-api/v1/api-info': 'public',
  'POST /sos-api/v1/calls': 'calls:write',
  'PUT /sos-api/v1/calls/by-source/{system}/{reference}': 'calls:write',
  'GET /sos-api/v1/calls/{callId}': 'calls:read',
  'POST /sos-api/v1/calls/{callId}/questions': 'calls:write',
  'POST /sos-api/v1/calls/{callId}/notifications': 'calls:write',
  'POST /sos-api/v1/calls/{callId}/redirections': 'calls:write',
  'POST /sos-api/v1/calls/{callId}/decisions': 'calls:write',
  'POST /sos-api/v1/calls/{callId}/deviations': 'calls:write',
  'GET /sos-api/v1/calls/{callId}/next-step': 'calls:read',
  'POST /sos-api/v1/calls/{callId}/end': 'calls:write',
  'GET /sos-api/v1/events': 'events:read',
  'POST /sos-api/v1/heartbeats': 'calls:write',
  'GET /sos-api/v1/gaps': 'calls:read',
  ...Object.fromEntries(commandRoutes().map(({ path, spec }) => [`POST ${path}`, spec.permission])),
};

const VALUES: Readonly<Record<string, string>> = { month: '2026-11', figureId: 'followUp.outstanding', system: 'sos-alarm',
  reference: 'S-1', version: '1' };
const ID = '018f0000-0000-7000-8000-000000000001';
const addressOf = ({ path }: EndpointSpec): string => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? ID);
const nameOf = ({ method, path }: EndpointSpec): string => `${method} ${path}`;

describe('Every route of the two faces', () => {
  let fixture: CaseApiFixture;
  let routes: EndpointSpec[];
  let callers: Record<string, Record<string, string>>;
  beforeAll(async () => {
    fixture = await openCaseApi();
    routes = fixture.server.endpoints.filter(({ path }) => /^\/(case|sos)-api\//.test(path));
    const expired = await fixture.signedIn('coordinator');
    await fixture.runtime.pool.query("UPDATE sessions SET created_at = now() - interval '25 hours' WHERE user_id = $1", [expired.id]);
    const client = await fixture.runtime.identity.addClient({ name: 'Larm', sourceSystem: 'sos-alarm', scopes: Object.keys(PERMISSIONS) });
    callers = { nobody: {}, expired: { cookie: expired.cookie }, client: { authorization: `Bearer ${client.key}` } };
    for (const role of ROLE_NAMES) callers[role] = { cookie: (await fixture.signedIn(role, ['FT1'])).cookie };
  });
  afterAll(() => fixture.close());

  /** 401, 403 or let through; what comes after is for others to test. */
  const verdict = async (spec: EndpointSpec, caller: string): Promise<number | 'in'> => {
    const method = spec.method as 'GET' | 'POST' | 'DELETE';
    const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
    const { status } = await fixture.ask(addressOf(spec), { method, ...body, headers: callers[caller] ?? {} });
    return status === 401 || status === 403 ? status : 'in';
  };
  const expected = (spec: EndpointSpec, caller: string): number | 'in' => {
    const policy = ROUTES[nameOf(spec)];
    if (policy === 'public') return 'in';
    const credential = spec.path.startsWith('/sos-api/') ? 'client' : 'person';
    if (caller === 'nobody' || caller === 'expired' || (caller === 'client') !== (credential === 'client')) return 401;
    if (policy === 'signed-in' || caller === 'client') return 'in';
    return AUDIENCE[policy as Permission].includes(caller as RoleName) ? 'in' : 403;
  };

  it('has a decided audience', () => {
    expect(routes.map(nameOf).sort()).toEqual(Object.keys(ROUTES).sort());
    for (const spec of routes) expect([nameOf(spec), spec.permission ?? 'public']).toEqual([nameOf(spec), ROUTES[nameOf(spec)]]);
  });

  it.each(['nobody', 'expired', 'client', ...ROLE_NAMES])('lets %s in where they belong and nowhere else', async (caller) => {
    // Signing in counts tries, signing out ends the caller's own session, and an open line has no end: each has a spec of its own.
    const apart = new Set(['POST /case-api/v1/sessions', 'DELETE /case-api/v1/sessions/current']);
    const asked = routes.filter((spec) => !apart.has(nameOf(spec)) && !(spec.path.endsWith('/feed') && expected(spec, caller) === 'in'));
    const table: Record<string, unknown> = {};
    for (const spec of asked) table[nameOf(spec)] = await verdict(spec, caller);
    expect(table).toEqual(Object.fromEntries(asked.map((spec) => [nameOf(spec), expected(spec, caller)])));
    expect(asked.length).toBeGreaterThan(55);
  });

  it('leaves the clock alone where it is no demonstration', async () => {
    const { cookie = '' } = callers['coordinator'] ?? {};
    const ahead = { to: '2100-01-01T00:00:00Z' };
    expect((await fixture.ask('demo/clock', { method: 'POST', body: ahead, headers: { cookie } })).status).toBe(404);
    expect((await fixture.ask('demo/clock', { method: 'DELETE', headers: { cookie } })).status).toBe(404);
  });
});

describe('A demonstration', () => {
  it('has a clock that moves ahead, never back, and can be let go', async () => {
    const fixture = await openCaseApi({ demo: true });
    try {
      const who = await fixture.signedIn('coordinator');
      const move = (to: string) => who.ask('demo/clock', { method: 'POST', body: { to } });
      expect((await move('2100-01-01T00:00:00+01:00')).body.now).toMatch(/^2099-12-31T23:00/);
      expect((await who.ask('municipality')).body.now).toMatch(/^2099-12-31T23:00/);
      expect([(await move('2099-01-01T00:00:00Z')).status, (await move('soon')).status]).toEqual([422, 422]);
      const released = await who.ask('demo/clock', { method: 'DELETE' });
      expect(Math.abs(Date.parse(released.body.now) - Date.now())).toBeLessThan(60_000);
      expect((await fixture.ask('demo/clock', { method: 'POST', body: { to: '2100-01-01T00:00:00Z' } })).status).toBe(401);
    } finally {
      await fixture.close();
    }
  });
});
