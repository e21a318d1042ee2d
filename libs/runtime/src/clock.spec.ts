// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { isMovable, movableClock, systemClock } from './clock.js';

describe('A movable clock', () => {
  let real = '2026-11-22T12:00:00.000Z';
  const clock = movableClock({ now: () => real });

  it('moves ahead and keeps walking from there', () => {
    expect(clock.now()).toBe('2026-11-22T12:00:00.000Z');
    clock.advanceTo('2026-11-23T06:00:00+01:00');
    expect(clock.now()).toBe('2026-11-23T05:00:00.000Z');
    real = '2026-11-22T12:00:30.000Z';
    expect(clock.now()).toBe('2026-11-23T05:00:30.000Z');
  });

  it('never moves back', () => {
    expect(() => clock.advanceTo('2026-11-23T05:00:30.000Z')).toThrow(RangeError);
    expect(clock.now()).toBe('2026-11-23T05:00:30.000Z');
  });

  it('returns to real time when it is released', () => {
    clock.release();
    expect(clock.now()).toBe('2026-11-22T12:00:30.000Z');
  });

  it('can begin in the past, and walks from there', () => {
    const earlier = movableClock({ now: () => real }, '2025-05-22T10:00:00.000Z');
    expect(earlier.now()).toBe('2025-05-22T10:00:00.000Z');
    earlier.advanceTo('2025-05-23T10:00:00.000Z');
    earlier.release();
    expect(earlier.now()).toBe(real);
  });

  it('is told from the real one', () => {
    expect([isMovable(clock), isMovable(systemClock)]).toEqual([true, false]);
  });
});
