// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import ICAL from 'ical.js';
import type { FinalShift } from './final-schedule.js';
import type { DutyRoster } from './view.js';

/** Whose shifts a calendar shows: a unit's, or those that one holder works in any unit. */
export type CalendarOf = { readonly unit: string } | { readonly holder: string };

/** A calendar shows half a year and no more than so many shifts, so that a feed stays small. */
const MOST_SHIFTS = 1000;

const timeOf = (instant: Instant): InstanceType<typeof ICAL.Time> => ICAL.Time.fromDateTimeString(`${instant.slice(0, 19)}Z`);

const chosen = (roster: DutyRoster, of: CalendarOf, from: Instant, to: Instant): readonly FinalShift[] =>
  'unit' in of ? roster.shifts(of.unit, from, to) : roster.allShifts(from, to).filter(({ staff }) => staff?.includes(of.holder));

/**
 * The final shifts of a period as an iCalendar file (RFC 5545), each with an id that stays the same from one reading to the next. It
 * names units and hours, and nobody. `stamp` is when it was made.
 */
export const calendarOf = (roster: DutyRoster, of: CalendarOf, from: Instant, to: Instant, stamp: Instant, name: string): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Fyrvakt//Roster//SV');
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const shift of chosen(roster, of, from, to).slice(0, MOST_SHIFTS)) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${shift.unit}-${shift.start}-${shift.end}@fyrvakt`);
    event.addPropertyWithValue('dtstamp', timeOf(stamp));
    event.addPropertyWithValue('dtstart', timeOf(shift.start));
    event.addPropertyWithValue('dtend', timeOf(shift.end));
    event.addPropertyWithValue('summary', roster.unit(shift.unit)?.name ?? shift.unit);
    event.addPropertyWithValue('categories', shift.unit);
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
};
