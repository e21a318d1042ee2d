// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from '@fyrvakt/kernel';
import fc from 'fast-check';
import { daysIn, fallsOn, isRule } from './recurrence.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const plain = fc
  .record({
    interval: fc.option(fc.integer({ min: 1, max: 6 })),
    days: fc.option(fc.subarray(WEEKDAYS, { minLength: 1 })),
  })
  .map(({ interval, days }) =>
    [`FREQ=${days ? 'WEEKLY' : 'DAILY'}`, ...(interval ? [`INTERVAL=${interval}`] : []), ...(days ? [`BYDAY=${days.join(',')}`] : [])].join(';'));

describe('A rule of recurrence', () => {
  it('falls on the days that the calendar library gives, also where it is answered by arithmetic', () => {
    fc.assert(
      fc.property(plain, fc.integer({ min: 0, max: 300 }), (rule, offset) => {
        const since = addDays('2026-01-01', offset);
        const expected = daysIn(rule, since, '2026');
        // The library counts the first day in whether the rule falls on it or not.
        for (let day = addDays(since, 1); day < '2027'; day = addDays(day, 1))
          if (fallsOn(rule, since, day) !== expected.has(day)) throw new Error(`${rule} since ${since} on ${day}`);
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=-1FR', ['2026-01-30', '2026-02-27', '2026-12-25'], ['2026-01-23']],
    ['FREQ=MONTHLY;BYMONTHDAY=1,-1', ['2026-02-01', '2026-02-28', '2026-04-30'], ['2026-02-02']],
    ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=6', ['2026-06-06', '2031-06-06'], ['2026-07-06']],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=2', ['2026-01-05', '2026-01-12'], ['2026-01-19']],
  ])('%s', (rule, on, off) => {
    expect(on.filter((day) => !fallsOn(rule, '2026-01-01', day))).toEqual([]);
    expect(off.filter((day) => fallsOn(rule, '2026-01-01', day))).toEqual([]);
    expect(isRule(rule)).toBe(true);
  });

  it('falls on no day before it began', () => {
    expect(fallsOn('FREQ=DAILY', '2026-01-02', '2026-01-01')).toBe(false);
  });

  it.each([
    '', 'FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=8', 'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=WEEKLY;INTERVAL=0', 'BYDAY=MO',
    'FREQ=DAILY;FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=WEEKLY;UNTIL=20270101', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=toString', 'FREQ=DAILY;toString=1', 'FREQ=DAILY;COUNT=1000',
    'FREQ=DAILY;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=3', 'FREQ=MONTHLY;BYDAY=FR', 'INTERVAL=2;FREQ=DAILY', 'FREQ=DAILY;INTERVAL=2=3',
  ])('is not %j', (rule) => expect(isRule(rule)).toBe(false));
});
