// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { gather, nothingGathered, pastCallOf, type Gathered, type PastCall } from '@fyrvakt/action-instructions';
import type { Instant } from '@fyrvakt/kernel';
import { projection } from '../projection.js';
import { id, instant, json, key, table } from '../table.js';

/** A real call as drafts of what is agreed are tried on it. The others never count, and have no row. */
export interface PastCallRow {
  readonly caseId: string;
  /** As it was last corrected. */
  readonly receivedAt: Instant;
  /** The rest, read as a whole and never looked into. */
  readonly call: Omit<PastCall, 'caseId' | 'receivedAt' | 'mode'>;
}

export const pastCallsTable = table<PastCallRow>(
  'past_calls', { caseId: key(id), receivedAt: instant, call: json }, [{ columns: ['receivedAt', 'caseId'] }],
);

export const PAST_CALLS = 'past-calls';

export const pastCallRow = ({ caseId, receivedAt, mode: _actual, ...call }: PastCall): PastCallRow => ({ caseId, receivedAt, call });

export const pastCallOfRow = ({ caseId, receivedAt, call }: PastCallRow): PastCall => ({ ...call, caseId, receivedAt, mode: 'actual' });

export const pastCalls = projection<Gathered, PastCallRow>({
  name: PAST_CALLS,
  version: 2,
  table: pastCallsTable,
  memory: nothingGathered,
  map: {
    ...gather,
    FollowUpAsked: 'ignore', FollowUpAnswered: 'ignore', CallRedirected: 'ignore', CallEnded: 'ignore', CallReconciled: 'ignore',
    CallAttachedToCase: 'ignore', InstructionDeviated: 'ignore', NotificationDelivered: 'ignore',
    NotificationFailed: 'ignore', NotificationDeclined: 'ignore', AcknowledgementExpired: 'ignore', EscalationExhausted: 'ignore',
    SpecialHandlingDecided: 'ignore', HandoverAccepted: 'ignore', HandoverReturned: 'ignore', PromiseBroken: 'ignore', Referred: 'ignore',
    ResourceArrived: 'ignore', ActionTaken: 'ignore', ResourceReleased: 'ignore', HandlingCompleted: 'ignore', FollowUpAssigned: 'ignore',
    FollowUpPostponed: 'ignore', FollowUpOverdue: 'ignore', FollowedUp: 'ignore', FollowUpReturned: 'ignore', CaseClosed: 'ignore',
    CaseReopened: 'ignore', NoteAdded: 'ignore', NoteCorrected: 'ignore', EntryPinned: 'ignore', CasesLinked: 'ignore',
  },
  rows: (gathered, { id: caseId }) => (gathered.mode === 'actual' ? [pastCallRow(pastCallOf(caseId, gathered))] : []),
});
