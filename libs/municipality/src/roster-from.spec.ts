// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DutyRoster, seededWith } from '@fyrvakt/duty-roster';
import { addDays, localInstant, weekday, type LocalDate } from '@fyrvakt/kernel';
import { MunicipalCalendar } from './calendar.js';
import type { MunicipalityFile, ShiftPattern } from './format.js';
import { lysekil } from './lysekil/index.js';
import { rosterFrom } from './roster-from.js';
import { WorkingDays } from './working-days.js';

const rosterOf = (file: MunicipalityFile): DutyRoster => new DutyRoster(seededWith(rosterFrom(file)), new MunicipalCalendar(file));
const days = Array.from({ length: 730 }, (_, index) => addDays('2026-01-01', index));

const known = new Map<string, string>();
const instant = (day: LocalDate, time: string): string => {
  const question = `${day} ${time}`;
  const found = known.get(question) ?? localInstant(day, time);
  known.set(question, found);
  return found;
};

/** The file's own words, read day by day without a roster: what every answer must come out as. */
const startingOn = (file: MunicipalityFile, working: WorkingDays, patterns: readonly ShiftPattern[], day: LocalDate): string[] => {
  const inSeason = (name: string): boolean =>
    (file.seasons[name] ?? []).some(({ from, to }) => from <= day.slice(-from.length) && day.slice(-to.length) <= to);
  return patterns
    .filter((pattern) => pattern.days.includes(weekday(day)) && (!pattern.workingDaysOnly || working.isWorkingDay(day)))
    .filter(({ during, notDuring }) => (during === undefined || inSeason(during)) && (notDuring === undefined || !inSeason(notDuring)))
    .map(({ from, to, endsAfterDays = to > from ? 0 : 1 }) => `${instant(day, from)}/${instant(addDays(day, endsAfterDays), to)}`);
};

describe('The roster that a municipality begins with', () => {
  it.each([false, true])('has every shift of two years that the file speaks of, and no other (bridge days off: %s)', (bridgeDays) => {
    const file = { ...lysekil, calendar: { ...lysekil.calendar, bridgeDays, daysOff: ['2026-09-09'] } };
    const [roster, working] = [rosterOf(file), new WorkingDays(file.calendar)];
    for (const { code, shifts } of file.units)
      expect(days.flatMap((day) => roster.schedule.startingOn(code, day).map(({ start, end }) => `${start}/${end}`))).toEqual(
        days.flatMap((day) => startingOn(file, working, shifts, day)),
      );
  });

  it('says of each shift which pattern it is from and what made it hold', () => {
    expect(rosterOf(lysekil).shiftAt('FL1', '2026-11-23T15:00:00.000Z')).toMatchObject({
      lane: 'pattern', because: [{ code: 'pattern', about: 'FL1-1' }, { code: 'dayType', about: 'weekday' }, { code: 'season', about: 'term' }],
    });
  });

  it('keeps what units are reached by, and where guards may keep order', () => {
    const roster = rosterOf(lysekil);
    expect(roster.reach('FT1').map(({ channel, works }) => [channel, works])).toEqual([['phone', true], ['sms', true]]);
    expect(roster.units.filter(({ channels }) => channels.length === 0)).toEqual([]);
    const [evening, morning, autumn] = ['2026-07-10T20:00:00.000Z', '2026-07-10T08:00:00.000Z', '2026-10-09T20:00:00.000Z'];
    expect([
      roster.permitted('OV1', evening, ['LYS-NHA', 'LYS']), roster.permitted('OV1', evening, 'LYS-SHA'), roster.permitted('OV1', evening, undefined),
      roster.permitted('OV1', morning, 'LYS-NHA'), roster.permitted('OV1', autumn, 'LYS-NHA'), roster.permitted('BV1', autumn, undefined),
    ]).toEqual(['ok', 'outsidePermitArea', 'outsidePermitArea', 'outsidePermitTime', 'outsidePermitTime', 'ok']);
  });
});

describe('The calendar', () => {
  const calendar = new MunicipalCalendar(lysekil);

  it.each([
    ['2026-11-23', 'weekday'], ['2026-11-21', 'saturday'], ['2026-11-22', 'redDay'], ['2026-06-19', 'eveFullDay'], ['2026-04-04', 'eveFullDay'],
    ['2026-05-14', 'redDay'], ['2026-05-13', 'eveHalfDay'], ['2026-05-15', 'bridgeDay'], ['2026-01-05', 'bridgeDay'], ['2026-06-05', 'eveHalfDay'],
    ['2026-04-02', 'eveHalfDay'], ['2028-12-24', 'eveFullDay'],
  ])('takes %s for %s', (day, type) => expect(calendar.dayType(day)).toBe(type));

  it('has every day either in term or in a school holiday', () => {
    expect(days.filter((day) => (calendar.schoolHoliday(day) === undefined) !== calendar.seasons(day).includes('term'))).toEqual([]);
    expect(['2026-10-28', '2026-02-10', '2026-12-24'].map((day) => calendar.schoolHoliday(day))).toEqual(['höstlov', 'sportlov', 'jullov']);
  });
});
