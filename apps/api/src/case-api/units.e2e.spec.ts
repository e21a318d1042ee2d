// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { newCall, openCaseApi, type CaseApiFixture, type SignedIn } from './case-api-fixture.js';

describe('A unit', () => {
  let fixture: CaseApiFixture;
  let coordinator: SignedIn;
  let unit: SignedIn;
  let own: string;
  let other: string;
  beforeAll(async () => {
    fixture = await openCaseApi();
    [coordinator, unit] = [await fixture.signedIn('coordinator'), await fixture.signedIn('unit', ['FT1'])];
    own = (await coordinator.command('receive-call', newCall())).body.caseId;
    other = (await coordinator.command('receive-call', newCall())).body.caseId;
    await coordinator.command(`${own}/notify-resource`, { unit: 'FT1', channel: 'phone', reference: 'n-1' }, 0);
    await coordinator.command(`${own}/notify-resource`, { unit: 'BV1', channel: 'phone', reference: 'n-2' }, 1);
    await coordinator.command(`${other}/notify-resource`, { unit: 'BV1', channel: 'phone' }, 0);
  });
  afterAll(() => fixture.close());

  it('sees the cases that have been brought to it, and no others', async () => {
    const position = (await coordinator.ask(`cases/${other}`)).body.position;
    expect((await unit.ask(`cases?minPosition=${position}`)).body.rows.map((row) => row.caseId)).toEqual([own]);
    expect((await unit.ask(`cases/${own}`)).body).toMatchObject({ caseId: own, description: 'Hög musik vid kajen.' });
  });

  it('sees what has been left to its shift, and counts nothing else', async () => {
    const [shift, decider] = [await fixture.signedIn('unit', ['GE1']), await fixture.signedIn('decisionMaker')];
    const { caseId } = (await coordinator.command('receive-call', newCall())).body;
    const next = fixture.runtime.municipality.nextShift('GE1', new Date().toISOString());
    await coordinator.command(`${caseId}/request-decision`, {}, 0);
    expect((await shift.ask(`cases/${caseId}`)).status).toBe(404);
    const deferred = await decider.command(`${caseId}/defer-to-next-shift`, { shifts: [next], why: 'Lugnt på platsen.' }, 1);
    expect(deferred.status).toBe(200);
    const { body } = await shift.ask(`cases?facets=true&minPosition=${deferred.body.position}`);
    expect([body.rows.map((row) => row.caseId), body.facets?.total, body.facets?.unit]).toEqual([[caseId], 1, []]);
    expect((await shift.ask('handovers?unit=GE1')).body.rows.map((row) => row.caseId)).toEqual([caseId]);
    const [deferral] = (await shift.ask(`cases/${caseId}`)).body.deferrals;
    const accept = (unit: string) => shift.command(`${caseId}/accept-handover`, { deferralId: deferral?.id, unit }, deferred.body.revision);
    expect((await accept('BV1')).status).toBe(403);
    expect((await accept('GE1')).body.state.handling).toBe('received');
    const done = await shift.command(`${caseId}/complete-handling`, { outcome: 'solvedOnSite' }, deferred.body.revision + 1);
    expect([done.status, done.body.code]).toEqual([200, undefined]);
  });

  it.each(['', '/timeline'])('is told of another case what it is told of none: cases/{id}%s', async (view) => {
    const [hidden, none] = [await unit.ask(`cases/${other}${view}`), await unit.ask(`cases/018f0000-0000-7000-8000-000000000001${view}`)];
    expect([hidden.status, { ...hidden.body, instance: '' }]).toEqual([none.status, { ...none.body, instance: '' }]);
    expect(hidden.status).toBe(404);
    const command = await unit.command(`${other}/record-arrival`, { unit: 'FT1' }, 1);
    expect([command.status, command.body.code]).toEqual([404, 'case/not-found']);
  });

  it.each(['cases?unit=BV1', 'cases?unit=FT1&unit=BV1', 'handovers?unit=BV1'])('cannot ask for the lists of others: %s', async (path) => {
    expect((await unit.ask(path)).status).toBe(403);
  });

  it('acts for itself and for nobody else', async () => {
    const revision = (await unit.ask(`cases/${own}`)).body.revision;
    const [, theirs] = (await unit.ask(`cases/${own}`)).body.notifications;
    const refused = await Promise.all([
      unit.command(`${own}/record-arrival`, { unit: 'BV1' }, revision),
      unit.command(`${own}/acknowledge-notification`, { notificationId: theirs?.id }, revision),
      unit.command(`${own}/acknowledge-notification`, { notificationId: 'n-2' }, revision),
      unit.command(`${own}/acknowledge-notification`, { notificationId: 'nothing' }, revision),
      unit.command(`${own}/decline-notification`, { notificationId: 'n-2' }, revision),
    ]);
    expect(refused.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403]);
    const taken = await unit.command(`${own}/acknowledge-notification`, { notificationId: 'n-1' }, revision);
    expect(taken.body.state.handling).toBe('acknowledged');
    expect((await unit.command(`${own}/record-arrival`, { unit: 'FT1' }, revision + 1)).status).toBe(200);
  });

  it('cannot do what belongs to others', async () => {
    const revision = (await unit.ask(`cases/${own}`)).body.revision;
    const names = ['add-note', 'close-case', 'defer-to-next-shift', 'record-follow-up'];
    const examples: Record<string, object> = { 'add-note': { text: 'Hej.' } };
    const answers = await Promise.all(names.map((name) => unit.command(`${own}/${name}`, examples[name] ?? {}, revision)));
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
  });
});
