// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseEvolvers, noCase, type CaseEvents } from '@fyrvakt/cases';
import { addMinutes, fold, type Fact } from '@fyrvakt/kernel';
import { events, NOW, stateAfter, stored } from '@fyrvakt/testing';
import type { Notice } from './notice.js';
import { noticesOf, stillHolds, TOLD_EVENTS } from './rules.js';

const CALL = events.callReceived();
const noticesAfter = (facts: readonly Fact<CaseEvents>[], now = NOW): readonly Notice[] => {
  const recorded = stored(facts);
  const last = recorded.at(-1);
  return last ? noticesOf(last, fold(caseEvolvers, noCase, recorded), now) : [];
};
const kinds = (...facts: Fact<CaseEvents>[]): string[] => noticesAfter(facts).map(({ kind, units }) => `${kind} ${units.join()}`.trim());
const START = '2026-11-23T06:00:00.000Z';
const deferred = events.deferredToNextShift({
  marginMinutes: 30, shifts: [{ unit: 'GE1', start: START, end: '2026-11-23T15:00:00.000Z' }, { unit: 'FT1', start: START, end: START }],
});

describe('What is told', () => {
  it('that a decision is needed, to the function that is to make it', () =>
    expect(kinds(CALL, events.decisionRequested())).toEqual(['decisionRequested BF1']));

  it('that nobody could be reached', () => {
    expect(kinds(CALL, events.noRecipientAvailable())).toEqual(['nobodyReached']);
    expect(kinds(CALL, events.escalationExhausted())).toEqual(['nobodyReached']);
  });

  it('that a promise was broken', () => expect(kinds(CALL, deferred, events.promiseBroken())).toEqual(['promiseBroken GE1']));

  it('at the start of each shift, that nobody has accepted, where there is a margin before the promise is broken', () => {
    expect(noticesAfter([CALL, deferred]).map(({ kind, units, due, about }) => [kind, units, due, about])).toEqual([
      ['notReceived', ['GE1'], START, 'event-1/GE1'], ['notReceived', ['FT1'], START, 'event-1/FT1'],
    ]);
    expect(kinds(CALL, events.deferredToNextShift())).toEqual([]);
  });

  it('nothing of exercises and tests', () => {
    for (const mode of ['exercise', 'test'] as const) expect(kinds(events.callReceived({ mode }), events.promiseBroken())).toEqual([]);
  });

  it('nothing that is a day old when it becomes known', () => {
    const facts = [CALL, events.decisionRequested({}, NOW)];
    expect(noticesAfter(facts, addMinutes(NOW, 24 * 60 - 1))).toHaveLength(1);
    expect(noticesAfter(facts, addMinutes(NOW, 24 * 60))).toEqual([]);
  });

  it('nothing of any other event', () => {
    const others = Object.values(events).map((make) => make()).filter(({ type }) => !TOLD_EVENTS.includes(type) && type !== 'CallReceived');
    expect(others.length).toBeGreaterThan(30);
    for (const other of others) expect(noticesAfter([CALL, other])).toEqual([]);
  });
});

describe('What was to be told', () => {
  const first = (...facts: Fact<CaseEvents>[]): Notice => noticesAfter(facts)[0] as Notice;

  it('is told no more once it has been decided', () => {
    const asked = [CALL, events.decisionRequested()];
    const notice = first(...asked);
    expect(stillHolds(notice, stateAfter(...asked))).toBe(true);
    expect(stillHolds(notice, stateAfter(...asked, events.specialHandlingDecided()))).toBe(false);
  });

  it('is told no more once that unit has accepted, or given it back', () => {
    const notice = first(CALL, deferred);
    for (const answer of [events.handoverAccepted(), events.handoverReturned(), events.promiseBroken()])
      expect(stillHolds(notice, stateAfter(CALL, deferred, answer))).toBe(false);
    expect(stillHolds(notice, stateAfter(CALL, deferred, events.handoverAccepted({ unit: 'FT1' })))).toBe(true);
  });

  it('is told no more once the case is closed, for it waits for nobody then', () => {
    const left = [CALL, deferred];
    expect(stillHolds(first(...left), stateAfter(...left, events.caseClosed()))).toBe(false);
    expect(stillHolds(first(...left), stateAfter(...left, events.caseClosed(), events.caseReopened()))).toBe(true);
  });

  it('is told whatever came later, where it has happened', () => {
    const broken = [CALL, deferred, events.promiseBroken()];
    expect(stillHolds(first(...broken), stateAfter(...broken, events.handoverAccepted()))).toBe(true);
  });
});
