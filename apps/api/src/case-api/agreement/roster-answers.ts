// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DAY_TYPES, EXPLANATION_CODES, LANES, OVERRIDE_KINDS, OVERRIDE_REASONS, QUALITY_CODES, SWAP_STATUSES } from '@fyrvakt/duty-roster';
import { named } from '../../http/named-schemas.js';
import type { JsonSchema } from '../../http/schemas.js';
import { boolean, CHANNEL, choice, day, instant, integer, number, SHIFT, string } from '../answers/parts.js';
import { list, object } from '../base.js';

const BECAUSE = named('RosterReason', object({ code: choice(EXPLANATION_CODES), about: string }, ['about']));

const FINAL = { unit: string, start: instant, end: instant, lane: choice(LANES), because: list(BECAUSE), staff: list(string) };
export const FINAL_SHIFT = named('FinalShift', object(FINAL, ['staff']));

export const GAP = named('RosterGap', object({ from: instant, to: instant }));

const WINDOW = object({ from: string, to: string });
const PERMIT = object({ areas: list(string), from: day, to: day, windows: list(WINDOW) });

const REACH = named('UnitReach', object({ channel: CHANNEL, address: string, testedAt: instant, works: boolean }, ['address', 'testedAt']));

const UNIT = named(
  'RosterUnit',
  object(
    {
      code: string, name: string, kind: choice(['own', 'contracted', 'external', 'volunteer', 'decisionFunction']), onCall: boolean,
        channels: list(REACH),
      permit: PERMIT, shifts: list(FINAL_SHIFT), plans: list(object({ lane: choice(LANES), start: instant, end: instant })),
      removedAt: instant,
    },
    ['onCall', 'permit', 'removedAt'],
  ),
);

const DAY_CONDITION = object(
  { dayTypes: list(choice(DAY_TYPES)), during: list(string), notDuring: list(string), schoolHolidays: choice(['only', 'never']) },
  ['dayTypes', 'during', 'notDuring', 'schoolHolidays'],
);

const PATTERN = named(
  'ShiftPattern',
  object(
    {
      id: string, unit: string, rule: string, since: day, until: day, from: string, to: string, endsAfterDays: integer, when: DAY_CONDITION,
        staff: list(string),
    },
    ['until', 'endsAfterDays', 'when', 'staff'],
  ),
);

const SINGLE = object({ unit: string, start: instant, end: instant, staff: list(string) }, ['staff']);

const OVERRIDE = named(
  'ShiftOverride',
  object({ id: string, kind: choice(OVERRIDE_KINDS), reason: choice(OVERRIDE_REASONS), shift: SHIFT, becomes: SINGLE }, ['shift', 'becomes']),
);

const SWAP = named(
  'ShiftSwap', object({ id: string, from: string, to: string, gives: SHIFT, takes: SHIFT, status: choice(SWAP_STATUSES) }, ['takes']),
);

const TEMPORARY = named('TemporarySchedule', object({ id: string, name: string, units: list(string), from: day, to: day, patterns: list(PATTERN) }));

const DAY = named(
  'RosterDay', object({ day, dayType: choice(DAY_TYPES), seasons: list(string), schoolHoliday: string }, ['schoolHoliday']),
);

/** A stretch of the roster, whole: what holds, what it is made of, and where there is nobody. */
export const ROSTER_ANSWER: JsonSchema = named(
  'Roster',
  object({
    revision: integer, established: boolean, decisionFunction: string, units: list(UNIT), former: list(UNIT), gaps: list(GAP),
    undecided: list(GAP), days: list(DAY),
    patterns: list(PATTERN), temporaries: list(TEMPORARY), overrides: list(OVERRIDE), swaps: list(SWAP),
    people: list(object({ id: string, name: string, units: list(string) })),
  }),
);

const UNIT_NOW = object(
  { unit: string, onDuty: boolean, because: list(BECAUSE), shift: FINAL_SHIFT, next: FINAL_SHIFT }, ['shift', 'next'],
);

export const ON_DUTY_ANSWER: JsonSchema = named('OnDuty', object({ at: instant, staffed: boolean, units: list(UNIT_NOW) }));

const REASON = object(
  { code: choice(QUALITY_CODES), points: number, about: string, minutes: integer, shifts: list(SHIFT), gaps: list(GAP) },
  ['about', 'minutes', 'shifts', 'gaps'],
);

const WARNING = object(
  {
    kind: choice(['unstaffed', 'decisionFunction']), gap: GAP, unusual: boolean, because: list(BECAUSE),
      tell: list(object({ whom: string, at: instant })),
    callsLastYear: number, expectedCalls: number,
  },
  ['callsLastYear', 'expectedCalls'],
);

/** How good the roster is and why, and the gaps that lie ahead. */
export const QUALITY_ANSWER: JsonSchema = named('RosterQuality', object({ score: number, reasons: list(REASON), warnings: list(WARNING) }));

const NIGHT = object({ night: day, unstaffedMinutes: integer, expected: number, expectedUnstaffed: number, gaps: list(GAP) });

/** Calls that are likely to meet nobody. Internal: it shows when nobody is at work. */
export const FORECAST_ANSWER: JsonSchema = named(
  'RosterForecast',
  object({
    from: day, to: day, nights: list(NIGHT), expected: number, expectedUnstaffed: number,
    oneMore: list(object({ night: day, start: instant, end: instant, covers: number })), history: object({ from: day, to: day }),
  }),
);

const SPAN = named('CalendarSpan', object({ kind: choice(['season', 'schoolHoliday']), name: string, from: day, to: day }));

/** Seasons and school holidays, in the order in which they begin. */
export const SPANS_ANSWER: JsonSchema = object({ spans: list(SPAN) });
