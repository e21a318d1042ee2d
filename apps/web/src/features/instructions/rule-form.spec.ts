// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Rule } from './data.js';
import { draftOf, newStep, RULE_ID, ruleOf, windowsOf } from './rule-form.js';

const rule: Rule = {
  id: 'harbour', categories: ['noiseMusic'], windows: [{ from: '17:00', to: '01:00' }, { from: '03:00', to: '04:00' }], seasons: ['summer'],
  route: 'contact', steps: [newStep('TV1')], answersNeeded: 1, otherwise: 'decisionFunction',
};

describe('A rule while it is written', () => {
  it('comes back as it was', () => {
    expect(ruleOf(draftOf(rule))).toEqual(rule);
    expect(draftOf(rule).windows).toBe('17:00–01:00, 03:00–04:00');
  });

  it('leaves out what holds for all', () => {
    expect(ruleOf({ ...draftOf(rule), categories: [], windows: ' ', seasons: '' })).toEqual({
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
