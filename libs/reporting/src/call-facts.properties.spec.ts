// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, fold, Rejection } from '@fyrvakt/kernel';
import { bodyOf, caseCommandNames, CaseRun, NOW, take, type Step } from '@fyrvakt/testing';
import fc from 'fast-check';
import { callFactsEvolvers, type CallFacts } from './call-facts.js';

const anyStep: fc.Arbitrary<Step> = fc.record({
  command: fc.oneof(
    fc.constantFrom(...caseCommandNames),
    fc.constantFrom('RecordAction', 'NotifyResource', 'PostponeFollowUp', 'RecordFollowUp', 'ReturnFollowUp'),
  ),
  picks: fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }), minutes: fc.nat(60 * 24 * 3), kind: fc.constantFrom('person', 'client'),
});
const begun: Step = { command: 'ReceiveCall', picks: [0], minutes: 0, kind: 'client' };
/** A way through a whole case, so that one that is opened again is reached as often as the rest. */
const ended = (['DecideSpecialHandling', 'RecordFollowUp', 'CloseCase', 'ReopenCase'] as const).map(
  (command): Step => ({ command, picks: [0], minutes: 5, kind: 'person' }),
);
const histories = fc
  .tuple(fc.array(anyStep, { minLength: 5, maxLength: 25 }), fc.constantFrom(ended, []), fc.array(anyStep, { maxLength: 8 }))
  .map(([steps, ending, more]): Step[] => [begun, ...steps, ...ending, ...more]);

const after = (steps: readonly Step[]): CaseRun => {
  const run = new CaseRun();
  let now = NOW;
  for (const step of steps) {
    now = addMinutes(now, step.minutes);
    try {
      take(run, step, bodyOf(step, run.state, now), now);
    } catch (refusal) {
      if (!(refusal instanceof Rejection)) throw refusal;
    }
  }
  return run;
};

describe('What a report counts', () => {
  it('as owed and followed up is what the rules say, after any history', () =>
    fc.assert(fc.property(histories, (steps) => {
      const { events, state } = after(steps);
      const facts = fold<CallFacts | undefined, never>(callFactsEvolvers as never, undefined, events as never);
      const owed = state.kind === 'none' ? [] : state.obligations.map(({ id, due, coveredBy }) => ({ id, due, coveredBy }));
      expect(facts?.owed).toEqual(owed);
    }), { numRuns: 200 }));
});
