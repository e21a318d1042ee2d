// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { acceptHandover } from './commands/accept-handover.js';
import { acknowledgeNotification } from './commands/acknowledge-notification.js';
import { addNote } from './commands/add-note.js';
import { answerFollowUpQuestion } from './commands/answer-follow-up-question.js';
import { askFollowUpQuestion } from './commands/ask-follow-up-question.js';
import { assignFollowUp } from './commands/assign-follow-up.js';
import { attachCallToCase } from './commands/attach-call-to-case.js';
import { breakPromise } from './commands/break-promise.js';
import { classifyCase } from './commands/classify-case.js';
import { closeCase } from './commands/close-case.js';
import { completeHandling } from './commands/complete-handling.js';
import { correctDetails } from './commands/correct-details.js';
import { correctNote } from './commands/correct-note.js';
import { correctPlace } from './commands/correct-place.js';
import { decideSpecialHandling } from './commands/decide-special-handling.js';
import { declineNotification } from './commands/decline-notification.js';
import { deferToNextShift } from './commands/defer-to-next-shift.js';
import { deviateFromInstruction } from './commands/deviate-from-instruction.js';
import { endCall } from './commands/end-call.js';
import { exhaustEscalation } from './commands/exhaust-escalation.js';
import { expireAcknowledgement } from './commands/expire-acknowledgement.js';
import { linkCases } from './commands/link-cases.js';
import { markFollowUpOverdue } from './commands/mark-follow-up-overdue.js';
import { notifyResource } from './commands/notify-resource.js';
import { pinEntry } from './commands/pin-entry.js';
import { postponeFollowUp } from './commands/postpone-follow-up.js';
import { receiveCall } from './commands/receive-call.js';
import { reconcileCall } from './commands/reconcile-call.js';
import { recordAction } from './commands/record-action.js';
import { recordArrival } from './commands/record-arrival.js';
import { recordFollowUp } from './commands/record-follow-up.js';
import { redirectCall } from './commands/redirect-call.js';
import { referCase } from './commands/refer-case.js';
import { releaseResource } from './commands/release-resource.js';
import { reopenCase } from './commands/reopen-case.js';
import { reportDelivery } from './commands/report-delivery.js';
import { reportNoRecipient } from './commands/report-no-recipient.js';
import { reportNotificationFailure } from './commands/report-notification-failure.js';
import { requestDecision } from './commands/request-decision.js';
import { returnFollowUp } from './commands/return-follow-up.js';
import { returnHandover } from './commands/return-handover.js';

/** Every command of the stream `case`, in the order in which an operator, a decision maker and a coordinator meet them. */
export const caseCommands = {
  // Intake
  ReceiveCall: receiveCall,
  ReconcileCall: reconcileCall,
  AskFollowUpQuestion: askFollowUpQuestion,
  AnswerFollowUpQuestion: answerFollowUpQuestion,
  RedirectCall: redirectCall,
  EndCall: endCall,
  AttachCallToCase: attachCallToCase,

  // Triage
  ClassifyCase: classifyCase,
  CorrectPlace: correctPlace,
  DeviateFromInstruction: deviateFromInstruction,

  // Contact
  NotifyResource: notifyResource,
  ReportDelivery: reportDelivery,
  ReportNotificationFailure: reportNotificationFailure,
  AcknowledgeNotification: acknowledgeNotification,
  DeclineNotification: declineNotification,
  ExpireAcknowledgement: expireAcknowledgement,
  ReportNoRecipient: reportNoRecipient,
  ExhaustEscalation: exhaustEscalation,

  // Decision
  RequestDecision: requestDecision,
  DecideSpecialHandling: decideSpecialHandling,
  DeferToNextShift: deferToNextShift,
  AcceptHandover: acceptHandover,
  ReturnHandover: returnHandover,
  BreakPromise: breakPromise,
  ReferCase: referCase,

  // Handling
  RecordArrival: recordArrival,
  RecordAction: recordAction,
  ReleaseResource: releaseResource,
  CompleteHandling: completeHandling,

  // Follow-up (uppföljning)
  AssignFollowUp: assignFollowUp,
  PostponeFollowUp: postponeFollowUp,
  MarkFollowUpOverdue: markFollowUpOverdue,
  RecordFollowUp: recordFollowUp,
  ReturnFollowUp: returnFollowUp,
  CloseCase: closeCase,
  ReopenCase: reopenCase,

  // Commentary
  AddNote: addNote,
  CorrectNote: correctNote,
  CorrectDetails: correctDetails,
  PinEntry: pinEntry,
  LinkCases: linkCases,
} as const;

export type CaseCommandName = keyof typeof caseCommands;
