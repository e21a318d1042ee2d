// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import { addDays, localInstant, minutesBetween, toInstant, ZONE, type Instant } from '@fyrvakt/kernel';
import ICAL from 'ical.js';
import { dayNumber, isRule } from './recurrence.js';
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

/** Most occurrences in a file that are gone through, be they in the period or on the way to it: half a second's work, and calls wait for it. */
const MOST_STEPS = 10_000;

/** Longer before the period than a shift lasts. */
const DAYS_BEFORE = 9;

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

const isCancelled = (component: Component): boolean => component.getFirstPropertyValue('status') === 'CANCELLED';

const dayOf = (time: unknown): string => String(time).slice(0, 10);

/**
 * The last turn of a rule before anything in the period can come of it; undefined where it must be counted from its beginning. Every so
 * many days or weeks is the same from any of its turns on, and many a series began long ago.
 */
const nearStart = (
  { startDate }: { readonly startDate: Time }, component: Component, exceptions: readonly Component[], from: Instant,
): Time | undefined => {
  const [rule, ...others] = component.getAllProperties('rrule').map((property) => property.getFirstValue() as InstanceType<typeof ICAL.Recur>);
  const length = rule && others.length === 0 && !rule.count ? ({ DAILY: 1, WEEKLY: 7 } as Record<string, number>)[rule.freq] : undefined;
  if (!rule || length === undefined) return undefined;
  const needed = [addDays(from.slice(0, 10), -DAYS_BEFORE), ...exceptions.map((moved) => dayOf(moved.getFirstPropertyValue('recurrence-id')))].sort();
  const turn = length * rule.interval;
  const turns = Math.floor((dayNumber(needed[0] as string) - dayNumber(dayOf(startDate))) / turn);
  if (turns <= 0) return undefined;
  const start = startDate.clone();
  start.adjust(turns * turn, 0, 0, 0);
  return start;
};

const shiftsOf = (component: Component, exceptions: readonly Component[], options: ReadCalendarOptions, steps: { left: number }): ShiftRef[] => {
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
  const occurrences = event.iterator(nearStart(event, component, exceptions, from));
  for (let next = occurrences.next(); next && found.length <= MOST_READ; next = occurrences.next()) {
    if (steps.left-- <= 0) throw new Unreadable('tooMany', 'RRULE');
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (isCancelled(item.component)) continue;
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
  const moved = movedBy(events);
  const steps = { left: MOST_STEPS };
  const shifts: ShiftRef[] = [];
  const faults: RowFault[] = [];
  for (const [index, event] of events.entries()) {
    if (shifts.length > MOST_READ || faults.length >= MOST_READ)
      return { shifts: shifts.slice(0, MOST_READ), faults: [...faults, { row: index + 1, fault: 'tooMany' }] };
    if (event.hasProperty('recurrence-id') || isCancelled(event)) continue;
    try {
      shifts.push(...shiftsOf(event, moved.get(uidOf(event)) ?? [], options, steps));
    } catch (thrown) {
      const { fault, field } = thrown instanceof Unreadable ? thrown : new Unreadable('unreadable', 'VEVENT');
      faults.push({ row: index + 1, fault, field });
    }
  }
  if (shifts.length <= MOST_READ) return { shifts, faults };
  return { shifts: shifts.slice(0, MOST_READ), faults: [...faults, { row: events.length, fault: 'tooMany' }] };
};

const uidOf = (event: Component): string => String(event.getFirstPropertyValue('uid'));

/** Single occurrences that were moved or changed, by the event that they are of. */
const movedBy = (events: readonly Component[]): ReadonlyMap<string, readonly Component[]> => {
  const moved = new Map<string, Component[]>();
  for (const event of events) {
    if (!event.hasProperty('recurrence-id')) continue;
    const uid = uidOf(event);
    moved.set(uid, [...(moved.get(uid) ?? []), event]);
  }
  return moved;
};
