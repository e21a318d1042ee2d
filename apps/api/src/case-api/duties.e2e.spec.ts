// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import { newCall, openCaseApi, type CaseApiFixture, type SignedIn } from './case-api-fixture.js';

interface Left { readonly caseId: string; readonly deferralId: string; readonly status: string; readonly revision: number; readonly why?: string }
interface Page {
  readonly left: readonly Left[];
  readonly toKeep: readonly Left[];
  readonly contacts: readonly { readonly caseId: string; readonly status: string; readonly attempts: number }[];
  readonly places: readonly { readonly place: string; readonly calls: number; readonly newest: readonly { readonly caseId: string }[] }[];
}
interface UnitShifts { readonly unit: string; readonly next: readonly ShiftRef[]; readonly waiting: number }

describe('The duties of a shift, of the decision function and of whoever follows up', () => {
  let fixture: CaseApiFixture;
  let coordinator: SignedIn;
  let decider: SignedIn;
  let gatan: SignedIn;
  let next: readonly ShiftRef[];
  let left: string;
  let position: number;

  /** A call that was left to a shift of the street unit. */
  const defer = async (shift: ShiftRef | undefined, why: string): Promise<string> => {
    const { caseId } = (await coordinator.command('receive-call', newCall())).body;
    await coordinator.command(`${caseId}/request-decision`, {}, 0);
    const body = { shifts: [shift], why, information: 'Ta med saneringsmedel.' };
    position = (await decider.command(`${caseId}/defer-to-next-shift`, body, 1)).body.position;
    return caseId;
  };
  const page = async (who: SignedIn, shiftStart?: string): Promise<Page> => {
    const start = shiftStart ? `&shiftStart=${shiftStart}` : '';
    const answer = await who.ask(`handovers/page?unit=GE1&minPosition=${position}${start}`);
    expect(answer.status).toBe(200);
    return answer.body as unknown as Page;
  };
  const shifts = async (who: SignedIn): Promise<readonly UnitShifts[]> =>
    (await who.ask(`shifts?minPosition=${position}`)).body.rows as unknown as UnitShifts[];

  beforeAll(async () => {
    fixture = await openCaseApi();
    [coordinator, decider, gatan] = [
      await fixture.signedIn('coordinator'), await fixture.signedIn('decisionMaker'), await fixture.signedIn('unit', ['GE1']),
    ];
    position = 0;
    next = (await shifts(coordinator)).find(({ unit }) => unit === 'GE1')?.next ?? [];
    left = await defer(next[0], 'Lugnt på platsen.');
    await defer(next[1], 'Ingen fara.');
  });
  afterAll(() => fixture.close());

  it("tells each unit's next shifts and what waits for them, and a unit its own alone", async () => {
    expect(next.length).toBe(3);
    expect(next.map(({ start }) => start)).toEqual(next.map(({ start }) => start).sort());
    expect(next.every((shift) => fixture.runtime.municipality.shiftExists(shift))).toBe(true);
    expect((await shifts(coordinator)).find(({ unit }) => unit === 'GE1')?.waiting).toBe(2);
    expect((await shifts(gatan)).map(({ unit }) => unit)).toEqual(['GE1']);
  });

  it('tells a shift what was left to it, in words, and what earlier shifts never accepted', async () => {
    const first = await page(gatan, next[0]?.start);
    expect(first.left).toEqual([expect.objectContaining({
      caseId: left, status: 'offered', revision: 2, why: 'Lugnt på platsen.', information: 'Ta med saneringsmedel.',
      description: 'Hög musik vid kajen.', handling: 'deferred',
    })]);
    expect((await page(coordinator, next[1]?.start)).left.length).toBe(2);
    // Where nothing else is asked for it is the shift that is on, to which nothing was left, or else the next one.
    const isOn = fixture.runtime.municipality.shiftAt('GE1', new Date().toISOString()) !== undefined;
    expect((await page(gatan)).left.length).toBe(isOn ? 0 : 1);
  });

  it('keeps what was accepted as a promise until it is done', async () => {
    const [row] = (await page(gatan, next[0]?.start)).left;
    const accepted = await gatan.command(`${left}/accept-handover`, { deferralId: row?.deferralId, unit: 'GE1' }, row?.revision);
    position = accepted.body.position;
    expect((await page(gatan, next[0]?.start)).left.map(({ status }) => status)).toEqual(['accepted']);
    const later = await page(gatan, next[1]?.start);
    expect([later.left.map(({ caseId }) => caseId).includes(left), later.toKeep.map(({ caseId }) => caseId)]).toEqual([false, [left]]);
    position = (await gatan.command(`${left}/complete-handling`, { outcome: 'solvedOnSite' }, accepted.body.revision)).body.position;
    expect((await page(gatan, next[1]?.start)).toKeep).toEqual([]);
  });

  it('waits for nobody any more when the case is closed', async () => {
    const caseId = await defer(next[0], 'Lugnt.');
    expect((await page(gatan, next[0]?.start)).left.map((row) => row.caseId)).toContain(caseId);
    const reviewed = await coordinator.command(`${caseId}/record-follow-up`, { outcome: 'solvedOnSite', quality: 'good' }, 2);
    position = (await coordinator.command(`${caseId}/close-case`, {}, reviewed.body.revision)).body.position;
    expect((await page(gatan, next[0]?.start)).left.map((row) => row.caseId)).not.toContain(caseId);
    expect((await shifts(gatan))[0]?.waiting).toBe(1);
    const [handovers, today] = [await gatan.ask('handovers?unit=GE1'), await gatan.ask('today')];
    const waiting = [...handovers.body.rows, ...(today.body as unknown as { readonly handovers: typeof handovers.body.rows }).handovers];
    expect([waiting.length, waiting.map((row) => row.caseId).includes(caseId)]).toEqual([2, false]);
  });

  it('tells of contacts that failed until somebody gets through', async () => {
    const { caseId } = (await coordinator.command('receive-call', newCall())).body;
    for (const [index, reference] of ['k-1', 'k-2'].entries()) {
      await coordinator.command(`${caseId}/notify-resource`, { unit: 'GE1', channel: 'phone', reference }, index * 2);
      const failed = { notificationId: reference, cause: 'noAnswer' };
      position = (await coordinator.command(`${caseId}/report-notification-failure`, failed, index * 2 + 1)).body.position;
    }
    expect((await page(gatan)).contacts).toEqual([expect.objectContaining({ caseId, status: 'failed', attempts: 2, channel: 'phone' })]);
    await coordinator.command(`${caseId}/notify-resource`, { unit: 'GE1', channel: 'phone', reference: 'k-3' }, 4);
    position = (await gatan.command(`${caseId}/acknowledge-notification`, { notificationId: 'k-3' }, 5)).body.position;
    expect((await page(gatan)).contacts).toEqual([]);
  });

  it('counts places with several calls, and names the calls to those alone who may see them all', async () => {
    const [place] = (await page(coordinator)).places;
    expect(place).toMatchObject({ place: 'Södra hamnen', placeCode: 'LYS-SHA', calls: 4 });
    expect(place?.newest.length).toBe(4);
    expect((await page(gatan)).places[0]).toMatchObject({ calls: 4, newest: [] });
  });

  it('gives no page to another unit, and notes who read one', async () => {
    expect((await gatan.ask('handovers/page?unit=FT1')).status).toBe(403);
    expect((await coordinator.ask('handovers/page')).status).toBe(400);
    await page(gatan);
    const [entry] = await fixture.runtime.identity.accessLog.list({ reader: gatan.id });
    expect(entry).toMatchObject({ what: 'handover-page', role: 'unit' });
  });

  it('lists the decisions that were made, the newest first, page by page', async () => {
    const { caseId } = (await coordinator.command('receive-call', newCall())).body;
    await coordinator.command(`${caseId}/request-decision`, {}, 0);
    position = (await decider.command(`${caseId}/decide-special-handling`, { why: 'Fara.' }, 1)).body.position;
    const first = await decider.ask(`decisions/made?limit=2&minPosition=${position}`);
    expect(first.body.rows).toMatchObject([{ caseId, outcome: 'specialHandling', followedUp: false }, { outcome: 'deferred' }]);
    const rest = await decider.ask(`decisions/made?limit=2&after=${first.body.next}`);
    expect(rest.body.rows).toMatchObject([{ outcome: 'deferred' }, { caseId: left, outcome: 'deferred' }]);
    expect((await gatan.ask('decisions/made')).status).toBe(403);
  });

  it('says how much there is to follow up and by whom', async () => {
    const { id, name } = coordinator;
    const revision = (await coordinator.ask(`cases/${left}`)).body.revision;
    position = (await coordinator.command(`${left}/assign-follow-up`, { assignee: id }, revision)).body.position;
    const summary = (await coordinator.ask(`follow-ups/summary?minPosition=${position}`)).body;
    expect(summary).toMatchObject({ cases: 4, overdue: 0, people: [{ responsible: null, cases: 3 }, { responsible: id, cases: 1 }] });
    const people = (await coordinator.ask('follow-ups/people')).body.rows;
    expect(people).toEqual([{ id, name, active: true }]);
    const unassigned = (await coordinator.ask('follow-ups?unassigned=true&state=owed')).body.rows;
    expect(new Set(unassigned.map(({ caseId }) => caseId)).size).toBe(3);
    expect((await coordinator.ask('follow-ups?unassigned=false')).body.rows.every(({ caseId }) => caseId === left)).toBe(true);
    expect((await decider.ask('follow-ups/summary')).status).toBe(403);
  });
});
