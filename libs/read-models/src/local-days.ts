// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { endOfDay as computeEndOfDay } from '@fyrvakt/follow-ups';
import { localDate, type Instant, type LocalDate } from '@fyrvakt/kernel';

const MOST = 20_000;

/** Civil time is dear to compute and asked for again and again about the same few days. */
const remembered = (compute: (key: string) => string): ((key: string) => string) => {
  const known = new Map<string, string>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
};

const dayOfHour = remembered((hour) => localDate(`${hour}:00:00.000Z`));
const endOf = remembered((day) => computeEndOfDay(day));

/** The local month of an instant, `YYYY-MM`. Swedish clocks change on whole hours of UTC, so one answer holds for the hour. */
export const localMonth = (instant: Instant): string => dayOfHour(instant.slice(0, 13)).slice(0, 7);

/** The first instant after a local day. */
export const endOfDay = (day: LocalDate): Instant => endOf(day);
