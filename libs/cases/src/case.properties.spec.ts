// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, evolve, fold, Rejection, type Recorded } from '@fyrvakt/kernel';
import { bodyOf, caseCommandNames, CaseRun, NOW, SECRET, SECRET_PHONE, take, type Step } from '@fyrvakt/testing';
import fc from 'fast-check';
import { casePersonalParts, type CaseEventName, type CaseEvents } from './events.js';
import { caseEvolvers } from './evolvers.js';
import { caseRefusals } from './refusals.js';
import type { CaseCommandName } from './registry.js';
import { noCase, openDecision, outstanding, type CaseState } from './state.js';

/** Said twice they mean two things, unless they carry a reference; the command id tells a repetition from a second one. */
const REPEATABLE = new Set<CaseCommandName>(['AddNote', 'CorrectNote', 'CorrectDetails', 'DeviateFromInstruction']);
const REPEATABLE_WITHOUT_REFERENCE = new Set<CaseCommandName>(['AskFollowUpQuestion', 'NotifyResource', 'RecordAction']);
const isRepeatable = (step: Step, body: object): boolean =>
  REPEATABLE.has(step.command) || (REPEATABLE_WITHOUT_REFERENCE.has(step.command) && !('reference' in body));

const anyStep: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom(...caseCommandNames),
  picks: fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }),
  minutes: fc.oneof({ weight: 4, arbitrary: fc.nat(90) }, { weight: 1, arbitrary: fc.nat(60 * 24 * 6) }),
  kind: fc.constantFrom('person', 'client', 'system'),
});
const beginning: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom('ReceiveCall', 'ReconcileCall'), picks: fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }),
  minutes: fc.constant(0), kind: fc.constant('client'),
});
/** A way through a whole case, so that closing and opening again are reached as often as the rest. */
const ending: fc.Arbitrary<Step[]> = fc.constantFrom(
  [], ['DecideSpecialHandling', 'RecordFollowUp', 'CloseCase'], ['DecideSpecialHandling', 'RecordFollowUp', 'CloseCase', 'ReopenCase'],
).map((commands) => commands.map((command) => ({ command: command as CaseCommandName, picks: [0], minutes: 5, kind: 'person' })));

const histories = fc
  .tuple(fc.option(beginning, { freq: 9 }), fc.array(anyStep, { maxLength: 20 }), ending, fc.array(anyStep, { maxLength: 8 }))
  .map(([first, ...rest]) => [...(first ? [first] : []), ...rest.flat()]);

interface Taken {
  readonly step: Step;
  readonly body: object;
  readonly now: string;
  readonly before: CaseState;
  readonly run: CaseRun;
  readonly told: readonly Recorded<CaseEvents>[];
}

/** Plays a history, looking at the case after every step. A rule may refuse; anything else that is thrown is a fault. */
const play = (steps: readonly Step[], look: (taken: Taken) => void): CaseRun => {
  const run = new CaseRun();
  let now = NOW;
  for (const step of steps) {
    now = addMinutes(now, step.minutes);
    const before = run.state;
    const body = bodyOf(step, before, now);
    look({ step, body, now, before, run, told: told(run, step, body, now) });
  }
  return run;
};

const told = (run: CaseRun, step: Step, body: object, now: string): readonly Recorded<CaseEvents>[] => {
  try {
    return take(run, step, body, now);
  } catch (refusal) {
    if (refusal instanceof Rejection && refusal.code in caseRefusals) return [];
    throw refusal;
  }
};

const holds = (property: (steps: Step[]) => unknown): void =>
  fc.assert(fc.property(histories, (steps) => void property(steps)), { numRuns: 120 });

const gaps = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.values(value).some(gaps));

const clearPartOf = ({ type, data }: { type: CaseEventName; data: object }): object =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !(field in casePersonalParts[type])));

describe('Whatever comes, in whatever order', () => {
  it('a command gives whole facts or a named refusal', () =>
    holds((steps) => play(steps, (taken) => taken.told.forEach(({ data }) => expect(gaps(data)).toBe(false)))));

  it('the histories reach every fact there is', () => {
    const sample = fc.sample(histories, { numRuns: 700, seed: 7 });
    const seen = new Set(sample.flatMap((steps) => play(steps, () => undefined).events.map(({ type }) => type)));
    expect(Object.keys(casePersonalParts).filter((name) => !seen.has(name as CaseEventName))).toEqual([]);
  });

  it('a case begins with its call, once', () =>
    holds((steps) => {
      const { events } = play(steps, () => undefined);
      expect(events.map(({ type }) => type).filter((type) => type === 'CallReceived')).toHaveLength(Math.min(events.length, 1));
      expect(events[0]?.type ?? 'CallReceived').toBe('CallReceived');
    }));

  it('the state after each step is the state of the whole history', () =>
    holds((steps) => play(steps, ({ before, told: facts, run }) => {
      expect(run.state).toEqual(fold(caseEvolvers, noCase, run.events));
      expect(run.state).toEqual(facts.reduce<CaseState>((state, event) => evolve(caseEvolvers, state, event), before));
    })));

  it('asked twice, heard once', () =>
    holds((steps) => play(steps, ({ step, body, now, run }) => {
      if (isRepeatable(step, body)) return;
      const again = new CaseRun();
      again.state = run.state;
      expect(told(again, step, body, now)).toEqual([]);
    })));

  it('what was taken on is what was followed up and what is outstanding', () =>
    holds((steps) => {
      const { events, state } = play(steps, () => undefined);
      if (state.kind === 'none') return;
      const taken = new Map<string, string | undefined>();
      for (const { type, data } of events) {
        if (type === 'CallReceived' || type === 'CaseReopened') taken.set(state.id, undefined);
        if (type === 'ResourceNotified') taken.set(data.notificationId, undefined);
        if (type === 'SpecialHandlingDecided') taken.set(data.decisionId, undefined);
        if (type === 'DeferredToNextShift') taken.set(data.deferralId, undefined);
        if (type === 'ActionTaken') taken.set(data.actionId, undefined);
        if (type === 'FollowedUp') data.covers.forEach((id) => taken.set(id, data.followUpId));
        if (type === 'FollowUpReturned') taken.forEach((by, id) => by === data.followUpId && taken.set(id, undefined));
      }
      const left = [...taken].filter(([, by]) => by === undefined).map(([id]) => id);
      expect(new Set(state.obligations.map(({ id }) => id))).toEqual(new Set(taken.keys()));
      expect(state.obligations).toHaveLength(taken.size);
      expect(new Set(outstanding(state).map(({ id }) => id))).toEqual(new Set(left));
    }));

  it('closed means that nothing is owed and no decision is waited for', () =>
    holds((steps) => play(steps, ({ run: { state } }) => {
      if (state.kind === 'logged' && state.closed) expect([outstanding(state), openDecision(state)]).toEqual([[], undefined]);
    })));

  it('a promise is broken at most once, and never after somebody has answered', () =>
    holds((steps) => play(steps, ({ before, told: facts }) => {
      for (const { type, data } of facts) {
        if (type !== 'PromiseBroken' || before.kind === 'none') continue;
        const handover = before.deferrals.find(({ id }) => id === data.deferralId)?.handovers.find(({ shift }) => shift.unit === data.unit);
        expect(handover?.status).toBe('offered');
      }
    })));

  it('nothing that is said of people lies in the open', () =>
    holds((steps) => {
      const clear = JSON.stringify(play(steps, () => undefined).events.map(clearPartOf));
      expect(clear).not.toContain(SECRET);
      expect(clear).not.toContain(SECRET_PHONE);
    }));

  it('the state is the same when everything personal is gone', () =>
    holds((steps) => {
      const { events, state } = play(steps, () => undefined);
      const emptied = events.map((event) => ({ ...event, data: clearPartOf(event) }) as Recorded<CaseEvents>);
      expect(fold(caseEvolvers, noCase, emptied)).toEqual(state);
    }));
});
