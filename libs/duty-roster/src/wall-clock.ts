// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, localInstant, type Instant, type LocalDate } from '@fyrvakt/kernel';
import type { Window } from './plan.js';

/** Most wall-clock times that are remembered: a roster asks for the same hours of the same days again and again. */
const REMEMBERED = 65_536;

const known = new Map<string, Instant>();

/** As `localInstant`, which asks a calendar each time. */
export const atWallClock = (day: LocalDate, time: string, zone: string): Instant => {
  const question = `${day} ${time} ${zone}`;
  let instant = known.get(question);
  if (instant === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    instant = localInstant(day, time, zone);
    known.set(question, instant);
  }
  return instant;
};

/** How many days after its start a shift ends. */
export const nightsOf = ({ from, to, endsAfterDays }: Window & { readonly endsAfterDays?: number }): number =>
  endsAfterDays ?? (to > from ? 0 : 1);

/** A stretch of the clock that begins on a day, as instants. */
export const stretchOf = (
  window: Window & { readonly endsAfterDays?: number }, day: LocalDate, zone: string,
): { readonly start: Instant; readonly end: Instant } => {
  const nights = nightsOf(window);
  return { start: atWallClock(day, window.from, zone), end: atWallClock(nights ? addDays(day, nights) : day, window.to, zone) };
};
