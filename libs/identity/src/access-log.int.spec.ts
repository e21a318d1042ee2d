// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { AccessLog, AccessLogFull } from './access-log.js';
import { openFixture, PASSWORD, type Fixture } from './identity-fixture.js';
import type { Principal } from './principal.js';

const CASE = '018f0000-0000-7000-8000-000000000001';

describe('The log of what is read', () => {
  let fixture: Fixture;
  let reader: Principal;
  beforeEach(async () => {
    fixture = await openFixture();
    await fixture.identity.addUser({ name: 'Anna', roles: ['coordinator'], password: PASSWORD });
    reader = (await fixture.identity.signIn('Anna', PASSWORD))?.principal as Principal;
  });
  afterEach(() => fixture.close());

  it('knows who has read a case, in which role and when', async () => {
    await fixture.identity.accessLog.record({ reader, what: 'case', caseId: CASE, cases: 1 });
    await fixture.identity.accessLog.record({ reader, what: 'list', cases: 50 });
    expect(await fixture.identity.accessLog.list({ caseId: CASE })).toEqual([
      { at: fixture.now(), kind: 'person', reader: reader.id, role: 'coordinator', what: 'case', caseId: CASE, cases: 1 },
    ]);
    expect(await fixture.identity.accessLog.list({ reader: reader.id })).toHaveLength(2);
  });

  it('writes many readings with few statements, one entry for each', async () => {
    let statements = 0;
    const counting = new Proxy(fixture.pool, {
      get: (pool, name) => (name === 'query' ? (...args: [string, unknown[]]) => (statements++, pool.query(...args)) : Reflect.get(pool, name)),
    });
    const log = new AccessLog(counting, fixture.now);
    await Promise.all(Array.from({ length: 500 }, () => log.record({ reader, what: 'case', caseId: CASE, cases: 1 })));
    expect(statements).toBeLessThanOrEqual(3);
    expect((await log.list({ caseId: CASE, limit: 1000 })).length).toBe(500);
  });

  it('refuses rather than forgets when it is full or cannot be written', async () => {
    const log = new AccessLog(fixture.pool, fixture.now, 1);
    const readings = Array.from({ length: 4 }, () => log.record({ reader, what: 'case', caseId: CASE, cases: 1 }));
    const outcomes = await Promise.allSettled(readings);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((outcome) => outcome.reason instanceof AccessLogFull)).toBe(true);
    await fixture.pool.query('DROP TABLE access_log');
    await expect(log.record({ reader, what: 'case', caseId: CASE, cases: 1 })).rejects.toThrow(/access_log/);
  });
});
