// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, LoggedCase, NextStep } from '@fyrvakt/cases';
import type { Fact } from '@fyrvakt/kernel';
import { events, NOW, stateAfter, stepOf } from '@fyrvakt/testing';
import { nextStep } from './next-step.js';

const at = (minutes: number): string => `2026-11-22T01:${13 + minutes}:00.000Z`;
const after = (...facts: Fact<CaseEvents>[]): LoggedCase => stateAfter(events.callReceived(), ...facts) as LoggedCase;
const next = (minutes: number, ...facts: Fact<CaseEvents>[]): NextStep => nextStep(after(...facts), at(minutes));

const matched = events.instructionMatched();
const first = events.resourceNotified({}, NOW);
const second = events.resourceNotified({ notificationId: 'n2', attempt: 2 }, at(3));
const other = events.resourceNotified({ notificationId: 'n3', unit: 'BV1' }, at(13));
const expired = (notificationId: string, minutes: number) => events.acknowledgementExpired({ notificationId }, at(minutes));

describe('The next step of a call', () => {
  it('is to work as usual where nothing is agreed', () => expect(next(0)).toEqual({ kind: 'done', because: 'noInstruction' }));

  it('is 112 when somebody is in danger, agreed or not, until the call has been sent there', () => {
    const danger = events.callReceived({ danger: 'yes' });
    expect(nextStep(stateAfter(danger) as LoggedCase, NOW)).toEqual({ kind: 'call112' });
    expect(nextStep(stateAfter(danger, events.callRedirected()) as LoggedCase, NOW)).toEqual({ kind: 'done', because: 'redirected' });
    const agreed = events.instructionMatched({ route: 'emergency112', steps: [], sayToCaller: 'Ring 112.' });
    expect(next(0, agreed)).toEqual({ kind: 'call112', sayToCaller: 'Ring 112.' });
    expect(next(0, agreed, events.decisionRequested())).toMatchObject({ kind: 'call112' });
  });

  it('is the first contact, with its number and how long to wait', () =>
    expect(next(0, matched)).toEqual({
      kind: 'contact', step: 1, unit: 'FT1', recipientKind: 'unit', channel: 'phone', address: '0000-123 45', attempt: 1, attempts: 2, waitMinutes: 3,
    }));

  it('is to wait between attempts, try again, and then try the next unit', () => {
    expect(next(1, matched, first)).toEqual({ kind: 'wait', unit: 'FT1', notificationId: 'n1', until: at(3), for: 'answer' });
    expect(next(1, matched, first, events.notificationFailed())).toMatchObject({ kind: 'wait', until: at(3), for: 'retry' });
    expect(next(3, matched, first)).toMatchObject({ kind: 'contact', unit: 'FT1', attempt: 2, waitMinutes: 10 });
    expect(next(12, matched, first, second)).toMatchObject({ kind: 'wait', notificationId: 'n2', until: at(13) });
    expect(next(13, matched, first, second)).toMatchObject({ kind: 'contact', unit: 'BV1', attempt: 1, attempts: 1 });
  });

  it('is the next unit at once when one declines', () =>
    expect(next(1, matched, first, events.notificationDeclined())).toMatchObject({ kind: 'contact', unit: 'BV1' }));

  it('is done when enough have answered, also late', () => {
    expect(next(1, matched, first, events.notificationAcknowledged())).toEqual({ kind: 'done', because: 'answered' });
    const late = [matched, first, second, other, events.escalationExhausted(), events.decisionRequested(), events.notificationAcknowledged()];
    expect(next(30, ...late)).toEqual({ kind: 'done', because: 'answered' });
    expect(next(1, events.instructionMatched({ answersNeeded: 2 }), first, events.notificationAcknowledged())).toMatchObject({ unit: 'BV1' });
  });

  it('is the decision function when every step is used up, as often as agreed, and then the case waits where people see it', () => {
    const usedUp = [matched, first, second, other, expired('n1', 3), expired('n2', 13), expired('n3', 18)];
    const exhausted = [...usedUp, events.escalationExhausted(), events.decisionRequested()];
    const asked = (notificationId: string, minutes: number) =>
      events.resourceNotified({ notificationId, unit: 'BF1', recipientKind: 'decisionFunction' }, at(minutes));
    const answered = events.notificationAcknowledged({ notificationId: 'b1' });
    expect(next(18, ...exhausted)).toMatchObject({ kind: 'askDecision', unit: 'BF1', channel: 'phone', attempt: 1, attempts: 3 });
    expect(next(20, ...exhausted, asked('b1', 19))).toMatchObject({ kind: 'wait', unit: 'BF1', until: at(24) });
    expect(next(20, ...exhausted, asked('b1', 19), answered)).toEqual({ kind: 'awaitDecision', unit: 'BF1' });
    const thrice = [asked('b1', 19), asked('b2', 24), asked('b3', 29)];
    expect(next(46, ...exhausted, ...thrice)).toEqual({ kind: 'awaitDecision', unit: 'BF1' });
  });

  it('asks the decision function in the way that is agreed, when nobody is in', () => {
    const decision = stepOf(1, 'BF1', { recipientKind: 'decisionFunction', channel: 'sms', address: '0000-99', attempts: 1, withinMinutes: 7 });
    expect(next(0, events.instructionMatched({ steps: [], decision }))).toEqual({
      kind: 'askDecision', unit: 'BF1', channel: 'sms', address: '0000-99', attempt: 1, attempts: 1, waitMinutes: 7,
    });
  });

  it('asks the decision function as often as agreed, whatever it has been told besides', () => {
    const told = { notificationId: 'b0', unit: 'BF1', recipientKind: 'decisionFunction', channel: 'sms', reason: 'information' } as const;
    const nobodyIn = events.instructionMatched({ steps: [] });
    const seen = [nobodyIn, events.resourceNotified(told), events.decisionRequested(), events.notificationAcknowledged({ notificationId: 'b0' })];
    expect(next(3, ...seen)).toMatchObject({ kind: 'askDecision', unit: 'BF1', attempt: 1, attempts: 3 });
  });

  it('leaves the call to the first shift that the agreement names', () => {
    const shift = { unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' };
    const later = { unit: 'BV1', start: '2026-11-24T06:00:00.000Z', end: '2026-11-24T15:00:00.000Z' };
    const considered = [{ unit: 'BV1', in: false, why: 'offDuty', shift: later }, { unit: 'GE1', in: false, why: 'offDuty', shift }] as const;
    expect(next(0, events.instructionMatched({ route: 'nextShift', steps: [], considered }))).toEqual({ kind: 'leaveToShift', shift });
    expect(next(0, events.instructionMatched({ steps: [], considered, otherwise: 'nextShift' }))).toEqual({ kind: 'leaveToShift', shift });
  });

  it('leaves the call to the shift after the one that goes on, and never to whoever decides', () => {
    const going = { unit: 'GE1', start: '2026-11-21T15:00:00.000Z', end: '2026-11-22T06:00:00.000Z' };
    const following = { unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' };
    const sooner = { unit: 'BF1', start: '2026-11-22T06:00:00.000Z', end: '2026-11-22T15:00:00.000Z' };
    const considered = [
      { unit: 'GE1', in: true, why: 'informationOnly', shift: going, next: following },
      { unit: 'BF1', in: true, why: 'informationOnly', shift: sooner },
    ] as const;
    const decision = stepOf(1, 'BF1', { recipientKind: 'decisionFunction' });
    expect(next(0, events.instructionMatched({ route: 'nextShift', steps: [], considered, decision }))).toEqual({
      kind: 'leaveToShift', shift: following,
    });
  });

  it('is a new chain when the decision is to handle it now by certain units, and nothing more when it is left to a shift', () => {
    const step = stepOf(1, 'BV1', { attempts: 1 });
    const decided = [matched, first, events.notificationFailed(), events.decisionRequested()];
    expect(next(5, ...decided, events.specialHandlingDecided({ steps: [step] }))).toMatchObject({ kind: 'contact', unit: 'BV1', step: 1 });
    expect(next(5, ...decided, events.specialHandlingDecided())).toEqual({ kind: 'done', because: 'specialHandling' });
    expect(next(5, ...decided, events.deferredToNextShift())).toEqual({ kind: 'done', because: 'deferred' });
  });

  it('tells those who are only to be told, and waits for none of them', () => {
    const step = stepOf(1, 'GE1', { channel: 'sms', attempts: 1, acknowledgement: false });
    const told = events.resourceNotified({ unit: 'GE1', channel: 'sms' });
    const only = events.instructionMatched({ steps: [step], answersNeeded: 0 });
    expect(next(0, only)).toMatchObject({ kind: 'contact', unit: 'GE1', waitMinutes: 0 });
    expect(next(0, only, told)).toEqual({ kind: 'done', because: 'informed' });
  });

  it('tells those who are to know of a call that is sent elsewhere, after it has been sent, and only while it is news', () => {
    const decision = stepOf(1, 'BF1', { recipientKind: 'decisionFunction', channel: 'sms', attempts: 1, acknowledgement: false });
    const sent = [events.instructionMatched({ route: 'emergency112', steps: [decision], answersNeeded: 0 }), events.callRedirected()];
    const told = events.resourceNotified({ unit: 'BF1', recipientKind: 'decisionFunction', channel: 'sms', reason: 'information' });
    expect(next(0, sent[0]!)).toEqual({ kind: 'call112' });
    expect(next(1, ...sent)).toMatchObject({ kind: 'contact', unit: 'BF1', channel: 'sms', waitMinutes: 0 });
    expect(next(1, ...sent, told)).toEqual({ kind: 'done', because: 'redirected' });
    expect(nextStep(after(...sent), '2026-11-22T02:13:00.000Z')).toEqual({ kind: 'done', because: 'redirected' });
  });

  it('tells those who are to know before a call is left to a shift, also when that has been decided meanwhile', () => {
    const left = events.instructionMatched({
      route: 'nextShift', steps: [stepOf(1, 'GE1', { channel: 'email', attempts: 1, acknowledgement: false })], answersNeeded: 0,
    });
    const told = events.resourceNotified({ unit: 'GE1', channel: 'email', reason: 'information' });
    const deferred = [events.decisionRequested(), events.deferredToNextShift()];
    for (const before of [[], deferred]) expect(next(0, left, ...before)).toMatchObject({ kind: 'contact', unit: 'GE1', waitMinutes: 0 });
    expect(next(0, left, told)).toMatchObject({ kind: 'leaveToShift' });
    expect(next(0, left, ...deferred, told)).toEqual({ kind: 'done', because: 'deferred' });
  });

  it('is nothing more once somebody has settled it', () => {
    expect(next(0, matched, events.handlingCompleted())).toEqual({ kind: 'done', because: 'handled' });
    expect(next(0, matched, events.callAttachedToCase())).toEqual({ kind: 'done', because: 'attached' });
    expect(next(0, matched, events.referred())).toEqual({ kind: 'done', because: 'referred' });
    expect(next(0, matched, events.caseClosed())).toEqual({ kind: 'done', because: 'closed' });
  });
});
