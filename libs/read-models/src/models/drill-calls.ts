// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { HandlingState, LoggedCase, Route } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { projection, seen } from '../projection.js';
import { count, flag, id, instant, key, optional, table, text } from '../table.js';

/** One call of a drill and how it went, as those who drilled talk it through afterwards. */
export interface DrillCallRow {
  readonly drill: string;
  readonly caseId: string;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly area: string | null;
  readonly place: string;
  /** What the instruction said; null where none was in force. */
  readonly route: Route | null;
  readonly rule: string | null;
  readonly version: number | null;
  readonly handling: HandlingState;
  readonly contacts: number;
  readonly firstContactAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  /** The first unit that took it on. */
  readonly acknowledgedBy: string | null;
  readonly exhausted: boolean;
  readonly decisions: number;
  readonly deferrals: number;
  readonly brokenPromises: number;
  readonly deviations: number;
}

export const drillCallsTable = table<DrillCallRow>(
  'drill_calls',
  {
    drill: key(text), caseId: key(id), receivedAt: instant, category: text, area: optional(text), place: text, route: optional(text),
    rule: optional(text), version: optional(count), handling: text, contacts: count, firstContactAt: optional(instant),
    acknowledgedAt: optional(instant), acknowledgedBy: optional(text), exhausted: flag, decisions: count, deferrals: count,
    brokenPromises: count, deviations: count,
  },
  [{ columns: ['drill', 'receivedAt', 'caseId'] }],
);

const earliest = <T>(list: readonly T[], at: (item: T) => Instant): T | undefined =>
  list.reduce<T | undefined>((first, item) => (first === undefined || at(item) < at(first) ? item : first), undefined);

const howItWent = ({ notifications, exhausted, decisions, deferrals, deviations }: LoggedCase) => {
  const first = earliest(notifications, ({ at }) => at);
  const answered = notifications.filter(({ status, recipientKind, reason }) =>
    status === 'acknowledged' && recipientKind === 'unit' && reason !== 'information');
  const taken = earliest(answered, ({ settledAt, at }) => settledAt ?? at);
  return {
    contacts: notifications.length, firstContactAt: first?.at ?? null, acknowledgedAt: taken?.settledAt ?? null, acknowledgedBy: taken?.unit ?? null,
    exhausted, decisions: decisions.length, deferrals: deferrals.length, deviations: deviations.length,
    brokenPromises: deferrals.flatMap(({ handovers }) => handovers).filter(({ wasBroken }) => wasBroken).length,
  };
};

/** Only calls of drills have rows here, so that for all others it costs nothing but the question. */
export const drillCalls = projection<object, DrillCallRow>({
  name: 'drill-calls',
  version: 2,
  table: drillCallsTable,
  memory: {},
  map: {
    CallReceived: seen, FollowUpAsked: 'ignore', FollowUpAnswered: 'ignore', CallRedirected: seen, CallEnded: 'ignore',
    CallReconciled: 'ignore', CallAttachedToCase: 'ignore', CaseClassified: seen, PlaceCorrected: seen,
    InstructionMatched: seen, InstructionDeviated: seen,
    ResourceNotified: seen, NotificationDelivered: 'ignore', NotificationFailed: seen, NotificationAcknowledged: seen,
    NotificationDeclined: seen, AcknowledgementExpired: seen, NoRecipientAvailable: 'ignore', EscalationExhausted: seen,
    DecisionRequested: seen, SpecialHandlingDecided: seen, DeferredToNextShift: seen, HandoverAccepted: seen,
    HandoverReturned: seen, PromiseBroken: seen, Referred: seen, ResourceArrived: 'ignore', ActionTaken: 'ignore',
    ResourceReleased: 'ignore', HandlingCompleted: seen, FollowUpAssigned: 'ignore', FollowUpPostponed: 'ignore',
    FollowUpOverdue: 'ignore', FollowedUp: 'ignore', FollowUpReturned: 'ignore', CaseClosed: 'ignore', CaseReopened: 'ignore',
    NoteAdded: 'ignore', NoteCorrected: 'ignore', DetailsCorrected: 'ignore', EntryPinned: 'ignore', CasesLinked: 'ignore',
  },
  rows: (_memory, { id: caseId, state, receivedAt }) => {
    const { drill, instruction, handling, category, place } = state;
    if (drill === undefined) return [];
    return [{
      drill, caseId, receivedAt, category: category.code, area: place.area ?? null, place: place.text, handling, route: instruction?.route ?? null,
      rule: instruction?.rule ?? null, version: instruction?.version ?? null, ...howItWent(state),
    }];
  },
});
