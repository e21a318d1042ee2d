// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseCommands, type CaseEvents } from '@fyrvakt/cases';
import type { Fact } from '@fyrvakt/kernel';
import { CASE_ID, CaseRun, events, shiftOf, take, type Step } from '@fyrvakt/testing';
import { owes, type TimelyOwed } from './owes.js';

const rules = { acknowledgementMinutes: 15 };
const MONDAY_SHIFT = '2026-11-23T06:00:00.000Z';
const END_OF_FRIDAY = '2026-11-27T23:00:00.000Z';

/** Does what has fallen due at an instant, as the worker would, and says what was recorded. */
const passTime = (run: CaseRun, now: string): string[] =>
  owes(run.state, rules).flatMap((item) => (item.due <= now ? issue(run, item, now) : []));

const issue = (run: CaseRun, item: TimelyOwed, now: string): string[] => {
  const step: Step = { command: item.command, picks: [0], minutes: 0, kind: 'system' };
  return take(run, step, item.body, now).map(({ type }) => type);
};

const after = (...facts: Fact<CaseEvents>[]): CaseRun => new CaseRun(facts);
const idsOf = (run: CaseRun): string[] => owes(run.state, rules).map(({ id }) => id);
const review = { outcome: 'solvedOnSite', quality: 'good' } as const;

describe('What time demands', () => {
  it('is nothing of a case that has not begun', () => expect(owes(after().state, rules)).toEqual([]));

  it('is that a call is followed up before its day has ended, by local time', () => {
    expect(owes(after(events.callReceived()).state, rules)).toEqual([
      {
        id: `follow-up-overdue:${CASE_ID}:2026-11-27:${CASE_ID}`, stream: `case-${CASE_ID}`, command: 'MarkFollowUpOverdue',
        body: { due: '2026-11-27' }, due: END_OF_FRIDAY, mode: 'actual',
      },
    ]);
  });

  it('knows that a day of a clock change ends an hour earlier or later in UTC', () => {
    const dueAt = (followUpDue: string): string | undefined => owes(after(events.callReceived({ followUpDue })).state, rules)[0]?.due;
    expect([dueAt('2026-10-24'), dueAt('2026-10-25'), dueAt('2027-03-27'), dueAt('2027-03-28')]).toEqual([
      '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', '2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z',
    ]);
  });

  it('comes soonest first: an answer, then a promise, then the follow-up', () => {
    const run = after(events.callReceived(), events.resourceNotified(), events.decisionRequested(), events.deferredToNextShift());
    expect(owes(run.state, rules).map(({ command, due }) => [command, due])).toEqual([
      ['ExpireAcknowledgement', '2026-11-22T01:28:00.000Z'], ['BreakPromise', MONDAY_SHIFT], ['MarkFollowUpOverdue', END_OF_FRIDAY],
    ]);
  });

  it('flags exercises and tests, which owe the same', () => {
    expect(owes(after(events.callReceived({ mode: 'exercise' })).state, rules)).toEqual([expect.objectContaining({ mode: 'exercise' })]);
  });

  it('does nothing a minute early, and everything once after a standstill of weeks', () => {
    const run = after(events.callReceived(), events.resourceNotified(), events.decisionRequested(), events.deferredToNextShift());
    expect(passTime(run, '2026-11-22T01:27:59.000Z')).toEqual([]);
    expect(passTime(run, '2026-12-24T00:00:00.000Z')).toEqual(['AcknowledgementExpired', 'PromiseBroken', 'FollowUpOverdue']);
    expect(passTime(run, '2027-06-01T00:00:00.000Z')).toEqual([]);
    expect(owes(run.state, rules)).toEqual([]);
  });

  it('names what is overdue, each thing once, however many days it was due', () => {
    const run = after(events.callReceived(), events.resourceNotified({ followUpDue: '2026-11-30' }), events.notificationAcknowledged());
    expect(idsOf(run)).toHaveLength(2);
    expect(passTime(run, '2026-12-24T00:00:00.000Z')).toEqual(['FollowUpOverdue', 'FollowUpOverdue']);
    expect(run.events.slice(-2).map(({ data }) => data)).toEqual([
      { due: '2026-11-27', obligations: [CASE_ID] }, { due: '2026-11-30', obligations: ['n1'] },
    ]);
  });

  it('gives what arises late an item of its own, though its day is one that has been said already', () => {
    const run = after(events.callReceived(), events.followUpOverdue({ obligations: [CASE_ID] }));
    expect(idsOf(run)).toEqual([]);
    const late = after(events.callReceived(), events.followUpOverdue({ obligations: [CASE_ID] }), events.actionTaken());
    expect(idsOf(late)).toEqual([`follow-up-overdue:${CASE_ID}:2026-11-27:a1`]);
  });

  it('waits for the new day when a follow-up is postponed, and says it again if that passes too', () => {
    const run = after(events.callReceived());
    passTime(run, '2026-11-28T00:00:00.000Z');
    run.execute(caseCommands.PostponeFollowUp, { until: '2026-12-04' }, { now: '2026-11-28T08:00:00.000Z' });
    expect(idsOf(run)).toEqual([`follow-up-overdue:${CASE_ID}:2026-12-04:${CASE_ID}`]);
    expect(passTime(run, '2026-12-05T00:00:00.000Z')).toEqual(['FollowUpOverdue']);
  });

  it('demands nothing of what has been followed up, and of a closed case nothing at all', () => {
    const run = after(events.callReceived(), events.resourceNotified());
    run.execute(caseCommands.RecordFollowUp, review);
    expect(idsOf(run)).toEqual([`acknowledgement-expired:${CASE_ID}:n1`]);
    run.execute(caseCommands.CloseCase, {});
    expect(idsOf(run)).toEqual([]);
  });

  it('demands it anew of a case that is opened again, by its new day', () => {
    const run = after(events.callReceived());
    run.execute(caseCommands.RecordFollowUp, review);
    run.execute(caseCommands.CloseCase, {});
    run.execute(caseCommands.ReopenCase, {}, { now: '2026-12-01T09:00:00.000Z' });
    expect(idsOf(run)).toEqual([`follow-up-overdue:${CASE_ID}:2026-12-08:${CASE_ID}`]);
  });

  it('breaks a promise once, never one that was kept, and lets a broken one be kept late', () => {
    const run = after(events.callReceived(), events.decisionRequested(), events.deferredToNextShift({
      shifts: [shiftOf('GE1', MONDAY_SHIFT, '2026-11-23T15:00:00.000Z'), shiftOf('FT1', MONDAY_SHIFT, '2026-11-23T15:00:00.000Z')],
    }));
    run.execute(caseCommands.AcceptHandover, { deferralId: 'f1', unit: 'FT1' });
    expect(passTime(run, MONDAY_SHIFT)).toEqual(['PromiseBroken']);
    run.execute(caseCommands.AcceptHandover, { deferralId: 'f1', unit: 'GE1' }, { now: '2026-11-23T07:00:00.000Z' });
    expect(passTime(run, '2026-11-24T00:00:00.000Z')).toEqual([]);
  });

  it('expects no answer to what was sent for information', () => {
    expect(idsOf(after(events.callReceived(), events.resourceNotified({ reason: 'information' })))).toHaveLength(1);
  });

  it('is asked by the same ids after a restart', () => {
    const facts = [events.callReceived(), events.resourceNotified(), events.decisionRequested(), events.deferredToNextShift()];
    expect(idsOf(after(...facts))).toEqual(idsOf(after(...facts)));
  });
});
