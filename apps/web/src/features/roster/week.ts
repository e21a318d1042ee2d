// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instantOf, noonOf, plusDays } from '../../time/zone.js';

/** The seven days of the week that a day belongs to. */
export const weekOf = (day: string): readonly string[] => {
  const sinceMonday = (new Date(noonOf(day)).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => plusDays(day, index - sinceMonday));
};

/** The number of the week (ISO 8601): the first has the year's first Thursday. */
export const weekNumber = (day: string): number => {
  const thursday = weekOf(day)[3] ?? day;
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T12:00:00Z`);
  return Math.floor((noonOf(thursday) - first) / (7 * 86_400_000)) + 1;
};

interface Stretch { readonly start: string; readonly end: string }

/** What of a stretch lies in one day: from where to where as shares of the day, and whether it begins or ends there. */
export interface Piece<Of extends Stretch> {
  readonly of: Of;
  readonly from: number;
  readonly to: number;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** The pieces of some stretches in a day, also one of 23 or 25 hours, in the order in which they begin. */
export const piecesIn = <Of extends Stretch>(day: string, stretches: readonly Of[]): readonly Piece<Of>[] => {
  const [midnight, next] = [instantOf(day), instantOf(plusDays(day, 1))];
  const share = (ms: number): number => Math.min(1, Math.max(0, (ms - midnight) / (next - midnight)));
  return stretches.flatMap((of) => {
    const [start, end] = [Date.parse(of.start), Date.parse(of.end)];
    if (end <= midnight || start >= next) return [];
    return [{ of, from: share(start), to: share(end), begins: start >= midnight, ends: end <= next }];
  }).toSorted((one, other) => one.from - other.from || one.to - other.to);
};
