// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import { owes, type TimelyBodies, type TimelyCommand } from '@fyrvakt/follow-ups';
import type { Instant } from '@fyrvakt/kernel';
import { projection, seen, type Projection } from '../projection.js';
import { id, instant, json, key, table, text } from '../table.js';

/** A command that time will demand of a case. The rows are all that a process needs to remember: there are no timers. */
export interface DeadlineRow {
  /** The same for the same thing owed, for ever; the command id is derived from it. */
  readonly id: string;
  readonly caseId: string;
  readonly command: TimelyCommand;
  readonly body: TimelyBodies[TimelyCommand];
  readonly due: Instant;
}

/** What of the municipality's rules decides when something falls due. */
export type DeadlineRules = Pick<Municipality, 'acknowledgementMinutes' | 'zone'>;

export const deadlinesTable = table<DeadlineRow>(
  'deadlines', { id: key(text), caseId: id, command: text, body: json, due: instant }, [{ columns: ['due', 'id'] }, { columns: ['caseId'] }],
);

export const DEADLINES = 'deadlines';
const VERSION = 2;

export const deadlines = (rules: DeadlineRules): Projection =>
  projection<object, DeadlineRow>({
    name: DEADLINES,
    // Another rule makes other rows of the same events: that is another version, and the rows are made anew.
    version: VERSION * 10_000 + rules.acknowledgementMinutes,
    table: deadlinesTable,
    memory: {},
    map: {
      CallReceived: seen,
      FollowUpAsked: 'ignore', FollowUpAnswered: 'ignore', CallRedirected: seen, CallEnded: 'ignore', CallAttachedToCase: seen,
      CallReconciled: 'ignore', CaseClassified: 'ignore', PlaceCorrected: 'ignore', InstructionMatched: seen, InstructionDeviated: seen,
      ResourceNotified: seen, NotificationDelivered: seen, NotificationFailed: seen, NotificationAcknowledged: seen,
      NotificationDeclined: seen, AcknowledgementExpired: seen,
      NoRecipientAvailable: seen, EscalationExhausted: seen, DecisionRequested: seen,
      SpecialHandlingDecided: seen, DeferredToNextShift: seen, HandoverAccepted: seen, HandoverReturned: seen, PromiseBroken: seen,
      Referred: seen, ResourceArrived: 'ignore',
      ActionTaken: seen,
      ResourceReleased: 'ignore', HandlingCompleted: seen, FollowUpAssigned: 'ignore',
      FollowUpPostponed: seen, FollowUpOverdue: seen, FollowedUp: seen, FollowUpReturned: seen, CaseClosed: seen, CaseReopened: seen,
      NoteAdded: 'ignore', NoteCorrected: 'ignore', DetailsCorrected: 'ignore', EntryPinned: 'ignore', CasesLinked: 'ignore',
    },
    rows: (_memory, { id: caseId, state }) => owes(state, rules).map(({ id, command, body, due }) => ({ id, caseId, command, body, due })),
  });
