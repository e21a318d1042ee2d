// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, rosterEvents, testRoster, testRosterContent } from '@fyrvakt/testing';
import type { ShiftPattern } from './plan.js';

const [, , GE1] = testRosterContent.patterns as readonly [ShiftPattern, ShiftPattern, ShiftPattern];

describe('A roster on the night when the clock goes forward', () => {
  const starts = (from: string, to: string): string[] =>
    testRoster({ patterns: [{ ...GE1, rule: 'FREQ=DAILY', from, to }] })
      .shifts('GE1', '2027-03-27T12:00:00.000Z', '2027-03-29T12:00:00.000Z').map(({ start }) => start.slice(0, 16));

  it('has no shift within the hour that is not there', () => {
    expect(starts('02:00', '03:00')).toEqual(['2027-03-29T00:00']);
    expect(starts('02:15', '03:10')).toEqual(['2027-03-29T00:15']);
    expect(starts('02:15', '04:00')).toEqual(['2027-03-28T01:15', '2027-03-29T00:15']);
  });

  it('knows of a shift of a day and a night until it ends, which is on the second day after', () => {
    const shift = { unit: 'GE1', start: '2027-03-27T22:30:00.000Z', end: '2027-03-28T22:30:00.000Z' };
    const override = { id: 'o9', kind: 'add', reason: 'event', becomes: shift } as const;
    const roster = dutyAfter(rosterEvents.rosterEstablished(), rosterEvents.shiftOverridden({ override }));
    expect(roster.shiftAt('GE1', '2027-03-28T22:20:00.000Z')).toMatchObject(shift);
    expect(roster.shifts('GE1', '2027-03-28T22:10:00.000Z', '2027-03-28T22:20:00.000Z')).toMatchObject([shift]);
  });
});
