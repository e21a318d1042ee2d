// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { HANDLING_STATES } from '@fyrvakt/cases';
import { named } from '../../http/named-schemas.js';
import { list, object } from '../base.js';
import { boolean, CHANNEL, choice, day, instant, integer, orNull, PEOPLE, SHIFT, string, uuid, YES_NO } from './parts.js';
import { REPEAT_PLACE } from './places.js';

const CALL = { caseId: uuid, receivedAt: instant, category: string, area: orNull(string), place: string };

export const DECIDED_ROW = named(
  'DecidedRow', object({ ...CALL, id: string, outcome: choice(['specialHandling', 'deferred']), decidedAt: instant, followedUp: boolean }),
);

const SHARE = named('FollowUpShare', object({ responsible: orNull(string), cases: integer, overdue: integer }));

/** How much there is to follow up. */
export const SUMMARY_ANSWER = named(
  'FollowUpSummary', object({ today: day, obligations: integer, cases: integer, overdue: integer, dueToday: integer, people: list(SHARE) }),
);

/** Who can follow up. */
export const PEOPLE_ANSWER = object({ rows: list(named('FollowUpPerson', object({ id: uuid, name: string, active: boolean }))) });

/** One unit's shifts, and what waits for them. */
export const SHIFTS_ANSWER = object({
  now: instant,
  rows: list(named(
    'UnitShifts',
    object({ unit: string, current: SHIFT, next: list(SHIFT), waiting: integer, broken: integer, waitingFrom: instant }, ['current', 'waitingFrom']),
  )),
});

const LEFT = named(
  'LeftCase',
  object({
    ...CALL, deferralId: string, unit: string, shiftStart: instant, shiftEnd: instant,
    status: choice(['offered', 'accepted', 'returned', 'broken']), wasBroken: boolean, decidedAt: instant, decidedBy: string, stale: boolean,
    revision: integer, description: string, why: string, information: string, danger: YES_NO, people: PEOPLE, handling: choice(HANDLING_STATES),
  }, ['description', 'why', 'information']),
);

const CONTACT = named(
  'FailedContact',
  object({ ...CALL, attempts: integer, lastAt: instant, channel: CHANNEL, status: choice(['failed', 'expired', 'declined']) }),
);

/** What a shift reads as it begins. */
export const HANDOVER_PAGE_ANSWER = named(
  'HandoverPage',
  object({
    now: instant, unit: string, shift: SHIFT, left: list(LEFT), toKeep: list(LEFT), contacts: list(CONTACT), places: list(REPEAT_PLACE),
    more: object({ left: integer, toKeep: integer, unreached: integer }),
  }, ['shift']),
);
