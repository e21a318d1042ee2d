// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DATA_STATES, FOLLOW_UP_STATES, HANDLING_STATES, LINK_KINDS, NOTIFICATION_REASONS, OBLIGATION_KINDS, REDIRECTIONS,
} from '@fyrvakt/cases';
import { named } from '../../http/named-schemas.js';
import { ACTIONS } from '../../sos-api/next-step-view.js';
import { list, object } from '../base.js';
import {
  BILINGUAL, boolean, CHANNEL, choice, CODE, day, EVENT_NAME, instant, integer, MODE, PEOPLE, PLACE, SHIFT, string, uuid, YES_NO,
} from './parts.js';

const REPORTED = object(
  { category: CODE, place: PLACE, receivedAt: instant, answeredAt: instant, ongoing: YES_NO, danger: YES_NO, people: PEOPLE, operator: string },
  ['answeredAt', 'operator'],
);

const OBLIGATION = named(
  'Obligation', object({ id: string, kind: choice(OBLIGATION_KINDS), due: day, overdue: boolean, coveredBy: string }, ['coveredBy']),
);

const NOTIFICATION = named(
  'Notification',
  object({
    id: string, reference: string, unit: string, channel: CHANNEL, attempt: integer, reason: choice(NOTIFICATION_REASONS), at: instant,
    status: choice(['sent', 'delivered', 'failed', 'acknowledged', 'declined', 'expired']),
  }, ['reference']),
);

const DECISION = named(
  'Decision',
  object({
    id: string, reference: string, of: string, outcome: choice(['specialHandling', 'deferred']), decidedAt: instant, outcomeReference: string,
  }, ['reference', 'outcome', 'decidedAt', 'outcomeReference']),
);

const DEFERRAL = named(
  'Deferral',
  object({
    id: string, decisionId: string,
    handovers: list(object({ shift: SHIFT, status: choice(['offered', 'accepted', 'returned', 'broken']), wasBroken: boolean })),
  }),
);

/** One case as it stands, now or as it was known then. */
export const CASE_ANSWER = named(
  'Case',
  object({
    caseId: uuid, revision: integer, position: integer, recordedAt: instant, source: object({ system: string, reference: string }), mode: MODE,
    category: CODE, place: PLACE, reported: REPORTED, description: string,
    callback: object({ phone: string, allowed: boolean }),
    handling: choice(HANDLING_STATES), followUpState: choice(FOLLOW_UP_STATES), data: choice(DATA_STATES), closed: boolean, reopened: boolean,
    assignee: string, overdue: boolean, endedAt: instant, redirectedTo: choice(REDIRECTIONS), attachedTo: uuid, outcome: string,
    exhausted: boolean, nobodyAmong: list(string), obligations: list(OBLIGATION),
    questions: list(object({ id: string, reference: string, answered: boolean }, ['reference'])), notifications: list(NOTIFICATION),
    decisions: list(DECISION), deferrals: list(DEFERRAL), reviews: list(object({ id: string, covers: list(string), returned: boolean })),
    actions: list(object({ id: string, reference: string }, ['reference'])), onSite: list(string), notes: list(string), pinned: list(string),
    referrals: list(string), links: list(object({ caseId: uuid, kind: choice(LINK_KINDS) })),
  }, [
    'description', 'callback', 'assignee', 'endedAt', 'redirectedTo', 'attachedTo', 'outcome', 'nobodyAmong',
  ]),
);

const FACT = named(
  'TimelineFact',
  object({
    kind: { const: 'fact' }, eventId: uuid, type: EVENT_NAME, data: { type: 'object' }, revision: integer, position: integer,
    occurredAt: instant, recordedAt: instant, late: boolean, source: choice(['sos', 'system', 'person', 'import']), role: string,
    channel: CHANNEL, milestone: boolean, pinned: boolean,
  }, ['channel']),
);
const GAP = named('TimelineGap', object({ kind: { const: 'gap' }, from: instant, to: instant, minutes: integer }));
const STEP = named('TimelineStep', object({ kind: { const: 'planned' }, id: string, step: string, at: instant, due: boolean }));

const AHEAD = named('StepAhead', object({ at: instant, action: choice(ACTIONS), text: BILINGUAL }));

export const TIMELINE_ANSWER = named(
  'Timeline', object({ entries: list({ oneOf: [FACT, GAP, STEP] }), revision: integer, next: list(AHEAD) }, ['next']),
);
