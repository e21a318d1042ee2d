// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { Temporal } from 'temporal-polyfill';
import { LATE_HOURS } from './notice.js';

/** Seconds from one try to the next; the last goes on. */
const WAITS = [0, 5, 15, 30, 60, 120, 300] as const;
/** How much shorter or longer a wait may be, so that many do not come at once. */
const JITTER = 0.2;

/**
 * When something is tried again after `tries` that led to nothing; undefined when it has been tried for a day.
 * @param since when it was to be told.
 * @param chance from 0 up to 1.
 */
export const nextTry = (tries: number, since: Instant, now: Instant, chance: number): Instant | undefined => {
  const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 0;
  const at = Temporal.Instant.from(now).add({ milliseconds: Math.round(wait * 1_000 * (1 - JITTER + 2 * JITTER * chance)) });
  const end = Temporal.Instant.from(since).add({ hours: LATE_HOURS });
  return Temporal.Instant.compare(at, end) < 0 ? at.toString({ fractionalSecondDigits: 3 }) : undefined;
};
