// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, LoggedCase } from '@fyrvakt/cases';
import type { Fact } from '@fyrvakt/kernel';
import { events, NOW, stateAfter, stepOf } from '@fyrvakt/testing';
import { nextStep } from './next-step.js';
import { stepsAhead } from './steps-ahead.js';

const at = (minutes: number): string => `2026-11-22T01:${13 + minutes}:00.000Z`;
const ahead = (minutes: number, ...facts: Fact<CaseEvents>[]) => stepsAhead(stateAfter(events.callReceived(), ...facts) as LoggedCase, at(minutes));
const told = (minutes: number, ...facts: Fact<CaseEvents>[]) =>
  ahead(minutes, ...facts).map(({ at: when, step }) => [when, step.kind, 'unit' in step ? step.unit : '', 'attempt' in step ? step.attempt : 0]);

const decision = stepOf(9, 'BF1', { recipientKind: 'decisionFunction', attempts: 2 });
const matched = events.instructionMatched({ decision });
const first = events.resourceNotified({}, NOW);
const REST = [
  [at(3), 'contact', 'FT1', 2], [at(13), 'contact', 'BV1', 1],
];

describe('The steps ahead of a call', () => {
  it('are the whole chain, each when the one before it has run out, and the decision function last', () => {
    const all = told(0, matched);
    expect(all.slice(0, 3)).toEqual([[at(0), 'contact', 'FT1', 1], ...REST]);
    expect(all.slice(3).map(([, ...what]) => what)).toEqual([
      ['askDecision', 'BF1', 1], ['askDecision', 'BF1', 2], ['awaitDecision', 'BF1', 0],
    ]);
  });

  it('begin with what is to be done now: the wait that goes on, and then what comes after it', () =>
    expect(told(1, matched, first).slice(0, 3)).toEqual([[at(1), 'wait', 'FT1', 0], ...REST]));

  it('begin with the next step, whatever it is', () => {
    const declined = [matched, first, events.notificationDeclined()];
    for (const facts of [[matched], [matched, first], declined, [events.instructionMatched({ route: 'emergency112' })]])
      expect(ahead(1, ...facts)[0]).toEqual({ at: at(1), step: nextStep(stateAfter(events.callReceived(), ...facts) as LoggedCase, at(1)) });
  });

  it('end where another takes over', () => {
    expect(told(0, events.instructionMatched({ route: 'emergency112', steps: [] }))).toEqual([[at(0), 'call112', '', 0]]);
    expect(told(0, events.instructionMatched({ route: 'nextShift', steps: [] }))).toEqual([[at(0), 'leaveToShift', '', 0]]);
  });

  it('are none when nothing more is to be done', () => {
    expect(ahead(0)).toEqual([]);
    expect(ahead(1, matched, first, events.notificationAcknowledged())).toEqual([]);
    expect(ahead(0, matched, events.caseClosed())).toEqual([]);
  });
});
