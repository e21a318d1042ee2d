// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DeviationKind, Mode } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { projection, seen } from '../projection.js';
import { count, flag, id, instant, key, optional, table, text } from '../table.js';

/** One way in which a call was handled otherwise than the instruction said, by the rule that held for it. */
export interface DeviationRow {
  readonly caseId: string;
  /** From 0 within the case. */
  readonly number: number;
  readonly instructionId: string;
  readonly version: number;
  readonly rule: string;
  readonly kind: DeviationKind;
  readonly step: number | null;
  readonly unit: string | null;
  readonly explained: boolean;
  readonly mode: Mode;
  readonly receivedAt: Instant;
}

export const deviationsTable = table<DeviationRow>(
  'instruction_deviations',
  {
    caseId: key(id), number: key(count), instructionId: text, version: count, rule: text, kind: text, step: optional(count),
    unit: optional(text), explained: flag, mode: text, receivedAt: instant,
  },
  [{ columns: ['mode', 'receivedAt', 'caseId'] }],
);

export const deviations = projection<object, DeviationRow>({
  name: 'instruction-deviations',
  version: 1,
  table: deviationsTable,
  memory: {},
  map: {
    CallReceived: 'ignore', FollowUpAsked: 'ignore', FollowUpAnswered: 'ignore', CallRedirected: 'ignore', CallEnded: 'ignore',
    CallReconciled: 'ignore', CallAttachedToCase: 'ignore', CaseClassified: 'ignore', PlaceCorrected: 'ignore',
    InstructionMatched: seen, InstructionDeviated: seen,
    ResourceNotified: 'ignore', NotificationDelivered: 'ignore', NotificationFailed: 'ignore', NotificationAcknowledged: 'ignore',
    NotificationDeclined: 'ignore', AcknowledgementExpired: 'ignore', NoRecipientAvailable: 'ignore', EscalationExhausted: 'ignore',
    DecisionRequested: 'ignore', SpecialHandlingDecided: 'ignore', DeferredToNextShift: 'ignore', HandoverAccepted: 'ignore',
    HandoverReturned: 'ignore', PromiseBroken: 'ignore', Referred: 'ignore', ResourceArrived: 'ignore', ActionTaken: 'ignore',
    ResourceReleased: 'ignore', HandlingCompleted: 'ignore', FollowUpAssigned: 'ignore', FollowUpPostponed: 'ignore',
    FollowUpOverdue: 'ignore', FollowedUp: 'ignore', FollowUpReturned: 'ignore', CaseClosed: 'ignore', CaseReopened: 'ignore',
    NoteAdded: 'ignore', NoteCorrected: 'ignore', DetailsCorrected: 'ignore', EntryPinned: 'ignore', CasesLinked: 'ignore',
  },
  rows: (_memory, { id: caseId, state: { instruction, deviations: known, mode }, receivedAt }) =>
    !instruction
      ? []
      : known.map(({ kind, step = null, unit = null, explained }, number) => ({
          caseId, number, instructionId: instruction.instructionId, version: instruction.version, rule: instruction.rule, kind, step, unit,
          explained, mode, receivedAt,
        })),
});
