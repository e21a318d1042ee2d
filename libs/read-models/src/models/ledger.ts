// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode, ObligationKind } from '@fyrvakt/cases';
import type { Instant, LocalDate } from '@fyrvakt/kernel';
import { projection, seen, type CaseSoFar } from '../projection.js';
import { day, id, instant, key, optional, table, text } from '../table.js';

export const LEDGER_STATES = ['owed', 'overdue', 'covered'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

/** One thing that must be followed up, for ever in the ledger: the call itself, or something that was done about it. */
export interface LedgerRow {
  readonly caseId: string;
  readonly id: string;
  readonly kind: ObligationKind;
  readonly since: Instant;
  readonly due: LocalDate;
  readonly state: LedgerState;
  readonly coveredBy: string | null;
  readonly coveredAt: Instant | null;
  readonly outcome: string | null;
  readonly mode: Mode;
  /** Local month of the call, not of the obligation. */
  readonly month: string;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly area: string | null;
  readonly place: string;
  readonly responsible: string | null;
}

export const ledgerTable = table<LedgerRow>(
  'follow_up_ledger',
  {
    caseId: key(id), id: key(text), kind: text, since: instant, due: day, state: text, coveredBy: optional(text), coveredAt: optional(instant),
    outcome: optional(text), mode: text, month: text, receivedAt: instant, category: text, area: optional(text), place: text,
    responsible: optional(text),
  },
  [
    { columns: ['mode', 'due', 'caseId', 'id'] },
    { columns: ['mode', 'state', 'due', 'caseId', 'id'] },
    { columns: ['mode', 'month', 'due', 'caseId', 'id'] },
  ],
);

interface Memory {
  readonly since: Readonly<Record<string, Instant>>;
  readonly reviews: Readonly<Record<string, { readonly at: Instant; readonly outcome: string }>>;
}

type Event = { readonly meta: { readonly occurredAt: Instant } };

const owed = (memory: Memory, id: string, event: Event): Partial<Memory> => ({ since: { ...memory.since, [id]: event.meta.occurredAt } });

const rowsOf = (memory: Memory, { id: caseId, state, month, receivedAt }: CaseSoFar): LedgerRow[] =>
  state.obligations.map(({ id, kind, due, overdue, coveredBy }) => {
    const review = coveredBy === undefined ? undefined : memory.reviews[coveredBy];
    const open = overdue ? 'overdue' : 'owed';
    return {
      caseId, id, kind, since: memory.since[id] ?? receivedAt, due, state: coveredBy === undefined ? open : 'covered',
      coveredBy: coveredBy ?? null, coveredAt: review?.at ?? null, outcome: review?.outcome ?? null, mode: state.mode, month, receivedAt,
      category: state.category.code, area: state.place.area ?? null, place: state.place.text, responsible: state.assignee ?? null,
    };
  });

export const ledger = projection<Memory, LedgerRow>({
  name: 'follow-up-ledger',
  version: 1,
  table: ledgerTable,
  memory: { since: {}, reviews: {} },
  map: {
    CallReceived: (memory, data, event) => owed(memory, event.stream.slice('case-'.length), { meta: { ...event.meta, occurredAt: data.receivedAt } }),
    FollowUpAsked: 'ignore', FollowUpAnswered: 'ignore', CallRedirected: 'ignore', CallEnded: 'ignore', CallReconciled: 'ignore',
    CallAttachedToCase: 'ignore',
    CaseClassified: seen,
    PlaceCorrected: seen,
    InstructionMatched: 'ignore', InstructionDeviated: 'ignore',
    ResourceNotified: (memory, data, event) => owed(memory, data.notificationId, event),
    NotificationDelivered: 'ignore', NotificationFailed: 'ignore', NotificationAcknowledged: 'ignore', NotificationDeclined: 'ignore',
    AcknowledgementExpired: 'ignore', NoRecipientAvailable: 'ignore', EscalationExhausted: 'ignore', DecisionRequested: 'ignore',
    SpecialHandlingDecided: (memory, data, event) => owed(memory, data.decisionId, event),
    DeferredToNextShift: (memory, data, event) => owed(memory, data.deferralId, event),
    HandoverAccepted: 'ignore', HandoverReturned: 'ignore', PromiseBroken: 'ignore', Referred: 'ignore', ResourceArrived: 'ignore',
    ActionTaken: (memory, data, event) => owed(memory, data.actionId, event),
    ResourceReleased: 'ignore', HandlingCompleted: 'ignore',
    FollowUpAssigned: seen,
    FollowUpPostponed: seen,
    FollowUpOverdue: seen,
    FollowedUp: (memory, data, event) => ({
      reviews: { ...memory.reviews, [data.followUpId]: { at: event.meta.occurredAt, outcome: data.outcome } },
    }),
    FollowUpReturned: seen,
    CaseClosed: 'ignore',
    CaseReopened: seen,
    NoteAdded: 'ignore', NoteCorrected: 'ignore', DetailsCorrected: 'ignore', EntryPinned: 'ignore', CasesLinked: 'ignore',
  },
  rows: rowsOf,
});
