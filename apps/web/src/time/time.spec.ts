// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { speak } from '../i18n/language.js';
import { clock, dateTime, dayText, relative, span } from './write.js';
import { instantOf, offsetOf, plusDays, plusMonths, wall } from './zone.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const dom = { documentElement: { lang: '' } };

describe('Times on the screen', () => {
  beforeAll(() => Object.assign(globalThis, { document: dom }));
  beforeEach(() => speak('sv'));

  it('are local, also across the change of the clocks', () => {
    expect(clock('2026-07-01T00:30:00Z')).toBe('02:30');
    expect(clock('2026-11-22T01:13:00Z')).toBe('02:13');
    expect([offsetOf(Date.parse('2026-07-01T00:00:00Z')), offsetOf(NOW)]).toEqual([120, 60]);
  });

  it('tell the two hours apart that an autumn night holds', () => {
    expect(clock('2026-10-25T00:30:00Z')).toBe('02:30 +02:00');
    expect(clock('2026-10-25T01:30:00Z')).toBe('02:30 +01:00');
    expect(clock('2026-10-25T02:30:00Z')).toBe('03:30');
    expect(clock('2026-10-24T23:30:00Z')).toBe('01:30');
  });

  it('are what the browser itself makes of them, each half-hour of the nights in which the clocks are changed', () => {
    const asked = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' });
    for (const night of ['2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '1999-10-30T12:00:00Z'])
      for (let step = 0; step < 72; step += 1) {
        const ms = Date.parse(night) + step * 1_800_000;
        const { day, time, second } = wall(ms);
        expect(`${day} ${time}:${second}`).toBe(asked.format(ms));
      }
  });

  it('name the year only where it is another', () => {
    expect(dateTime('2026-11-22T01:13:00Z', NOW)).toBe('sön 22 nov 02:13');
    expect(dateTime('2025-11-22T01:13:00Z', NOW)).toBe('22 nov 2025 02:13');
    expect(dayText('2026-11-21', NOW, true)).toBe('i går');
  });

  it('show both days of a night shift', () => {
    expect(span('2026-11-21T20:00:00Z', '2026-11-22T05:00:00Z', NOW)).toBe('lör 21 nov 21:00–sön 22 nov 06:00');
    expect(span('2026-11-22T08:00:00Z', '2026-11-22T16:00:00Z', NOW)).toBe('sön 22 nov 09:00–17:00');
  });

  it('say how long ago, and how soon', () => {
    expect(relative('2026-11-22T11:56:00Z', NOW)).toBe('för 4 min sedan');
    expect(relative('2026-11-22T15:00:00Z', NOW)).toBe('om 3 tim');
    expect(relative('2026-11-19T12:00:00Z', NOW)).toBe('för 3 dagar sedan');
    speak('en');
    expect(relative('2026-11-22T11:56:00Z', NOW)).toBe('4 min ago');
  });

  it('turn what is written into an instant', () => {
    expect(new Date(instantOf('2026-11-22', '02:13')).toISOString()).toBe('2026-11-22T01:13:00.000Z');
    expect(new Date(instantOf('2026-07-01')).toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(new Date(instantOf('2026-10-25', '02:30')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect([instantOf('', '02:30'), instantOf('2026-10-25', '')]).toEqual([NaN, NaN]);
    expect(plusDays('2026-02-28', 1)).toBe('2026-03-01');
    expect([plusMonths('2026-01', -1), plusMonths('2026-12', 1), plusMonths('2026-11', 0)]).toEqual(['2025-12', '2027-01', '2026-11']);
  });
});
