// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openDecision, type Mode } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { projection, seen } from '../projection.js';
import { count, id, instant, key, optional, table, text } from '../table.js';

/** A case on which the decision function has been asked and has not answered. The row goes when the decision comes. */
export interface AwaitingRow {
  readonly caseId: string;
  readonly decisionId: string;
  /** Code of whom was asked. */
  readonly of: string;
  readonly requestedAt: Instant;
  /** What was known when it was asked: all events of the case up to this revision. */
  readonly knownRevision: number;
  readonly mode: Mode;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly area: string | null;
  readonly place: string;
}

export const awaitingTable = table<AwaitingRow>(
  'awaiting_decision',
  {
    caseId: key(id), decisionId: text, of: text, requestedAt: instant, knownRevision: count, mode: text, receivedAt: instant, category: text,
    area: optional(text), place: text,
  },
  [{ columns: ['mode', 'requestedAt', 'caseId'] }],
);

interface Memory { readonly asked: Readonly<Record<string, { readonly at: Instant; readonly known: number }>> }

export const awaitingDecision = projection<Memory, AwaitingRow>({
  name: 'awaiting-decision',
  version: 1,
  table: awaitingTable,
  memory: { asked: {} },
  map: {
    CallReceived: 'ignore', FollowUpAsked: 'ignore', FollowUpAnswered: 'ignore', CallRedirected: 'ignore', CallEnded: 'ignore',
    CallReconciled: 'ignore', CallAttachedToCase: 'ignore',
    CaseClassified: seen,
    PlaceCorrected: seen,
    InstructionMatched: 'ignore', InstructionDeviated: 'ignore',
    ResourceNotified: 'ignore', NotificationDelivered: 'ignore', NotificationFailed: 'ignore', NotificationAcknowledged: 'ignore',
    NotificationDeclined: 'ignore', AcknowledgementExpired: 'ignore', NoRecipientAvailable: 'ignore', EscalationExhausted: 'ignore',
    DecisionRequested: ({ asked }, data, { meta }) => ({
      asked: { ...asked, [data.decisionId]: { at: meta.occurredAt, known: data.knownRevision } },
    }),
    SpecialHandlingDecided: seen,
    DeferredToNextShift: seen,
    HandoverAccepted: 'ignore', HandoverReturned: 'ignore', PromiseBroken: 'ignore', Referred: 'ignore', ResourceArrived: 'ignore',
    ActionTaken: 'ignore', ResourceReleased: 'ignore', HandlingCompleted: 'ignore', FollowUpAssigned: 'ignore', FollowUpPostponed: 'ignore',
    FollowUpOverdue: 'ignore', FollowedUp: 'ignore', FollowUpReturned: 'ignore', CaseClosed: seen, CaseReopened: seen,
    NoteAdded: 'ignore', NoteCorrected: 'ignore', DetailsCorrected: 'ignore', EntryPinned: 'ignore', CasesLinked: 'ignore',
  },
  rows({ asked }, { id: caseId, state, receivedAt }) {
    const open = state.closed ? undefined : openDecision(state);
    const request = open && asked[open.id];
    if (!open || !request) return [];
    return [
      {
        caseId, decisionId: open.id, of: open.of, requestedAt: request.at, knownRevision: request.known, mode: state.mode, receivedAt,
        category: state.category.code, area: state.place.area ?? null, place: state.place.text,
      },
    ];
  },
});
