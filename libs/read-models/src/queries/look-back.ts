// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { TIME_MARKS } from '../models/search-marks.js';

/** Calls of one local month, `YYYY-MM`. */
export interface MonthOfCalls { readonly month: string; readonly calls: number }

/** Some months of calls, together a month, a quarter or a year. Without any of it: all there is. */
export interface Stretch {
  /** What rows of it are marked with; absent where everything older belongs to it. */
  readonly mark?: string;
  /** The first month after it; absent where everything newer belongs to it. */
  readonly before?: string;
}

/** So many calls are looked through first, and three times as many each time after. */
const FIRST = 10_000;
const GROWTH = 3;
/** So few hits, as a share of the calls that are looked through first, are read all at once. */
const FEW = 0.01;

interface Taken extends Stretch { readonly end: number; readonly calls: number }

/** From a month on back in time: the most that begins there, lies within one mark and has not too many calls; at least the month. */
const take = (months: readonly MonthOfCalls[], at: number, most: number): Taken => {
  const before = months[at - 1]?.month;
  let taken: Taken | undefined;
  for (const markOf of TIME_MARKS) {
    const mark = markOf(months[at]?.month ?? '');
    if (before !== undefined && markOf(before) === mark) break;
    let [end, calls] = [at, 0];
    for (let next = months[end]; next && markOf(next.month) === mark; next = months[end]) [end, calls] = [end + 1, calls + next.calls];
    if (taken && (calls > most || end === taken.end)) continue;
    taken = { mark, end, calls, ...(before === undefined ? {} : { before }) };
  }
  return taken as Taken;
};

/**
 * The newest hits of a search, from stretch to stretch back in time: few rows are read for a common word, which is soon found often enough,
 * and for a rare one, whose hits are few in any stretch. Once it can be told that there are few in all, they are read at once.
 * `months`: those that may have hits, the newest first. `all`: calls of any month. `look`: the newest hits of a stretch, as many at most.
 */
export const lookBack = async <Row>(
  months: readonly MonthOfCalls[], all: number, limit: number, look: (stretch: Stretch, limit: number) => Promise<readonly Row[]>, first = FIRST,
): Promise<Row[]> => {
  if (all <= first) return [...(await look({}, limit))];
  const found: Row[] = [];
  let [at, seen, most] = [0, 0, first];
  while (at < months.length && found.length < limit) {
    const before = months[at - 1]?.month;
    const few = seen > 0 && ((found.length + 1) / seen) * all <= FEW * first;
    const { end, calls, ...stretch }: Taken = few ? { end: months.length, calls: 0, before } : take(months, at, most);
    found.push(...(await look(stretch, limit - found.length)));
    [at, seen, most] = [end, seen + calls, most * GROWTH];
  }
  return found;
};
