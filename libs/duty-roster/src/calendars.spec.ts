// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, FRIDAY_SHIFT, staffedRoster, testRoster } from '@fyrvakt/testing';
import { calendarOf } from './calendar-out.js';
import { readCalendar } from './read-calendar.js';
import { readCsv } from './read-csv.js';
import { readFile } from './read-file.js';

const [from, to] = ['2026-11-01T00:00:00.000Z', '2026-12-31T00:00:00.000Z'];
const units = ['FT1', 'GE1'];
const options = { units, from, to };
const calendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...events.map((event) => `BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT`), 'END:VCALENDAR']
    .join('\r\n');

describe('A calendar of shifts', () => {
  const made = (): string => calendarOf(testRoster(), { unit: 'FT1' }, from, to, '2026-11-22T01:13:00.000Z', 'Fältteamet; år, dag');

  it('is read back as it was written', () => {
    const shifts = testRoster().shifts('FT1', from, to).map(({ unit, start, end }) => ({ unit, start, end }));
    expect(shifts.length).toBeGreaterThan(15);
    expect(readCalendar(made(), options)).toEqual({ shifts, faults: [] });
  });

  it('says the same twice, in lines that every reader takes', () => {
    expect(made()).toBe(made());
    expect(made()).toContain('X-WR-CALNAME:');
    expect(made().split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(made()).toContain(`UID:FT1-${FRIDAY_SHIFT.start}-${FRIDAY_SHIFT.end}@fyrvakt`);
  });

  it('of a holder shows what that holder works, and no name of anybody', () => {
    const anna = calendarOf(dutyAfter(...staffedRoster), { holder: 'anna' }, from, to, from, 'Mina pass');
    expect(readCalendar(anna, options).shifts).toEqual([FRIDAY_SHIFT]);
    expect(anna).not.toMatch(/anna|bo\b/);
  });
});

describe('Reading a calendar', () => {
  it('writes repeating shifts out by the clock on the wall, with what is left out and what is moved', () => {
    const { shifts, faults } = readCalendar(
      calendar(
        'UID:1\r\nSUMMARY:FT1\r\nDTSTART;TZID=Europe/Stockholm:20261016T170000\r\nDTEND;TZID=Europe/Stockholm:20261017T010000\r\n' +
          'RRULE:FREQ=WEEKLY;COUNT=6\r\nEXDATE;TZID=Europe/Stockholm:20261106T170000',
        'UID:1\r\nSUMMARY:FT1\r\nRECURRENCE-ID;TZID=Europe/Stockholm:20261113T170000\r\n' +
          'DTSTART;TZID=Europe/Stockholm:20261113T190000\r\nDTEND;TZID=Europe/Stockholm:20261114T010000',
      ),
      { ...options, from: '2026-10-01T00:00:00.000Z' },
    );
    expect(faults).toEqual([]);
    expect(shifts.map(({ start }) => start)).toEqual([
      '2026-10-16T15:00:00.000Z', '2026-10-23T15:00:00.000Z', '2026-10-30T16:00:00.000Z', '2026-11-13T18:00:00.000Z', '2026-11-20T16:00:00.000Z',
    ]);
  });

  it('reads the rest when an event cannot be read, and says what is wrong with it', () => {
    const good = 'UID:2\r\nCATEGORIES:GE1\r\nDTSTART:20261128T080000Z\r\nDTEND:20261128T120000Z';
    const { shifts, faults } = readCalendar(
      calendar(
        good, 'UID:3\r\nSUMMARY:Lunch\r\nDTSTART:20261128T080000Z\r\nDTEND:20261128T120000Z', 'UID:4\r\nSUMMARY:FT1',
        'UID:5\r\nSUMMARY:FT1\r\nDTSTART;TZID=Mars/Base:20261128T080000\r\nDTEND;TZID=Mars/Base:20261128T120000',
        'UID:6\r\nSUMMARY:FT1\r\nDTSTART:20261128T080000Z\r\nDTEND:20261128T080000Z',
        ...['FREQ=SECONDLY', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'].map(
          (rule) => `UID:7\r\nSUMMARY:FT1\r\nDTSTART:20261128T080000Z\r\nDTEND:20261128T090000Z\r\nRRULE:${rule}`,
        ),
      ),
      options,
    );
    expect(shifts).toEqual([{ unit: 'GE1', start: '2026-11-28T08:00:00.000Z', end: '2026-11-28T12:00:00.000Z' }]);
    expect(faults.map(({ row, fault }) => [row, fault])).toEqual([
      [2, 'unitUnknown'], [3, 'columnMissing'], [4, 'zoneUnknown'], [5, 'shiftLength'], [6, 'unreadable'], [7, 'unreadable'],
    ]);
  });

  it.each([
    ['FREQ=DAILY;INTERVAL=5', 12], ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 9], ['FREQ=WEEKLY', 8], ['FREQ=MONTHLY;BYMONTHDAY=-1', 1],
    ['FREQ=DAILY;UNTIL=20261110T000000Z', 9], ['FREQ=DAILY;COUNT=999', 0],
  ])('counts %s from its beginning, however long ago that was', (rule, expected) => {
    const event = (start: string) => calendar(`UID:8\r\nSUMMARY:FT1\r\nDTSTART:${start}\r\nDTEND:${start.replace('T08', 'T09')}\r\nRRULE:${rule}`);
    const { shifts, faults } = readCalendar(event('20040102T080000Z'), options);
    expect([shifts.length, faults]).toEqual([expected, []]);
    const whole = readCalendar(event('20040102T080000Z'), { ...options, from: '2004-01-01T00:00:00.000Z' }).shifts;
    if (whole.length < 2000) expect(shifts).toEqual(whole.filter(({ start }) => start > from));
  });

  it('takes no turn that was cancelled by itself', () => {
    const { shifts } = readCalendar(
      calendar(
        'UID:1\r\nSUMMARY:FT1\r\nDTSTART:20261106T160000Z\r\nDTEND:20261107T000000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3',
        'UID:1\r\nSUMMARY:FT1\r\nRECURRENCE-ID:20261113T160000Z\r\nDTSTART:20261113T160000Z\r\nDTEND:20261114T000000Z\r\nSTATUS:CANCELLED',
      ),
      options,
    );
    expect(shifts.map(({ start }) => start)).toEqual(['2026-11-06T16:00:00.000Z', '2026-11-20T16:00:00.000Z']);
  });

  it('finds what was moved into the period from long before it', () => {
    const { shifts } = readCalendar(
      calendar(
        'UID:9\r\nSUMMARY:FT1\r\nDTSTART:20100101T080000Z\r\nDTEND:20100101T090000Z\r\nRRULE:FREQ=WEEKLY;UNTIL=20261001T000000Z',
        'UID:9\r\nSUMMARY:FT1\r\nRECURRENCE-ID:20260703T080000Z\r\nDTSTART:20261128T080000Z\r\nDTEND:20261128T120000Z',
      ),
      options,
    );
    expect(shifts).toEqual([{ unit: 'FT1', start: '2026-11-28T08:00:00.000Z', end: '2026-11-28T12:00:00.000Z' }]);
  });

  it('gives up a file that would take for ever, and says where', () => {
    const series = (rule: string) => `UID:10\r\nSUMMARY:FT1\r\nDTSTART:19000101T080000Z\r\nDTEND:19000101T090000Z\r\nRRULE:${rule}`;
    const all = 'FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28';
    expect(readCalendar(calendar(series(all)), options)).toEqual({ shifts: [], faults: [{ row: 1, fault: 'tooMany', field: 'RRULE' }] });
    const daily = readCalendar(calendar(...Array.from({ length: 200 }, () => series('FREQ=DAILY'))), options);
    expect([daily.shifts.length, daily.faults]).toEqual([2000, [{ row: 35, fault: 'tooMany' }]]);
    const faulty = readCalendar(calendar(...Array.from({ length: 2500 }, (_, n) => `UID:${n}`)), options);
    expect([faulty.faults.length, faulty.faults.at(-1)]).toEqual([2001, { row: 2001, fault: 'tooMany' }]);
  });

  it('gives every event to a unit where one is named', () => {
    const unnamed = calendar('UID:3\r\nDTSTART:20261128T080000Z\r\nDTEND:20261128T120000Z');
    expect(readCalendar(unnamed, { ...options, unit: 'FT1' }).shifts).toHaveLength(1);
  });

  it.each(['', 'hello', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'])('is not put out by %j', (text) =>
    expect(readCalendar(text, options)).toEqual({ shifts: [], faults: [{ row: 1, fault: 'unreadable' }] }));
});

describe('Reading a table', () => {
  it('reads Swedish and English headings, either separator, and times as people write them', () => {
    const shift = { unit: 'FT1', start: FRIDAY_SHIFT.start, end: FRIDAY_SHIFT.end };
    expect(readCsv('\uFEFFEnhet;Datum;Från;Till;Bemanning\nFT1;2026-11-27;17.00;01:00;anna bo\n', units)).toEqual({
      shifts: [{ ...shift, staff: ['anna', 'bo'] }], faults: [],
    });
    expect(readCsv('to,from,day,unit\r\n0100,1700,2026-11-27,FT1\r\n', units)).toEqual({ shifts: [shift], faults: [] });
  });

  it('is nine hours in the night the clock goes back, and seven when it goes forward', () => {
    const { shifts } = readCsv('unit,day,from,to\nGE1,2026-10-24,22:00,06:00\nGE1,2027-03-27,22:00,06:00\n', units);
    expect(shifts.map(({ start, end }) => (Date.parse(end) - Date.parse(start)) / 3_600_000)).toEqual([9, 7]);
  });

  it('names each row that cannot be read, by its line, and reads the others', () => {
    const rows = [
      'XX9,2026-11-27,17,01', 'FT1,2026-02-30,17:00,01:00', 'FT1,2026-11-27,25:00,01:00', 'FT1,2026-11-27,17:00,', '',
      'GE1,2026-11-28,09:00,13:00', 'FT1,2026-11-27,17:00,01:00,Anna Ö',
    ];
    const { shifts, faults } = readCsv(`unit,day,from,to,staff\n${rows.join('\n')}\n`, units);
    expect(shifts).toHaveLength(1);
    expect(faults).toEqual([
      { row: 2, fault: 'unitUnknown', field: 'unit' }, { row: 3, fault: 'dayUnreadable', field: 'day' },
      { row: 4, fault: 'timeUnreadable', field: 'from' },
      { row: 5, fault: 'timeUnreadable', field: 'to' }, { row: 8, fault: 'holderUnreadable', field: 'staff' },
    ]);
  });

  it('says which columns are missing', () =>
    expect(readCsv('enhet;datum\nFT1;2026-11-27\n', units).faults).toEqual([
      { row: 1, fault: 'columnMissing', field: 'from' }, { row: 1, fault: 'columnMissing', field: 'to' },
    ]));

  it('reads no more than it should', () => {
    const many = readCsv(`unit,day,from,to\n${'FT1,2026-11-27,17:00,01:00\n'.repeat(2001)}`, units);
    expect([many.shifts.length, many.faults]).toEqual([2000, [{ row: 2002, fault: 'tooMany' }]]);
    expect(readCsv('x'.repeat(2_000_001), units).faults).toEqual([{ row: 1, fault: 'unreadable' }]);
  });
});

describe('Reading a file', () => {
  const file = { units, today: '2026-11-22', zone: 'Europe/Stockholm' };

  it('tells a calendar from a table by how it begins', () => {
    const table = readFile('enhet;datum;från;till\nFT1;2026-11-27;17:00;01:00\n', file);
    const events = readFile(`\n${calendar('UID:1\r\nDTSTART:20261127T160000Z\r\nDTEND:20261128T000000Z')}`, { ...file, unit: 'FT1' });
    expect(table).toEqual({ source: 'csv', shifts: [FRIDAY_SHIFT], faults: [] });
    expect(events).toEqual({ source: 'ical', shifts: [FRIDAY_SHIFT], faults: [] });
  });
});
