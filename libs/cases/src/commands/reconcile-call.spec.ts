// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, CaseRun, events, givenCase, NOW } from '@fyrvakt/testing';
import { reconcileCall } from './reconcile-call.js';

const source = { system: 'sos-alarm', reference: 'S-1' };

const typesOf = (told: readonly { readonly type: string }[]): string[] => told.map(({ type }) => type);

describe('Reconcile call', () => {
  it('tells everything that a first picture holds, in the order in which it happened', () => {
    const run = new CaseRun();
    const told = run.execute(reconcileCall, reconcileCall.example, { now: '2026-11-22T02:00:00.000Z', kind: 'client' });
    expect(told.map(({ type }) => type)).toEqual([
      'CallReceived', 'CallEnded', 'FollowUpAsked', 'ResourceNotified', 'NotificationFailed', 'ResourceNotified', 'DecisionRequested',
      'NotificationAcknowledged', 'DeferredToNextShift', 'CallReconciled',
    ]);
    expect(run.state).toMatchObject({ handling: 'deferred', followUpState: 'owed' });
  });

  it('tells only what is new in the next picture, and lets the source correct itself', () => {
    const run = new CaseRun();
    run.execute(reconcileCall, { source, sequence: 1, category: 'noiseMusic', questions: [{ question: 'Var?' }] });
    const told = run.execute(reconcileCall, { source, sequence: 2, category: 'vandalism', questions: [{ question: 'Var?', answer: 'Vid kajen.' }] });
    expect(told.map(({ type, data }) => [type, data])).toEqual([
      ['CaseClassified', { category: { code: 'vandalism' }, bySource: true }],
      ['FollowUpAnswered', { questionId: 'question:#0', answer: 'Vid kajen.' }],
      ['CallReconciled', { sequence: 2, fields: ['category'] }],
    ]);
  });

  it('lets an older picture fill what is missing, and change nothing that a newer one said', () => {
    const run = new CaseRun();
    run.execute(reconcileCall, { source, sequence: 2, category: 'vandalism' });
    const told = run.execute(reconcileCall, { source, sequence: 1, category: 'noiseMusic', people: '1-4' });
    expect(told.map(({ data }) => data)).toEqual([{ people: '1-4', bySource: true }, { sequence: 1, fields: ['people'] }]);
  });

  it('notices a changed description without keeping it in view', () => {
    const run = new CaseRun();
    run.execute(reconcileCall, { source, sequence: 1, description: 'Hög musik.', mark: 'one' });
    expect(typesOf(run.execute(reconcileCall, { source, sequence: 2, description: 'Hög musik.', mark: 'one' }))).toEqual(['CallReconciled']);
    const told = run.execute(reconcileCall, { source, sequence: 3, description: 'Lugnt nu.', mark: 'two' });
    expect(told[0]?.data).toEqual({ description: 'Lugnt nu.', mark: 'two', bySource: true });
  });

  it('takes a newer text without a mark for a changed one, and the next with a mark as well, for nobody can tell', () => {
    const run = new CaseRun();
    expect(typesOf(run.execute(reconcileCall, { source, sequence: 1, description: 'Hög musik.' }))).toEqual(['CallReceived', 'CallReconciled']);
    const marks = [undefined, 'one', undefined, 'one'];
    const told = marks.map((mark, index) => run.execute(reconcileCall, { source, sequence: index + 2, description: 'Hög musik.', mark }));
    expect(told.map(typesOf)).toEqual(marks.map(() => ['DetailsCorrected', 'CallReconciled']));
    expect(run.execute(reconcileCall, { source, sequence: 5, description: 'Lugnt nu.' })).toEqual([]);
  });

  it('doubts a corrected time that lies ahead, as it would have doubted the first', () => {
    const run = new CaseRun();
    run.execute(reconcileCall, { source, sequence: 1, receivedAt: '2026-11-22T01:00:00Z' });
    const told = run.execute(reconcileCall, { source, sequence: 2, receivedAt: '2026-11-23T00:00:00Z' });
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'DetailsCorrected', data: { receivedAt: NOW, doubts: ['timeInFuture'], bySource: true } }));
  });

  it('leaves alone what people have settled', () => {
    const run = new CaseRun([events.callReceived({ source }), events.caseClassified({ category: { code: 'vandalism' } })]);
    const told = run.execute(reconcileCall, { source, sequence: 5, category: 'otherWrongNumber' });
    expect(told.map(({ type }) => type)).toEqual(['CallReconciled']);
    expect(run.state).toMatchObject({ category: { code: 'vandalism' } });
  });

  it('keeps a contact with a unit that nobody knows, and doubts it', () => {
    const run = new CaseRun();
    run.execute(reconcileCall, { source, notifications: [{ unit: 'XX9', result: 'busy' }] });
    expect(run.events[1]?.data).toMatchObject({ unit: 'XX9', doubts: ['unitUnknown'] });
  });

  it('keeps a decision that names no shift that exists as a question to the decision function', () => {
    const run = new CaseRun();
    run.execute(reconcileCall, { source, decision: { outcome: 'deferred', shifts: [{ unit: 'XX9' }] } });
    expect(run.state).toMatchObject({ handling: 'awaitingDecision', deferrals: [] });
  });

  it('finds the next shift where only the unit is named', () => {
    const run = new CaseRun();
    run.execute(reconcileCall, { source, decision: { outcome: 'deferred', shifts: [{ unit: 'GE1' }] } });
    expect(run.state).toMatchObject({ deferrals: [{ handovers: [{ shift: { start: '2026-11-23T06:00:00.000Z' } }] }] });
  });

  it('opens a closed case again when something more was done', () => {
    const run = new CaseRun([events.callReceived({ source }), events.followedUp({ covers: [CASE_ID] }), events.caseClosed()]);
    run.execute(reconcileCall, { source, notifications: [{ unit: 'FT1' }] });
    expect(run.state).toMatchObject({ closed: false, followUpState: 'reopened' });
  });

  it('is refused for another call', () => {
    givenCase(events.callReceived()).when(reconcileCall, { source: { system: 'other', reference: 'S-1' } })
      .refused('case/reference-taken', '/source/reference');
  });
});
