// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { HandoverStatus, Mode } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { projection, seen } from '../projection.js';
import { flag, id, instant, key, optional, table, text } from '../table.js';

/** What one deferral promised one unit's shift. */
export interface HandoverRow {
  readonly caseId: string;
  readonly deferralId: string;
  readonly unit: string;
  readonly shiftStart: Instant;
  readonly shiftEnd: Instant;
  readonly status: HandoverStatus;
  /** True when nobody had accepted in time, even where somebody did later. */
  readonly wasBroken: boolean;
  readonly decidedAt: Instant;
  /** Role that decided. */
  readonly decidedBy: string;
  readonly mode: Mode;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly area: string | null;
  readonly place: string;
}

export const handoverTable = table<HandoverRow>(
  'handover',
  {
    caseId: key(id), deferralId: key(text), unit: key(text), shiftStart: key(instant), shiftEnd: instant, status: text, wasBroken: flag,
    decidedAt: instant, decidedBy: text, mode: text, receivedAt: instant, category: text, area: optional(text), place: text,
  },
  [{ columns: ['unit', 'mode', 'shiftStart', 'caseId'] }, { columns: ['unit', 'mode', 'status', 'shiftStart', 'caseId'] }],
);

interface Memory { readonly decided: Readonly<Record<string, { readonly at: Instant; readonly by: string }>> }

export const handover = projection<Memory, HandoverRow>({
  name: 'handover',
  version: 1,
  table: handoverTable,
  memory: { decided: {} },
  map: {
    CallReceived: 'ignore', FollowUpAsked: 'ignore', FollowUpAnswered: 'ignore', CallRedirected: 'ignore', CallEnded: 'ignore',
    CallReconciled: 'ignore', CallAttachedToCase: 'ignore',
    CaseClassified: seen,
    PlaceCorrected: seen,
    InstructionMatched: 'ignore', InstructionDeviated: 'ignore',
    ResourceNotified: 'ignore', NotificationDelivered: 'ignore', NotificationFailed: 'ignore', NotificationAcknowledged: 'ignore',
    NotificationDeclined: 'ignore', AcknowledgementExpired: 'ignore', NoRecipientAvailable: 'ignore', EscalationExhausted: 'ignore',
    DecisionRequested: 'ignore', SpecialHandlingDecided: 'ignore',
    DeferredToNextShift: ({ decided }, data, { meta }) => ({ decided: { ...decided, [data.deferralId]: { at: meta.occurredAt, by: data.by } } }),
    HandoverAccepted: seen,
    HandoverReturned: seen,
    PromiseBroken: seen,
    Referred: 'ignore', ResourceArrived: 'ignore', ActionTaken: 'ignore', ResourceReleased: 'ignore', HandlingCompleted: 'ignore',
    FollowUpAssigned: 'ignore', FollowUpPostponed: 'ignore', FollowUpOverdue: 'ignore', FollowedUp: 'ignore', FollowUpReturned: 'ignore',
    CaseClosed: 'ignore', CaseReopened: 'ignore', NoteAdded: 'ignore', NoteCorrected: 'ignore', DetailsCorrected: 'ignore',
    EntryPinned: 'ignore', CasesLinked: 'ignore',
  },
  rows: ({ decided }, { id: caseId, state, receivedAt }) =>
    state.deferrals.flatMap((deferral) =>
      deferral.handovers.map(({ shift, status, wasBroken }) => ({
        caseId, deferralId: deferral.id, unit: shift.unit, shiftStart: shift.start, shiftEnd: shift.end, status, wasBroken,
        decidedAt: decided[deferral.id]?.at ?? receivedAt, decidedBy: decided[deferral.id]?.by ?? '', mode: state.mode, receivedAt,
        category: state.category.code, area: state.place.area ?? null, place: state.place.text,
      })),
    ),
});
