// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, localDate, localInstant, toInstant, wallClock, weekday, ZONE } from './time.js';

const instants = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const slow = (text: string): string => Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond', roundingMode: 'trunc' });

describe('Civil time', () => {
  it('writes every instant in one form, however it was written', () => {
    const parts = fc.constantFrom('', '.0', '.25', '.123456789');
    const offsets = fc.constantFrom('Z', '+01:00', '-09:30');
    fc.assert(fc.property(instants, parts, offsets, (text, part, offset) => {
      const told = `${text.slice(0, 19)}${part}${offset}`;
      expect(toInstant(told)).toBe(slow(told));
      expect(toInstant(text)).toBe(text);
    }));
  });

  it.each([
    '2026-02-30T00:00:00Z', '2026-11-31T00:00:00.000Z', '2026-13-01T00:00:00Z', '2026-11-22T24:00:00Z', '2026-11-22T01:60:00Z', '2026-11-22',
  ])('takes no time such as %s', (text) => expect(() => toInstant(text)).toThrow(RangeError));

  it('puts every instant on its local day', () => {
    fc.assert(fc.property(instants, (text) => {
      expect(localDate(text)).toBe(Temporal.Instant.from(text).toZonedDateTimeISO(ZONE).toPlainDate().toString());
    }));
  });

  it('reads the clock on the wall', () => {
    const zones = fc.constantFrom(ZONE, 'Asia/Kolkata');
    fc.assert(fc.property(instants, zones, (text, zone) => {
      const time = Temporal.Instant.from(text).toZonedDateTimeISO(zone);
      expect(wallClock(text, zone)).toEqual({ day: time.toPlainDate().toString(), minute: time.hour * 60 + time.minute });
    }));
  });

  it('counts days as a calendar does, however many and wherever it begins', () => {
    fc.assert(fc.property(instants, fc.integer({ min: -4000, max: 4000 }), (text, days) => {
      const [day, plain] = [text.slice(0, 10), Temporal.PlainDate.from(text.slice(0, 10))];
      expect(addDays(day, days)).toBe(plain.add({ days }).toString());
      expect(weekday(day)).toBe(plain.dayOfWeek);
    }));
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => weekday('next week')).toThrow(RangeError);
  });

  it('knows the days of the clock changes', () => {
    const around = ['2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z'];
    expect(around.map((text) => localDate(text))).toEqual(['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26']);
    expect(localInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(localInstant('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
  });
});
