// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { RosterState } from '@fyrvakt/duty-roster';
import type { HeldDrill } from './state.js';

/**
 * The roster of a drill: a copy in which units are at work, or are not, as those who drill want. The real roster knows nothing of it, and
 * what is changed there meanwhile is not seen here.
 */
export const copiedRoster = (roster: RosterState, { startedAt, until, present, absent }: HeldDrill): RosterState => {
  const stays = (unit: string): boolean => !absent.includes(unit) && !present.includes(unit);
  return {
    ...roster,
    patterns: roster.patterns.filter(({ unit }) => stays(unit)),
    temporaries: roster.temporaries.map((schedule) => ({ ...schedule, patterns: schedule.patterns.filter(({ unit }) => stays(unit)) })),
    swaps: roster.swaps.filter(({ gives }) => stays(gives.unit)),
    overrides: [
      ...roster.overrides.filter(({ shift, becomes }) => [shift, becomes].every((touched) => !touched || stays(touched.unit))),
      ...present.map((unit) => ({ id: `drill:${unit}`, kind: 'add', reason: 'other', becomes: { unit, start: startedAt, end: until } }) as const),
    ],
  };
};
