// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Gap, ShiftRef } from '@fyrvakt/cases';
import { addDays, addMinutes, localDate, type Instant } from '@fyrvakt/kernel';
import type { Explanation } from './explanation.js';
import { callsLastYear, expectedCalls, type PastLoad } from './load.js';
import { DutyRoster, isStaffing } from './view.js';

/** Somebody who must know before it comes to it: the coordinator, the leadership, or a unit by its code. */
export interface Told { readonly whom: string; readonly at: Instant }

/** Hours that are coming in which nobody is there. */
export interface GapWarning {
  readonly kind: 'unstaffed' | 'decisionFunction';
  readonly gap: Gap;
  /** True when the ordinary plan would have had somebody: something was changed. */
  readonly unusual: boolean;
  /** What was changed. */
  readonly because: readonly Explanation[];
  readonly tell: readonly Told[];
  /** Calls that the same hours had 52 weeks earlier; absent where nothing was counted then. */
  readonly callsLastYear?: number;
  /** Calls that are likely to come, by earlier years. */
  readonly expectedCalls?: number;
}

const DAYS_AHEAD = 14;
const DAY = 1440;
const WEEK = 7 * DAY;

const overlaps = (gap: Gap, { start, end }: ShiftRef): boolean => start < gap.to && end > gap.from;

const reasonsFor = ({ state, zone }: DutyRoster, gap: Gap, counts: ReadonlySet<string>): Explanation[] => {
  const [first, last] = [localDate(gap.from, zone), localDate(gap.to, zone)];
  return [
    ...state.temporaries
      .filter(({ from, to, units }) => from <= last && to >= first && units.some((code) => counts.has(code)))
      .map(({ id }): Explanation => ({ code: 'temporarySchedule', about: id })),
    ...state.overrides
      .filter(({ shift }) => shift && counts.has(shift.unit) && overlaps(gap, shift))
      .map(({ id, kind }): Explanation => ({ code: kind === 'cancel' ? 'cancelled' : 'movedAway', about: id })),
  ];
};

const notBefore = (now: Instant, at: Instant): Instant => (at > now ? at : now);

const whoIsTold = ({ state }: DutyRoster, kind: GapWarning['kind'], gap: Gap, unusual: boolean, now: Instant): Told[] => {
  // Nobody left to ask: it is mended today, whatever day it is.
  if (kind === 'decisionFunction') return [{ whom: 'coordinator', at: now }, { whom: 'leadership', at: now }];
  return [
    // Time enough to find somebody.
    ...(unusual ? [{ whom: 'coordinator', at: notBefore(now, addMinutes(gap.from, -WEEK)) }] : []),
    { whom: state.decisionFunction, at: notBefore(now, addMinutes(gap.from, -DAY)) },
  ];
};

/** The hours of the next two weeks in which nobody is there, and who must be told of them when. Those that somebody is told of first come first. */
export const gapWarnings = (roster: DutyRoster, now: Instant, load?: PastLoad): readonly GapWarning[] => {
  const { state, zone } = roster;
  const to = `${addDays(localDate(now, zone), DAYS_AHEAD)}T23:00:00.000Z`;
  const ordinary = new DutyRoster({ ...state, temporaries: [], overrides: [], swaps: [] }, roster.days, zone);
  const staffing = new Set(roster.units.filter(isStaffing).map(({ code }) => code));
  const kinds = [
    { kind: 'decisionFunction', gaps: roster.undecided(now, to), planned: ordinary.undecided(now, to), counts: new Set([state.decisionFunction]) },
    { kind: 'unstaffed', gaps: roster.gaps(now, to), planned: ordinary.gaps(now, to), counts: staffing },
  ] as const;
  return kinds
    .flatMap(({ kind, gaps, planned, counts }) =>
      gaps.map((gap): GapWarning => {
        const unusual = !planned.some((known) => known.from <= gap.from && gap.to <= known.to);
        const [lastYear, expected] = load ? [callsLastYear(load, gap.from, gap.to, zone), expectedCalls(load, gap.from, gap.to, zone)] : [];
        return {
          kind, gap, unusual,
          because: unusual ? reasonsFor(roster, gap, counts) : [],
          tell: whoIsTold(roster, kind, gap, unusual, now),
          ...(lastYear !== undefined && { callsLastYear: lastYear }),
          ...(expected !== undefined && { expectedCalls: expected }),
        };
      }),
    )
    .sort((one, other) => ((one.tell[0]?.at ?? '') < (other.tell[0]?.at ?? '') ? -1 : 1));
};
