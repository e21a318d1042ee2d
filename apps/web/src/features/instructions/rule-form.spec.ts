// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Content, Rule } from './data.js';
import { draftOf, fallbackOf, newStep, RULE_ID, ruleOf, stepAs, windowsOf, withRule } from './rule-form.js';

const rule: Rule = {
  id: 'harbour', categories: ['noiseMusic'], windows: [{ from: '17:00', to: '01:00' }, { from: '03:00', to: '04:00' }], seasons: ['summer'],
  route: 'contact', steps: [newStep('TV1')], answersNeeded: 1, otherwise: 'decisionFunction',
};

describe('A rule while it is written', () => {
  it('comes back as it was', () => {
    expect(ruleOf(draftOf(rule))).toEqual(rule);
    expect(draftOf(rule).windows).toBe('17:00–01:00, 03:00–04:00');
  });

  it('stands where the rule stood that it was made of, wherever others have moved meanwhile', () => {
    const [one, two] = [{ ...rule, id: 'one' }, { ...rule, id: 'two' }];
    expect(withRule([two, one], { ...rule, id: 'one-more' }, 'one').map(({ id }) => id)).toEqual(['two', 'one-more']);
    expect(withRule([two], rule, 'one').map(({ id }) => id)).toEqual(['two', rule.id]);
    expect(withRule([two], rule, undefined).map(({ id }) => id)).toEqual(['two', rule.id]);
  });

  it('leaves out what holds for all', () => {
    expect(ruleOf({ ...draftOf(rule), categories: [], windows: ' ', seasons: [] })).toEqual({
      id: 'harbour', route: 'contact', steps: [newStep('TV1')], answersNeeded: 1, otherwise: 'decisionFunction',
    });
  });

  it('reads times with either dash, and says when it cannot', () => {
    expect(windowsOf('17:00-01:00')).toEqual([{ from: '17:00', to: '01:00' }]);
    expect(windowsOf('')).toEqual([]);
    for (const wrong of ['17–01', '25:00–01:00', '17:00', 'natt']) expect(windowsOf(wrong)).toBeUndefined();
  });

  it('has a name of small letters', () => {
    expect(['harbour-july', 'a1'].every((id) => RULE_ID.test(id))).toBe(true);
    expect(['Hamn', '-a', '', 'å'].some((id) => RULE_ID.test(id))).toBe(false);
  });
});

describe('A contact while it is written', () => {
  it('is told off duty only where nobody waits for an answer', () => {
    const told = { ...newStep('TV1'), acknowledgement: false };
    expect(stepAs(told, true)).toEqual({ ...told, evenOffDuty: true });
    expect(stepAs({ ...told, evenOffDuty: true }, false)).toEqual(told);
    expect(stepAs({ ...newStep('TV1'), evenOffDuty: true }, true)).toEqual(newStep('TV1'));
  });
});

describe('What holds where no rule does, while it is written', () => {
  const { unit: _unit, ...way } = newStep('BF1');
  const before: Content['fallback'] = { decisionFunction: way, otherwise: 'nextShift', whenNobodyAnswers: 'Ring igen.', handoverMarginMinutes: 15 };
  const typed = (margin: string) => fallbackOf(before, { decisionFunction: { ...way, attempts: 4 }, otherwise: 'decisionFunction', margin });

  it('keeps what is not in the form, and leaves the margin to the municipality where it is empty', () => {
    const { handoverMarginMinutes: _margin, ...rest } = { ...before, decisionFunction: { ...way, attempts: 4 }, otherwise: 'decisionFunction' };
    expect([typed(' '), typed('0'), typed('480')]).toEqual([rest, { ...rest, handoverMarginMinutes: 0 }, { ...rest, handoverMarginMinutes: 480 }]);
  });

  it('is not taken with a margin that cannot be meant', () => {
    expect(['481', '-1', '1,5', 'x'].map(typed)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
