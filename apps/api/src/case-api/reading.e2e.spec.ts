// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { newCall, openCaseApi, thisMonth, type Answer, type CaseApiFixture, type SignedIn } from './case-api-fixture.js';

describe('Reading', () => {
  let fixture: CaseApiFixture;
  let coordinator: SignedIn;
  let caseId: string;
  let positions: number[];
  beforeAll(async () => {
    fixture = await openCaseApi();
    coordinator = await fixture.signedIn('coordinator');
    const begun = await coordinator.command('receive-call', newCall());
    caseId = begun.body.caseId;
    const noted = await coordinator.command(`${caseId}/correct-details`, { description: 'Musiken är avstängd.' }, 0);
    const notified = await coordinator.command(`${caseId}/notify-resource`, { unit: 'FT1', channel: 'phone' }, noted.body.revision);
    positions = [begun.body.position, noted.body.position, notified.body.position];
  });
  afterAll(() => fixture.close());

  it('shows a case as it is, with the tag to build on', async () => {
    const { body, headers } = await coordinator.ask(`cases/${caseId}`);
    expect(body).toMatchObject({ caseId, revision: 2, handling: 'notified', description: 'Musiken är avstängd.', position: positions[2] });
    expect(headers).toMatchObject({ etag: '"2"', 'x-event-position': String(positions[2]), 'cache-control': 'no-store' });
  });

  it('shows a case as it was known then, without a tag', async () => {
    const then = await coordinator.ask(`cases/${caseId}?atPosition=${positions[0]}`);
    expect(then.body).toMatchObject({ revision: 0, handling: 'new', description: 'Hög musik vid kajen.', position: positions[0] });
    expect(then.headers.etag).toBeUndefined();
    const now = await coordinator.ask(`cases/${caseId}/timeline`);
    expect([now.headers.etag, now.body.entries.filter((entry) => entry.kind === 'planned').length]).toEqual(['"2"', 2]);
    expect((await coordinator.ask(`cases/${caseId}?atTime=2020-01-01T00:00:00Z`)).status).toBe(404);
    expect((await coordinator.ask(`cases/${caseId}?atTime=2100-01-01T00:00:00Z`)).body.revision).toBe(2);
    const timeline = await coordinator.ask(`cases/${caseId}/timeline?atPosition=${positions[1]}`);
    const facts = timeline.body.entries.filter((entry) => entry.kind === 'fact');
    expect(facts.map((fact) => fact.type)).toEqual(['CallReceived', 'DetailsCorrected']);
    // What is next is next now; of then it is not said.
    expect([now.body.next, timeline.body.next]).toEqual([expect.any(Array), undefined]);
  });

  it.each([
    ['cases?limit=0'], ['cases?limit=201'], ['cases?limit=x'], ['cases?handling=asleep'], ['cases?mode=real'], ['cases?month=2026-13'],
    ['cases?from=yesterday'], ['cases?colour=red'], ['cases?after=AAAA'], ['cases?doubt=perhaps'], ['handovers'], ['follow-ups?state=late'],
    ['cases/__proto__'], ['figures/november'], ['reports/monthly/2026-1'],
  ])('refuses a question that cannot be asked: %s', async (path) => {
    const { status } = await coordinator.ask(path);
    expect([400, 404]).toContain(status);
    expect(status).toBe(path.includes('?') || path === 'handovers' ? 400 : 404);
  });

  it('pages through a list, each row once, with a cursor that fits no other list', async () => {
    for (let count = 0; count < 4; count++) await coordinator.command('receive-call', newCall({ category: 'graffiti' }));
    const { position } = (await coordinator.command('receive-call', newCall({ category: 'graffiti' }))).body;
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const { body } = await coordinator.ask(`cases?category=graffiti&limit=2&minPosition=${position}${next ? `&after=${next}` : ''}`);
      seen.push(...body.rows.map((row) => row.caseId));
      if (next === undefined) expect((await coordinator.ask(`cases?limit=2&after=${body.next}`)).body.code).toBe('request/invalid-query');
      next = body.next;
    } while (next);
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    expect((await coordinator.ask('cases?category=graffiti&facets=true')).body.facets?.total).toBe(5);
  });

  it('counts cases by place for the same choice as the list, and places that calls come from again', async () => {
    interface Places { places: { placeCode: string; n: number }[]; repeated: { placeCode: string; calls: number }[] }
    const places = JSON.parse((await coordinator.ask('places?category=graffiti')).text) as Places;
    expect(places).toMatchObject({ places: [{ placeCode: 'LYS-SHA', n: 5 }], repeated: [{ placeCode: 'LYS-SHA', calls: 5 }] });
    expect((await coordinator.ask('cases?category=graffiti&place=LYS-SHA&facets=true')).body.facets?.total).toBe(5);
    expect((await coordinator.ask('places?limit=5')).status).toBe(400);
  });

  it('keeps views for their owner, and for all those that are shared', async () => {
    const [owner, other] = [await fixture.signedIn('coordinator'), await fixture.signedIn('operator')];
    const save = async (name: string, shared: boolean): Promise<string> => {
      const { text } = await owner.ask('views', { method: 'POST', body: { name, query: 'category=graffiti', shared } });
      return (JSON.parse(text) as { id: string }).id;
    };
    const [own, shared] = [await save('Klotter', false), await save('Allas klotter', true)];
    const seenBy = async ({ ask }: SignedIn) => (JSON.parse((await ask('views')).text) as { rows: { name: string; mine: boolean }[] }).rows;
    expect(await seenBy(other)).toEqual([
      { id: shared, name: 'Allas klotter', query: 'category=graffiti', shared: true, mine: false, ownerName: owner.name },
    ]);
    expect((await seenBy(owner)).map(({ name, mine }) => [name, mine])).toEqual([['Allas klotter', true], ['Klotter', true]]);
    const remove = async (who: SignedIn, id: string) => (await who.ask(`views/${id}`, { method: 'DELETE' })).status;
    expect([await remove(other, own), await remove(other, shared), await remove(owner, own)]).toEqual([404, 403, 204]);
    await fixture.runtime.identity.disableUser(owner.id);
    expect(await remove(other, shared)).toBe(204);
  });

  it('proves the month: received = followed up + outstanding', async () => {
    const { body } = await coordinator.ask(`follow-ups/months/${thisMonth()}`);
    expect(body.received).toBe(6);
    expect(body.received).toBe(body.followedUp + body.outstanding);
    const { body: left } = await coordinator.ask(`follow-ups/months/${thisMonth()}?outstanding=true&limit=200`);
    expect([left.received, left.rows.length]).toEqual([6, body.outstanding]);
    expect((await coordinator.ask('follow-ups?state=owed')).body.rows.length).toBeGreaterThanOrEqual(6);
  });

  it('gives the monthly follow-up as JSON, CSV and a page, the same for the same place', async () => {
    const month = thisMonth();
    const path = `reports/monthly/${month}?atPosition=${positions[2]}`;
    const json = await coordinator.ask(path);
    expect(json.body).toMatchObject({ kind: 'monthly-follow-up', month, position: positions[2] });
    expect((await coordinator.ask(path)).text).toBe(json.text);
    const csv = await coordinator.ask(`${path}&format=csv`);
    expect([csv.headers['content-type'], csv.text.split('\r\n')[0]?.split(',')[0]]).toEqual(['text/csv; charset=utf-8', 'manad']);
    const html = await coordinator.ask(path, { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect(html.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(html.text).toMatch(/^<!DOCTYPE html>/);
    expect((await coordinator.ask(path, { headers: { accept: 'application/pdf' } })).status).toBe(406);
  });

  it('gives the monthly follow-up as it was known at a time', async () => {
    const month = thisMonth();
    const asOf = ({ text }: Answer): string => (JSON.parse(text) as { asOf: string }).asOf;
    const now = await coordinator.ask(`reports/monthly/${month}`);
    const at = async (time: string) => (await coordinator.ask(`reports/monthly/${month}?atTime=${encodeURIComponent(time)}`)).body;
    expect(await at('2020-01-01T00:00:00Z')).toMatchObject({ position: 0, asOf: null });
    expect(await at(asOf(now))).toEqual(now.body);
    const then = await coordinator.ask(`reports/monthly/${month}?atPosition=${positions[2]}`);
    expect((await at(asOf(then))).position).toBeGreaterThanOrEqual(then.body.position);
    expect((await coordinator.ask(`reports/monthly/${month}?atTime=yesterday`)).status).toBe(400);
  });

  it('names exactly the cases behind a number, the same for the same place', async () => {
    const figure = (id: string, position: number | string = '') =>
      coordinator.ask(`reports/monthly/${thisMonth()}/figures/${id}${position && `?atPosition=${position}`}`);
    const idsOf = ({ body }: Answer): string[] => body.rows.map((row) => row.caseId).sort();
    const [then, now] = [await figure('calls.all', positions[2]), await figure('calls.all')];
    expect([then.body, idsOf(then)]).toEqual([expect.objectContaining({ value: 1, total: 1, position: positions[2] }), [caseId]]);
    expect(now.body).toMatchObject({ value: 6, total: 6 });
    expect(idsOf(now)).toEqual((await coordinator.ask('cases')).body.rows.map((row) => row.caseId).sort());
    expect([(await figure('calls.all', positions[2])).text, idsOf(await figure('calls.withQuestions'))]).toEqual([then.text, []]);
    expect((await figure('calls.none')).status).toBe(404);
  });

  it.each([
    'cases?minPosition=', 'cases/{caseId}?atPosition=', 'reports/monthly/2026-10?atPosition=',
    'reports/monthly/2026-10/figures/calls.all?atPosition=',
  ])('waits for no place that the log has not reached: %s', async (path) => {
    const head = await fixture.runtime.store.head();
    const ask = (position: number) => coordinator.ask(path.replace('{caseId}', caseId) + String(position));
    expect((await ask(head)).status).toBe(200);
    const beyond = await ask(head + 1);
    expect([beyond.status, beyond.body.errors[0]?.code]).toEqual([400, 'beyond-the-log']);
  });

  it('is noted before it is answered: who, what and when, once each and nothing of the contents', async () => {
    const reader = await fixture.signedIn('decisionMaker');
    await reader.ask(`cases/${caseId}`);
    await reader.ask(`cases/${caseId}/timeline`);
    await reader.ask('cases');
    await reader.ask(`cases/018f0000-0000-7000-8000-000000000001`);
    const entries = await fixture.runtime.identity.accessLog.list({ reader: reader.id });
    expect(entries.map(({ what, caseId: of, role, cases }) => ({ what, of, role, cases })).reverse()).toEqual([
      { what: 'case', of: caseId, role: 'decisionMaker', cases: 1 },
      { what: 'timeline', of: caseId, role: 'decisionMaker', cases: 1 },
      { what: 'cases', of: undefined, role: 'decisionMaker', cases: 6 },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Musik');
  });

  it('shows nothing that cannot be noted', async () => {
    await fixture.runtime.pool.query('ALTER TABLE access_log RENAME TO access_log_away');
    try {
      const answer = await coordinator.ask(`cases/${caseId}`);
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(answer.text).not.toContain('Musik');
    } finally {
      await fixture.runtime.pool.query('ALTER TABLE access_log_away RENAME TO access_log');
    }
  });
});
