// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { sv } from '../sv/events.js';

export const en: typeof sv = {
  CallReceived: 'Call received', FollowUpAsked: 'Question asked', FollowUpAnswered: 'Question answered', CallRedirected: 'Redirected',
  CallEnded: 'Call ended', CallReconciled: 'Report completed', CallAttachedToCase: 'Belongs to another case',
  CaseClassified: 'Category changed', PlaceCorrected: 'Place corrected', InstructionMatched: 'Instruction applied',
  InstructionDeviated: 'Other than the instruction', ResourceNotified: 'Resource contacted',
  NotificationDelivered: 'Message delivered', NotificationFailed: 'Message not delivered', NotificationAcknowledged: 'Acknowledged',
  NotificationDeclined: 'Declined', AcknowledgementExpired: 'No answer in time', NoRecipientAvailable: 'Nobody could be reached',
  EscalationExhausted: 'All attempts used', DecisionRequested: 'Decision asked for', SpecialHandlingDecided: 'Decision: handle now',
  DeferredToNextShift: 'Left to the next shift', HandoverAccepted: 'Accepted by the shift', HandoverReturned: 'Returned by the shift',
  PromiseBroken: 'The shift did not accept', Referred: 'Referred', ResourceArrived: 'On site', ActionTaken: 'Action taken',
  ResourceReleased: 'Resource done', HandlingCompleted: 'Handling completed', FollowUpAssigned: 'Follow-up assigned',
  FollowUpPostponed: 'Follow-up postponed', FollowUpOverdue: 'Follow-up overdue', FollowedUp: 'Followed up',
  FollowUpReturned: 'Follow-up returned', CaseClosed: 'Closed', CaseReopened: 'Reopened', NoteAdded: 'Note',
  NoteCorrected: 'Note corrected', DetailsCorrected: 'Details corrected', EntryPinned: 'Pin changed', CasesLinked: 'Linked to a case',
};
