// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant, type Instant } from '@fyrvakt/kernel';

/** What time it is. Only adapters and programs hold one; rules are told. */
export interface Clock {
  now(): Instant;
}

/** A clock that a demonstration moves ahead. It never goes back while it is held, and keeps walking from where it was put. */
export interface MovableClock extends Clock {
  /** Moves to an instant. Throws RangeError when that is not ahead. */
  advanceTo(instant: Instant): void;
  /** Back to real time. */
  release(): void;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** `start` is where it stands at first, in the past or in the future; without it, at real time. */
export const movableClock = (real: Clock = systemClock, start: Instant = real.now()): MovableClock => {
  let ahead = Date.parse(start) - Date.parse(real.now());
  const now = (): Instant => new Date(Date.parse(real.now()) + ahead).toISOString();
  return {
    now,
    advanceTo(instant) {
      const to = toInstant(instant);
      if (to <= now()) throw new RangeError('the clock only moves forward');
      ahead = Date.parse(to) - Date.parse(real.now());
    },
    release() {
      ahead = 0;
    },
  };
};

/** True when the clock can be moved. */
export const isMovable = (clock: Clock): clock is MovableClock => 'advanceTo' in clock;
