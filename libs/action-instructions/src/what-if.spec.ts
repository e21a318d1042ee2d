// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from '@fyrvakt/cases';
import { addMinutes, type Fact } from '@fyrvakt/kernel';
import { CASE_ID, events, stored, testRoster, testRosterContent } from '@fyrvakt/testing';
import type { InstructionContent } from './content.js';
import { exampleContent } from './example-content.js';
import { gather, nothingGathered, pastCallOf, type Gathered, type PastCall } from './past-call.js';
import { tryOut, type Variant } from './try-out.js';
import { whatIf, WhatIf } from './what-if.js';

const content: InstructionContent = exampleContent;
const variant = (other: Partial<InstructionContent> = {}, roster = testRoster()): Variant => ({
  instruction: { id: 'i', version: 2, content: { ...content, ...other } }, roster,
});
const PERIOD = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
/** Wednesday 01:20 in Stockholm: only the guards. */
const NIGHT = '2026-11-18T00:20:00.000Z';
/** Wednesday noon: neither guards nor the field team. */
const NOON = '2026-11-18T11:00:00.000Z';
const past = (caseId: string, receivedAt: string, more: Partial<PastCall> = {}): PastCall => ({
  caseId, receivedAt, category: 'vandalism', area: 'LYS', danger: 'no', ongoing: 'no', mode: 'actual', asked: [], told: [], nobody: false,
  decision: false, deferred: false, answers: [], ...more,
});
const guarded = (caseId: string, minutes?: number): PastCall => past(caseId, NIGHT, {
  asked: ['BV1'], contactedAfter: 4, answers: [{ unit: 'BV1', ...(minutes !== undefined && { minutes }) }],
  ...(minutes === undefined ? { decision: true } : { acknowledgedAfter: 4 + minutes }),
});
const lost = (caseId: string, deferred: boolean): PastCall => past(caseId, NOON, { nobody: true, decision: true, deferred });
const history = [guarded('a', 2), guarded('b', 6), guarded('c'), lost('d', true), lost('e', false), past('f', NIGHT, { danger: 'yes' })];

/** Guards around the clock. */
const always = testRoster({
  patterns: [...testRosterContent.patterns, { id: 'day', unit: 'BV1', rule: 'FREQ=DAILY', since: '2024-01-01', from: '06:00', to: '20:00' }],
});

describe('What if', () => {
  it('nothing were changed: what is expected is near what happened', () => {
    expect(whatIf(history, variant(), PERIOD).summary).toEqual({
      ...PERIOD, comparedWith: 'history', calls: 6, changed: 0, reachNobody: { before: 2, after: 2 }, decisions: { before: 3, after: 3 },
      deferrals: { before: 1, after: 1 }, minutesToFirstAcknowledgement: { before: 6, after: 6 }, units: [{ unit: 'BV1', before: 3, after: 3 }],
    });
  });

  it('the guards worked by day: fewer reach nobody, and fewer are decided', () => {
    const { summary, examples } = whatIf(history, variant({}, always), PERIOD);
    expect(summary).toMatchObject({
      changed: 2, reachNobody: { before: 2, after: 0 }, decisions: { before: 3, after: 2 }, units: [{ unit: 'BV1', before: 3, after: 5 }],
    });
    expect(examples.map(({ caseId, before, after }) => [caseId, before.nobody, after.asked, after.rule])).toEqual([
      ['d', true, ['BV1'], 'everything-else'], ['e', true, ['BV1'], 'everything-else'],
    ]);
  });

  it('says who was out, and why', () => {
    expect(tryOut(variant(), lost('d', true)).outcome).toMatchObject({ nobody: true, decision: true, out: [{ unit: 'BV1', why: 'offDuty' }] });
  });

  it('compares with another version as readily as with what happened', () => {
    const [row] = content.rules.slice(-1);
    const other = variant({ rules: [{ ...row!, route: 'nextShift', steps: [], answersNeeded: 0, otherwise: 'nextShift' }] });
    expect(whatIf(history, other, { ...PERIOD, base: variant() }).summary).toMatchObject({
      comparedWith: 'instruction', changed: 5, decisions: { before: 3, after: 0 }, deferrals: { before: 1, after: 5 },
    });
  });

  it('leaves to the next shift what nobody answers, where the row says so, with no decision', () => {
    const [row] = content.rules.slice(-1);
    const other = variant({ rules: [{ ...row!, otherwise: 'nextShift' }] });
    expect(whatIf(history, other, { ...PERIOD, base: variant() }).summary).toMatchObject({
      decisions: { before: 3, after: 0 }, deferrals: { before: 1, after: 3 }, reachNobody: { before: 2, after: 2 },
    });
  });

  it('takes what the agreement itself left to a shift for no decision of the decision function', () => {
    const agreed = ['x', 'y', 'z'].map((caseId) => past(caseId, NOON, { deferred: true }));
    expect(whatIf([...history, ...agreed], variant(), PERIOD).summary).toMatchObject({
      decisions: { before: 3, after: 6 }, deferrals: { before: 4, after: 2 },
    });
  });

  it('counts a second unit only as often as the first would not answer', () => {
    const [row] = content.rules.slice(-1);
    const steps = ['BV1', 'GE1'].map((unit) => ({ ...row!.steps[0]!, unit }));
    const roster = testRoster({ patterns: ['BV1', 'GE1'].map((unit) => ({ ...testRosterContent.patterns[1]!, id: unit, unit })) });
    const { summary } = whatIf(history, variant({ rules: [{ ...row!, steps }] }, roster), PERIOD);
    expect(summary.units).toEqual([{ unit: 'BV1', before: 3, after: 3 }, { unit: 'GE1', before: 0, after: 1 }]);
  });

  it('leaves out what is not real or not of the period, and tells no more calls than asked for', () => {
    const more = [...history, past('g', NOON, { mode: 'exercise' }), past('h', PERIOD.to)];
    const { summary, examples } = whatIf(more, variant({}, always), { ...PERIOD, examples: 1 });
    expect([summary.calls, summary.changed, examples.length]).toEqual([6, 2, 1]);
  });

  it('says of how many cases not everything could be read, where there are any', () => {
    expect(new WhatIf(variant(), PERIOD).result(2).summary.standingStill).toBe(2);
    expect(whatIf([], variant(), PERIOD).summary).not.toHaveProperty('standingStill');
  });

  it('says nothing where nothing was known', () => {
    expect(whatIf([], variant(), PERIOD).summary).toMatchObject({ calls: 0, minutesToFirstAcknowledgement: {}, units: [] });
  });
});

describe('Calls of the past', () => {
  const gathered = (...facts: Fact<CaseEvents>[]): PastCall => {
    const add = gather as { readonly [type: string]: ((so: Gathered, data: object, event: object) => Partial<Gathered>) | undefined };
    const gatheredFrom = (so: Gathered, event: ReturnType<typeof stored>[number]): Gathered => ({
      ...so, ...add[event.type]?.(so, event.data, event),
    });
    return pastCallOf(CASE_ID, stored(facts).reduce(gatheredFrom, nothingGathered));
  };
  const NOW = '2026-11-22T01:13:00.000Z';
  const after = (minutes: number): string => addMinutes(NOW, minutes);

  it('are what was told, whom it reached and how soon', () => {
    expect(gathered(
      events.callReceived(),
      events.resourceNotified({ notificationId: 'n1', unit: 'FT1' }, after(4)),
      events.resourceNotified({ notificationId: 'n2', unit: 'FT1', attempt: 2 }, after(7)),
      events.notificationAcknowledged({ notificationId: 'n2' }, after(9)),
      events.resourceNotified({ notificationId: 'n3', unit: 'GE1', reason: 'information' }, after(9)),
      events.caseClassified({ category: { code: 'vandalism' } }),
    )).toEqual({
      caseId: CASE_ID, receivedAt: NOW, category: 'vandalism', area: 'LYS', place: 'LYS-SHA', danger: 'no', ongoing: 'yes', mode: 'actual',
      asked: ['FT1'], told: ['GE1'], nobody: false, decision: false, deferred: false, contactedAfter: 4, acknowledgedAfter: 9,
      answers: [{ unit: 'FT1', minutes: 5 }],
    });
  });

  it('know when nobody was there and it was left', () => {
    expect(gathered(events.callReceived(), events.noRecipientAvailable(), events.decisionRequested(), events.deferredToNextShift()))
      .toMatchObject({ asked: [], nobody: true, decision: true, deferred: true });
  });

  it('asked nobody to decide where the agreement itself left them to a shift, and reached nobody only where somebody was to be reached', () => {
    const asked = [events.callReceived(), events.instructionMatched({ route: 'nextShift', steps: [] }), events.decisionRequested()];
    expect(gathered(...asked, events.deferredToNextShift({ by: 'instruction' })))
      .toMatchObject({ nobody: false, decision: false, deferred: true });
    expect(gathered(...asked)).toMatchObject({ nobody: false, decision: true, deferred: false });
    expect(gathered(events.callReceived(), events.instructionMatched(), events.decisionRequested())).toMatchObject({ nobody: true, decision: true });
  });

  it('leave out whom the decision function sent', () => {
    expect(gathered(events.callReceived(), events.decisionRequested(), events.resourceNotified({ reason: 'specialHandling' })))
      .toMatchObject({ asked: [], nobody: true });
  });

  it('were answered when they first were, counted from when they came as it was last said', () => {
    expect(gathered(
      events.callReceived(),
      events.resourceNotified({ notificationId: 'n1', unit: 'FT1' }, after(4)),
      events.notificationAcknowledged({ notificationId: 'n1' }, after(6)),
      events.notificationAcknowledged({ notificationId: 'n1' }, after(30)),
      events.detailsCorrected({ receivedAt: after(-10), danger: 'yes' }),
    )).toMatchObject({
      receivedAt: after(-10), danger: 'yes', ongoing: 'yes', contactedAfter: 14, acknowledgedAfter: 16, answers: [{ unit: 'FT1', minutes: 2 }],
    });
  });
});
