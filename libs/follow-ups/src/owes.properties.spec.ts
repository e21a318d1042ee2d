// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { outstanding } from '@fyrvakt/cases';
import { addMinutes, Rejection } from '@fyrvakt/kernel';
import { bodyOf, caseCommandNames, CaseRun, NOW, take, type Step } from '@fyrvakt/testing';
import fc from 'fast-check';
import { owes } from './owes.js';

const rules = { acknowledgementMinutes: 15 };
const FAR_AHEAD = '2028-01-01T00:00:00.000Z';

const histories: fc.Arbitrary<Step[]> = fc
  .array(
    fc.record({
      command: fc.constantFrom(...caseCommandNames), picks: fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }),
      minutes: fc.nat(60 * 24 * 3), kind: fc.constantFrom('person', 'client'),
    }),
    { minLength: 5, maxLength: 30 },
  )
  .map((steps): Step[] => [{ command: 'ReceiveCall', picks: [0], minutes: 0, kind: 'client' }, ...steps] as Step[]);

const attempt = (run: CaseRun, step: Step, body: object, now: string): void => {
  try {
    take(run, step, body, now);
  } catch (refusal) {
    if (!(refusal instanceof Rejection)) throw refusal;
  }
};

const after = (steps: readonly Step[]): CaseRun => {
  const run = new CaseRun();
  let now = NOW;
  for (const step of steps) {
    now = addMinutes(now, step.minutes);
    attempt(run, step, bodyOf(step, run.state, now), now);
  }
  return run;
};

const holds = (property: (run: CaseRun) => unknown): void =>
  fc.assert(fc.property(histories, (steps) => void property(after(steps))), { numRuns: 150 });

describe('What time demands, after any history', () => {
  it('names every open duty exactly once, and none that is covered', () =>
    holds(({ state }) => {
      if (state.kind === 'none' || state.closed) return expect(owes(state, rules)).toEqual([]);
      const days = owes(state, rules).flatMap((item) => (item.command === 'MarkFollowUpOverdue' ? [item.body.due] : []));
      expect(new Set(days).size).toBe(days.length);
      const open = outstanding(state).filter(({ overdue }) => !overdue);
      expect(new Set(days)).toEqual(new Set(open.map(({ due }) => due)));
    }));

  it('comes soonest first, each thing by an id of its own', () =>
    holds(({ state }) => {
      const items = owes(state, rules);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(items.map(({ due }) => due)).toEqual(items.map(({ due }) => due).sort());
    }));

  it('is done once, however late, and then nothing is left to do', () =>
    holds((run) => {
      const done = new Set<string>();
      for (let turns = 0, [item] = owes(run.state, rules); item; [item] = owes(run.state, rules), turns++) {
        const step: Step = { command: item.command, picks: [0], minutes: 0, kind: 'system' };
        const facts = take(run, step, item.body, item.due > FAR_AHEAD ? item.due : FAR_AHEAD);
        expect({ turns: turns < 100, isNew: !done.has(item.id), facts: facts.length > 0 })
          .toEqual({ turns: true, isNew: true, facts: true });
        done.add(item.id);
      }
      expect(owes(run.state, rules)).toEqual([]);
    }));
});
