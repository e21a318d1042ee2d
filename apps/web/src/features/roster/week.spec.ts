// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { validateRoster } from './search.js';
import { piecesIn, weekNumber, weekOf } from './week.js';

const NIGHT = { start: '2026-11-22T19:00:00Z', end: '2026-11-23T05:00:00Z' };

describe('A week of the roster', () => {
  it('begins on a Monday, whichever of its days is asked for', () => {
    expect(weekOf('2026-11-22')).toEqual(weekOf('2026-11-16'));
    expect([weekOf('2026-11-18')[0], weekOf('2026-11-18')[6]]).toEqual(['2026-11-16', '2026-11-22']);
  });

  it.each([['2026-11-22', 47], ['2026-01-01', 1], ['2027-01-03', 53], ['2027-01-04', 1]])('of %s has number %i', (day, number) => {
    expect(weekNumber(day)).toBe(number);
  });

  it('shows a night shift in both its days', () => {
    expect(piecesIn('2026-11-22', [NIGHT])).toEqual([{ of: NIGHT, from: 20 / 24, to: 1, begins: true, ends: false }]);
    expect(piecesIn('2026-11-23', [NIGHT])).toEqual([{ of: NIGHT, from: 0, to: 6 / 24, begins: false, ends: true }]);
    expect(piecesIn('2026-11-24', [NIGHT])).toEqual([]);
  });

  it('is true to days of 25 hours, and to shifts that end at midnight', () => {
    const [piece] = piecesIn('2026-10-25', [{ start: '2026-10-25T22:00:00Z', end: '2026-10-25T23:00:00Z' }]);
    expect([piece?.from, piece?.to, piece?.ends]).toEqual([24 / 25, 1, true]);
    expect(piecesIn('2026-10-26', [{ start: '2026-10-25T22:00:00Z', end: '2026-10-25T23:00:00Z' }])).toEqual([]);
  });

  it('stands in the address', () => {
    expect(validateRoster({ day: '2026-11-22', view: 'list' })).toEqual({ day: '2026-11-22', view: 'list' });
    expect(validateRoster({ day: 'now', view: 'year' })).toEqual({});
  });
});
