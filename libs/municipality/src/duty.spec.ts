// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { minutesBetween } from '@fyrvakt/kernel';
import { municipalityFrom } from './load.js';
import { lysekil } from './lysekil/index.js';

const town = municipalityFrom(lysekil);
const withNights = municipalityFrom({
  ...lysekil,
  units: lysekil.units.map((unit) => (unit.code === 'BV1' ? { ...unit, shifts: [{ days: [6], from: '22:00', to: '06:00' }] } : unit)),
});
const hours = (shift?: { start: string; end: string }): number => (shift ? minutesBetween(shift.start, shift.end) / 60 : 0);

describe('Who is on duty by the file alone', () => {
  it('lets a shift over midnight belong to the day on which it starts', () => {
    const friday = { unit: 'FT1', start: '2026-07-10T15:00:00.000Z', end: '2026-07-10T23:00:00.000Z' };
    expect(town.shiftAt('FT1', '2026-07-10T22:59:00.000Z')).toEqual(friday);
    expect(town.shiftAt('FT1', friday.end)?.start).not.toBe(friday.start);
    expect(town.shiftExists(friday)).toBe(true);
  });

  it('follows the season: the field team works Wednesday to Sunday in summer, Friday and Saturday otherwise', () => {
    expect(town.nextShift('FT1', '2026-07-06T00:00:00.000Z')?.start).toBe('2026-07-08T15:00:00.000Z');
    expect(town.nextShift('FT1', '2026-11-23T00:00:00.000Z')?.start).toBe('2026-11-27T17:00:00.000Z');
  });

  it('knows the last evening of a season and the silence after it', () => {
    expect(town.nextShift('TV1', '2026-08-15T12:00:00.000Z')?.start).toBe('2026-08-15T15:00:00.000Z');
    expect(town.nextShift('TV1', '2026-08-15T16:00:00.000Z')).toBeUndefined();
  });

  it('knows term from holiday', () => {
    expect(town.nextShift('FL1', '2026-10-19T00:00:00.000Z')?.start).toBe('2026-10-19T13:00:00.000Z');
    expect(town.nextShift('FL1', '2026-10-26T00:00:00.000Z')?.start).toBe('2026-10-26T11:00:00.000Z');
  });

  it('rests on red days where the pattern says so', () => {
    expect(town.nextShift('GE1', '2026-04-02T20:00:00.000Z')?.start).toBe('2026-04-07T05:00:00.000Z');
    expect(town.nextShift('GE1', '2026-12-23T20:00:00.000Z')?.start).toBe('2026-12-28T06:00:00.000Z');
  });

  it.each([
    ['an ordinary night', '2026-10-17T23:00:00.000Z', 8],
    ['the night the clock goes back', '2026-10-24T23:00:00.000Z', 9],
    ['the night the clock goes forward', '2027-03-27T23:00:00.000Z', 7],
  ])('is 22–06 on %s', (_name, at, length) => expect(hours(withNights.shiftAt('BV1', at))).toBe(length));

  it('tells the two readings of 02:30 apart when the clock goes back', () => {
    const shift = withNights.shiftAt('BV1', '2026-10-25T00:30:00.000Z');
    expect(withNights.shiftAt('BV1', '2026-10-25T01:30:00.000Z')).toEqual(shift);
  });

  it('is on call from Monday 08 to Monday 08, over New Year and week 53 too', () => {
    expect(town.shiftAt('BF1', '2027-01-01T00:00:00.000Z')).toEqual({
      unit: 'BF1', start: '2026-12-28T07:00:00.000Z', end: '2027-01-04T07:00:00.000Z',
    });
    expect(town.nextShift('BF1', '2027-01-01T00:00:00.000Z')?.start).toBe('2027-01-04T07:00:00.000Z');
    expect(hours(town.shiftAt('SB1', '2026-10-22T12:00:00.000Z'))).toBe(169);
  });

  it('never leaves the decision function without somebody', () => {
    for (let hour = 0; hour < 24 * 14; hour++) {
      const at = new Date(Date.UTC(2026, 9, 19, hour)).toISOString();
      expect(town.shiftAt('BF1', at)).toBeDefined();
    }
  });

  it('knows no shift that is a minute off, or of a unit it has not heard of', () => {
    expect(town.shiftExists({ unit: 'GE1', start: '2026-11-23T06:01:00.000Z', end: '2026-11-23T15:00:00.000Z' })).toBe(false);
    expect(town.shiftExists({ unit: 'XX9', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' })).toBe(false);
    expect(town.nextShift('XX9', '2026-11-23T06:00:00.000Z')).toBeUndefined();
  });

  it('says who is on duty', () => {
    expect(town.onDuty('2026-11-27T21:00:00.000Z').map(({ unit }) => unit)).toEqual(['FT1', 'BV1', 'SB1', 'BF1', 'SJ1', 'ST1', 'NV1']);
  });

  it('counts nobody on call, external or voluntary as staffing', () => {
    expect(town.staffedAt('2026-11-22T01:13:00.000Z')).toBe(true);
    expect(town.staffedAt('2026-11-22T12:00:00.000Z')).toBe(false);
    expect(town.gaps('2026-11-21T23:00:00.000Z', '2026-11-23T23:00:00.000Z')).toEqual([
      { from: '2026-11-22T05:00:00.000Z', to: '2026-11-22T19:00:00.000Z' },
      { from: '2026-11-23T05:00:00.000Z', to: '2026-11-23T06:00:00.000Z' },
    ]);
  });

  it('agrees with itself: an instant is in a gap exactly when it is not staffed', () => {
    const gaps = town.gaps('2026-06-12T00:00:00.000Z', '2026-06-26T00:00:00.000Z');
    for (let half = 0; half < 14 * 48; half++) {
      const at = new Date(Date.UTC(2026, 5, 12, 0, half * 30)).toISOString();
      expect(gaps.some(({ from, to }) => from <= at && at < to)).toBe(!town.staffedAt(at));
    }
  });
});
