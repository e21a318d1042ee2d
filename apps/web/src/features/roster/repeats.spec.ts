// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { repeatsOf, ruleOf, weekly } from './repeats.js';

describe('How shifts repeat', () => {
  it.each([
    ['FREQ=DAILY', 'daily'], ['FREQ=DAILY;INTERVAL=3', 'daily'], ['FREQ=WEEKLY;BYDAY=FR,SA', 'weekly'], ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'weekly'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,-1', 'monthlyDays'], ['FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR', 'monthlyWeekday'],
    ['FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1', 'other'], ['FREQ=WEEKLY;COUNT=4;BYDAY=MO', 'other'], ['FREQ=MONTHLY;BYDAY=1FR,3FR', 'other'],
    ['FREQ=WEEKLY', 'other'],
  ] as const)('%s is said as %s, and is the same rule again', (rule, kind) => {
    expect(repeatsOf(rule).kind).toBe(kind);
    expect(ruleOf(repeatsOf(rule))).toBe(rule);
  });

  it('is no rule while something is missing', () => {
    expect(ruleOf({ ...weekly, weekdays: [] })).toBeUndefined();
    expect(ruleOf({ ...weekly, kind: 'monthlyDays', monthDays: [] })).toBeUndefined();
    expect(ruleOf({ ...weekly, kind: 'other', rule: ' ' })).toBeUndefined();
  });

  it('names weekdays in the order of the week', () => {
    expect(ruleOf({ ...weekly, weekdays: ['SU', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,SU');
  });
});
