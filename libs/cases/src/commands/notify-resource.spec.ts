// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CaseRun, events, givenCase, stateAfter, stepOf } from '@fyrvakt/testing';
import { notifyResource } from './notify-resource.js';

describe('Notify resource', () => {
  const notified = (data: object) => ({
    type: 'ResourceNotified' as const,
    data: {
      notificationId: 'id-1', unit: 'FT1', recipientKind: 'unit', channel: 'phone', attempt: 1, by: 'staff', reason: 'instruction',
      followUpDue: '2026-11-27', ...data,
    },
  });

  it('counts the attempts for each unit, and owes each a follow-up', () => {
    givenCase(events.callReceived(), events.resourceNotified({ unit: 'FT1' }), events.resourceNotified({ notificationId: 'n2', unit: 'GE1' }))
      .when(notifyResource, { unit: 'FT1' }).then(notified({ attempt: 2 }));
  });

  it('asks the decision function by contacting it, unless only to inform', () => {
    const decision = { type: 'DecisionRequested' as const, data: { decisionId: 'decision:id-1', of: 'BF1', knownRevision: 1 } };
    givenCase(events.callReceived())
      .when(notifyResource, { unit: 'BF1' }).then(notified({ unit: 'BF1', recipientKind: 'decisionFunction' }), decision);
    givenCase(events.callReceived()).when(notifyResource, { unit: 'BF1', reason: 'information' })
      .then(notified({ unit: 'BF1', recipientKind: 'decisionFunction', reason: 'information' }));
  });

  it('only tells whom the agreement says to tell, where the call goes elsewhere', () => {
    const step = stepOf(1, 'BF1', { recipientKind: 'decisionFunction', channel: 'sms', attempts: 1, acknowledgement: false });
    const sent = [events.callReceived(), events.instructionMatched({ route: 'emergency112', steps: [step] }), events.callRedirected()];
    const told = notified({ unit: 'BF1', recipientKind: 'decisionFunction', channel: 'sms', reason: 'information' });
    givenCase(...sent).when(notifyResource, { unit: 'BF1', channel: 'sms' }).then(told);
    const others = new CaseRun([...sent]).execute(notifyResource, { unit: 'BF1' }, {}).map(({ type }) => type);
    expect(others).toEqual(['ResourceNotified', 'DecisionRequested']);
  });

  it('asks anew only for a contact after the newest decision, where the answering service tells of contacts and decisions in any order', () => {
    const client = { now: '2026-11-22T03:00:00.000Z', kind: 'client' as const };
    const made = [events.callReceived(), events.decisionRequested(), events.specialHandlingDecided({}, '2026-11-22T02:00:00.000Z')];
    const askedFor = (run: CaseRun, at: string): unknown[] =>
      run.execute(notifyResource, { reference: `n-${at}`, unit: 'BF1', at }, client)
        .flatMap(({ type, data }) => (type === 'DecisionRequested' ? data.decisionId : []));
    expect(askedFor(new CaseRun([events.callReceived()]), '2026-11-22T01:30:00Z')).toEqual(['decision:reported']);
    expect(askedFor(new CaseRun(made), '2026-11-22T01:30:00Z')).toEqual([]);
    expect(askedFor(new CaseRun(made), '2026-11-22T02:30:00Z')).toEqual(['decision:notification:n-2026-11-22T02:30:00Z']);
  });

  it('leaves a case with the shift that has taken it over when somebody is only told of it', () => {
    const received = [events.callReceived(), events.decisionRequested(), events.deferredToNextShift(), events.handoverAccepted()];
    expect(stateAfter(...received, events.resourceNotified({ unit: 'TV1', reason: 'information' }))).toMatchObject({ handling: 'received' });
    expect(stateAfter(...received, events.resourceNotified({ unit: 'TV1' }))).toMatchObject({ handling: 'notified' });
  });

  it('says how it went, at once or when it is reported again', () => {
    const body = { reference: 'n-1', unit: 'FT1', result: 'busy' as const };
    const failed = { type: 'NotificationFailed' as const, data: { notificationId: 'notification:n-1', cause: 'busy' } };
    const known = events.resourceNotified({ notificationId: 'notification:n-1', reference: 'n-1' });
    givenCase(events.callReceived())
      .when(notifyResource, body).then(notified({ notificationId: 'notification:n-1', reference: 'n-1' }), failed);
    givenCase(events.callReceived(), known).when(notifyResource, body).then(failed);
    givenCase(events.callReceived(), known, events.notificationAcknowledged({ notificationId: 'notification:n-1' }))
      .when(notifyResource, body).thenNothing();
  });

  it('is refused to a person for a unit that does not exist, and on a closed case', () => {
    givenCase(events.callReceived()).when(notifyResource, { unit: 'XX9' }).refused('unit/unknown', '/unit');
    givenCase(events.callReceived(), events.caseClosed()).when(notifyResource, { unit: 'FT1' }).refused('case/closed');
  });

  it('is kept as the answering service reports it: an unknown unit is doubted, a closed case opens', () => {
    givenCase(events.callReceived(), events.caseClosed()).when(notifyResource, { unit: 'XX9' }, { kind: 'client' }).then(
      { type: 'CaseReopened', data: { followUpDue: '2026-11-27' } }, notified({ unit: 'XX9', by: 'sos', doubts: ['unitUnknown'] }),
    );
  });
});
