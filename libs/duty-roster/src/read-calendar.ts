// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import { localInstant, minutesBetween, toInstant, ZONE, type Instant } from '@fyrvakt/kernel';
import ICAL from 'ical.js';
import { isRule } from './recurrence.js';
import { LARGEST_FILE, MOST_READ, type ReadingFault, type ReadShifts, type RowFault } from './reading.js';

/** How a calendar is read: which units there are, and for which period repeating events are written out. */
export interface ReadCalendarOptions {
  readonly units: readonly string[];
  /** The unit of every event that names none. */
  readonly unit?: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly zone?: string;
}

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** Most occurrences of one event that are gone through on the way to the period. */
const MOST_STEPS = 5000;

class Unreadable extends Error {
  constructor(readonly fault: ReadingFault, readonly field: string) {
    super(fault);
  }
}

/** A time with a zone by name is read in that zone, one without in the municipality's own: both are what a clock on the wall says. */
const instantOf = (time: Time, zone: string, named: unknown): Instant => {
  const text = time.toString();
  if (time.isDate) return localInstant(text, '00:00', zone);
  if (text.endsWith('Z')) return toInstant(text);
  try {
    return localInstant(text.slice(0, 10), text.slice(11, 16), typeof named === 'string' ? named : zone);
  } catch {
    throw new Unreadable('zoneUnknown', 'DTSTART');
  }
};

const unitOf = (event: Component, { units, unit }: ReadCalendarOptions): string => {
  const told = ['categories', 'location', 'summary'].map((property) => event.getFirstPropertyValue(property)?.toString().trim() ?? '');
  return told.find((value) => units.includes(value)) ?? unit ?? (() => { throw new Unreadable('unitUnknown', 'CATEGORIES'); })();
};

/** Rules that the roster would take itself, save that a calendar says when one ends. Among the others are some that never come to a day. */
const mustHaveRules = (component: Component): void => {
  const rules = component.getAllProperties('rrule').map((property) => property.getFirstValue()?.toString() ?? '');
  const known = rules.every((rule) => isRule(rule.split(';').filter((part) => !/^(UNTIL|WKST)=/.test(part)).join(';')));
  if (!known || component.hasProperty('exrule')) throw new Unreadable('unreadable', 'RRULE');
};

const shiftsOf = (component: Component, exceptions: readonly Component[], options: ReadCalendarOptions): ShiftRef[] => {
  const { from, to, zone = ZONE } = options;
  const unit = unitOf(component, options);
  mustHaveRules(component);
  const begins = component.getFirstProperty('dtstart');
  if (!begins) throw new Unreadable('columnMissing', 'DTSTART');
  const named: unknown = begins.getParameter('tzid');
  const event = new ICAL.Event(component, { strictExceptions: true, exceptions: [...exceptions] });
  const found: ShiftRef[] = [];
  const add = (startTime: Time, endTime: Time): boolean => {
    const shift = { unit, start: instantOf(startTime, zone, named), end: instantOf(endTime, zone, named) };
    const minutes = minutesBetween(shift.start, shift.end);
    if (minutes < 15 || minutes > 7 * 1440 + 60) throw new Unreadable('shiftLength', 'DTEND');
    if (shift.start < to && shift.end > from) found.push(shift);
    return shift.start < to;
  };
  if (!event.isRecurring()) {
    add(event.startDate, event.endDate);
    return found;
  }
  const occurrences = event.iterator();
  for (let step = 0, next = occurrences.next(); next && step < MOST_STEPS; step++, next = occurrences.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    if (!add(startDate, endDate)) break;
  }
  return found;
};

/** Reads the shifts of an iCalendar file (RFC 5545): repeating events are written out for the period, with what they leave out and move. */
export const readCalendar = (text: string, options: ReadCalendarOptions): ReadShifts => {
  const unreadable: ReadShifts = { shifts: [], faults: [{ row: 1, fault: 'unreadable' }] };
  if (text.length > LARGEST_FILE) return unreadable;
  let events: Component[];
  try {
    events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  } catch {
    return unreadable;
  }
  const shifts: ShiftRef[] = [];
  const faults: RowFault[] = [];
  events.forEach((event, index) => {
    if (event.hasProperty('recurrence-id') || event.getFirstPropertyValue('status') === 'CANCELLED') return;
    const uid = event.getFirstPropertyValue('uid');
    const exceptions = events.filter((other) => other.hasProperty('recurrence-id') && other.getFirstPropertyValue('uid') === uid);
    try {
      shifts.push(...shiftsOf(event, exceptions, options));
    } catch (thrown) {
      const { fault, field } = thrown instanceof Unreadable ? thrown : new Unreadable('unreadable', 'VEVENT');
      faults.push({ row: index + 1, fault, field });
    }
  });
  if (shifts.length <= MOST_READ) return { shifts, faults };
  return { shifts: shifts.slice(0, MOST_READ), faults: [...faults, { row: events.length, fault: 'tooMany' }] };
};
