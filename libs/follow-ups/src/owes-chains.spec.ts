// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from '@fyrvakt/cases';
import type { Fact } from '@fyrvakt/kernel';
import { CASE_ID, CaseRun, events, stepOf, take, type Step } from '@fyrvakt/testing';
import { owes } from './owes.js';

const rules = { acknowledgementMinutes: 15 };
const at = (minutes: number): string => `2026-11-22T01:${13 + minutes}:00.000Z`;
const after = (...facts: Fact<CaseEvents>[]): CaseRun => new CaseRun([events.callReceived(), ...facts]);

/** What the chain of a case owes, without what every case owes. */
const chainOf = (run: CaseRun) =>
  owes(run.state, rules).filter(({ command }) => command !== 'MarkFollowUpOverdue').map(({ command, body, due }) => ({ command, body, due }));

/** Does everything that falls due up to an instant, as the worker would. */
const pass = (run: CaseRun, now: string): string[] => {
  const told: string[] = [];
  for (let [item] = owes(run.state, rules); item && item.due <= now; [item] = owes(run.state, rules)) {
    const step: Step = { command: item.command, picks: [0], minutes: 0, kind: 'system' };
    told.push(...take(run, step, item.body, now).map(({ type }) => type));
  }
  return told;
};

const { instructionMatched, resourceNotified, notificationFailed, notificationAcknowledged, decisionRequested } = events;
const first = resourceNotified({}, at(0));
const second = resourceNotified({ notificationId: 'n2', attempt: 2 }, at(3));
const other = resourceNotified({ notificationId: 'n3', unit: 'BV1' }, at(13));

describe('What time demands of a chain of contacts', () => {
  it('is an answer within the time of the step: until the next attempt, and as long as the last may take', () => {
    expect(chainOf(after(instructionMatched(), first, second))).toEqual([
      { command: 'ExpireAcknowledgement', body: { notificationId: 'n1', waitedMinutes: 3 }, due: at(3) },
      { command: 'ExpireAcknowledgement', body: { notificationId: 'n2', waitedMinutes: 10 }, due: at(13) },
    ]);
  });

  it('is that the decision function hears of it when every step is used up', () => {
    const run = after(instructionMatched(), first, second, other);
    expect(pass(run, at(17))).toEqual(['AcknowledgementExpired', 'AcknowledgementExpired']);
    expect(pass(run, at(40))).toEqual(['AcknowledgementExpired', 'EscalationExhausted', 'DecisionRequested']);
    expect(run.events.at(-2)?.data).toEqual({ attempts: 3 });
    expect(chainOf(run)).toEqual([]);
  });

  it('is that the decision function hears of it when nobody is in', () => {
    const run = after(instructionMatched({ steps: [] }));
    expect(chainOf(run)).toEqual([{ command: 'ReportNoRecipient', body: { considered: ['FT1', 'BV1'] }, due: at(0) }]);
    expect(pass(run, at(0))).toEqual(['NoRecipientAvailable', 'DecisionRequested']);
    expect(pass(run, at(40))).toEqual([]);
  });

  it('is that it does not stop in silence: whoever makes the contacts may stop', () => {
    const run = after(instructionMatched(), first, notificationFailed());
    expect(chainOf(run)).toEqual([{ command: 'RequestDecision', body: {}, due: at(18) }]);
    expect(pass(run, at(40))).toEqual(['DecisionRequested', 'InstructionDeviated']);
    expect(run.events.at(-1)?.data).toEqual({ kind: 'skippedStep', step: 2, unit: 'BV1', explained: false });
  });

  it('is nothing once enough have answered, nor of a call for which nobody is contacted', () => {
    expect(chainOf(after(instructionMatched(), first, notificationAcknowledged()))).toEqual([]);
    expect(chainOf(after(instructionMatched({ route: 'none', steps: [] })))).toEqual([]);
    expect(chainOf(after(instructionMatched(), events.callRedirected()))).toEqual([]);
  });

  it('is that a call for 112 that nobody has sent there is seen by a person', () =>
    expect(chainOf(after(instructionMatched({ route: 'emergency112', steps: [] })))).toEqual([
      { command: 'RequestDecision', body: {}, due: at(15) },
    ]));

  it('leaves to the next shift at once what the agreement leaves to it', () => {
    const shift = { unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' };
    const considered = [{ unit: 'GE1', in: false, why: 'offDuty', shift }] as const;
    const run = after(instructionMatched({ route: 'nextShift', steps: [], considered, handoverMarginMinutes: 30 }));
    expect(pass(run, at(1))).toEqual(['DecisionRequested', 'DeferredToNextShift']);
    expect(run.events.at(-1)?.data).toMatchObject({ by: 'instruction', shifts: [shift], marginMinutes: 30 });
    expect(chainOf(run)).toMatchObject([{ command: 'BreakPromise', body: { unit: 'GE1' }, due: '2026-11-23T06:30:00.000Z' }]);
    expect(pass(run, '2026-11-23T06:29:00.000Z')).toEqual([]);
    expect(pass(run, '2026-11-23T06:30:00.000Z')).toEqual(['PromiseBroken']);
  });

  it('names a step that was passed over, once it has had time to be told of', () => {
    const run = after(instructionMatched(), other, notificationAcknowledged({ notificationId: 'n3' }));
    expect(chainOf(run)).toEqual([{ command: 'DeviateFromInstruction', body: { kind: 'skippedStep', step: 1, unit: 'FT1' }, due: at(28) }]);
    expect(pass(run, at(40))).toEqual(['InstructionDeviated']);
    expect(chainOf(run)).toEqual([]);
  });

  it('begins anew with a decision to handle it now, and asks again when that is used up', () => {
    const step = stepOf(1, 'BV1', { attempts: 1, withinMinutes: 5 });
    const run = after(
      instructionMatched({ steps: [] }), events.noRecipientAvailable(), decisionRequested(), events.specialHandlingDecided({ steps: [step] }),
      resourceNotified({ unit: 'BV1' }, at(5)),
    );
    expect(pass(run, at(40))).toEqual(['AcknowledgementExpired', 'EscalationExhausted', 'DecisionRequested']);
  });

  it('has ids of its own for each thing, which a restart does not change', () => {
    const run = after(instructionMatched(), first, second, other);
    expect(owes(run.state, rules).map(({ id }) => id)).toContain(`acknowledgement-expired:${CASE_ID}:n2`);
    expect(new CaseRun(run.events).state).toEqual(run.state);
  });
});
