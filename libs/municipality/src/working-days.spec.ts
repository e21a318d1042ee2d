// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, weekday } from '@fyrvakt/kernel';
import { EVE_NAMES, WorkingDays } from './working-days.js';

const eves = ['midsummerEve', 'christmasEve', 'newYearsEve'] as const;
const calendar = { eves: [...eves], bridgeDays: false, daysOff: [] };
const days = new WorkingDays(calendar);

const yearOf = (year: number): string[] => Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index));

describe('Working days', () => {
  it.each([
    ['an ordinary week', '2026-11-16', '2026-11-23'],
    ['a Sunday night call', '2026-11-22', '2026-11-27'],
    ['Easter, Thursday to the Friday after', '2026-04-02', '2026-04-13'],
    ['midsummer: eve and day are off', '2026-06-17', '2026-06-25'],
    ['Christmas and New Year together', '2026-12-23', '2027-01-05'],
    ['Epiphany on a Wednesday', '2027-01-04', '2027-01-12'],
    ['Ascension Day and the bridge day that counts', '2026-05-12', '2026-05-20'],
    ['the national day on a Saturday', '2026-06-04', '2026-06-11'],
    ['All Saints is a Saturday', '2026-10-29', '2026-11-05'],
    ['into week 53 and out of it', '2026-12-28', '2027-01-07'],
  ])('counts five past %s', (_name, from, to) => expect(days.after(from, 5)).toBe(to));

  it('takes bridge days off where the municipality says so', () => {
    const bridged = new WorkingDays({ ...calendar, bridgeDays: true });
    const bridges = (year: number): string[] => yearOf(year).filter((day) => bridged.isBridgeDay(day));
    expect([bridges(2026), bridges(2027), bridges(2028)]).toEqual([
      ['2026-01-02', '2026-01-05', '2026-05-15'], ['2027-05-07'], ['2028-01-07', '2028-05-26', '2028-06-05'],
    ]);
    expect(bridged.after('2026-05-12', 5)).toBe('2026-05-21');
  });

  it('takes single days off', () => {
    expect(new WorkingDays({ ...calendar, daysOff: ['2026-11-18'] }).after('2026-11-17', 1)).toBe('2026-11-19');
  });

  it('leaves an eve a working day unless it is named', () => {
    const plain = new WorkingDays({ ...calendar, eves: [] });
    expect([plain.isWorkingDay('2026-06-19'), days.isWorkingDay('2026-06-19')]).toEqual([true, false]);
  });

  it('finds every named eve in every year', () => {
    for (const year of [2024, 2026, 2029, 2035]) {
      const off = (named: typeof EVE_NAMES): number => {
        const some = new WorkingDays({ eves: named, bridgeDays: false, daysOff: [] });
        return yearOf(year).filter((day) => weekday(day) <= 5 && !some.isWorkingDay(day)).length;
      };
      // Always a Thursday or Friday, whatever the year.
      for (const eve of ['maundyThursday', 'midsummerEve', 'allSaintsEve'] as const) expect(off([eve])).toBe(off([]) + 1);
      expect(off(EVE_NAMES)).toBeGreaterThanOrEqual(off([]) + 3);
    }
  });

  it('moves with Easter', () => {
    expect(['2026-04-06', '2027-03-29', '2028-04-17'].map((monday) => days.isWorkingDay(monday))).toEqual([false, false, false]);
    expect(['2026-03-30', '2027-04-05', '2028-04-10'].map((monday) => days.isWorkingDay(monday))).toEqual([true, true, true]);
  });

  it('never answers with a day off, and always moves forward', () => {
    for (const day of yearOf(2026))
      for (const count of [1, 5, 10]) {
        const found = days.after(day, count);
        expect(found > day && days.isWorkingDay(found)).toBe(true);
      }
  });
});
