// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant, LocalDate, Personal, PersonalParts } from '@fyrvakt/kernel';
import type { DeviationKind, MatchedInstruction, PlannedStep } from './instruction.js';
import type {
  Callback, Channel, Code, Doubt, FailureCause, LinkKind, Mode, NotificationReason, Notifier, PeopleEstimate, Place, Quality,
  Redirection, ReportedField, ShiftRef, Source, YesNoUnknown,
} from './vocabulary.js';

/**
 * The catalogue of the stream `case`: one stream per call, named `case-<id>`. This is the stored format, so names and
 * shapes never change; a new shape gets a new schema number and an upcaster. `Personal` marks what is sealed with the case's own key.
 *
 * `followUpDue` is the local day by which what just happened must have been followed up. It is decided when it happens and
 * kept here, so that a later change of the rule moves no earlier promise.
 */
export interface CaseEvents {
  // Intake
  /** A call was reported. The first event of every case. */
  CallReceived: {
    source: Source;
    mode: Mode;
    /** The drill that an exercise call belongs to. */
    drill?: string;
    receivedAt: Instant;
    answeredAt?: Instant;
    category: Code;
    ongoing: YesNoUnknown;
    danger: YesNoUnknown;
    people: PeopleEstimate;
    place: Place;
    description?: Personal<string>;
    callback?: Personal<Callback>;
    /** Pseudonym of the operator. */
    operator?: string;
    doubts: readonly Doubt[];
    /**
     * Keyed digest of the contents, there whenever contents were stated: tells changed ones from unchanged ones, and says nothing of them to
     * anyone without the municipality's key. Empty where whoever gave the command made none.
     */
    mark?: string;
    followUpDue: LocalDate;
  };
  /** The operator asked the caller a question (följdfråga); not to be confused with FollowedUp. */
  FollowUpAsked: { questionId: string; reference?: string; question: string; answered: boolean; answer?: Personal<string> };
  FollowUpAnswered: { questionId: string; answer?: Personal<string> };
  CallRedirected: { to: Redirection };
  CallEnded: { endedAt: Instant };
  /**
   * The source's full picture of the call was compared with what it had said before. `fields` names what the picture stated, so
   * that an older picture that comes later changes none of it. What differed is in the facts told with this one.
   */
  CallReconciled: { sequence: number; fields: readonly ReportedField[] };
  /** The call is about the same event as an earlier case. It keeps its own follow-up: reports count calls. */
  CallAttachedToCase: { toCaseId: string };

  // Triage
  /** `bySource` when the source itself changed what it had said. */
  CaseClassified: { category: Code; bySource?: true };
  PlaceCorrected: { place: Place; bySource?: true };
  /** What was agreed for such a call when it came. A later change of instruction or roster changes none of it. */
  InstructionMatched: MatchedInstruction;
  /** It was done otherwise than agreed. `unit` and `step` as far as they are known; `explained` when somebody said why. */
  InstructionDeviated: { kind: DeviationKind; step?: number; unit?: string; explained: boolean; why?: Personal<string> };

  // Contact
  ResourceNotified: {
    notificationId: string;
    reference?: string;
    unit: string;
    recipientKind: 'unit' | 'decisionFunction';
    channel: Channel;
    /** From 1, counted per unit within the case. */
    attempt: number;
    by: Notifier;
    reason: NotificationReason;
    doubts?: readonly Doubt[];
    followUpDue: LocalDate;
  };
  NotificationDelivered: { notificationId: string };
  NotificationFailed: { notificationId: string; cause: FailureCause };
  NotificationAcknowledged: { notificationId: string };
  NotificationDeclined: { notificationId: string; why?: Personal<string> };
  AcknowledgementExpired: { notificationId: string; waitedMinutes: number };
  /** Nobody on duty is something that happened, and it leads to the decision function. */
  NoRecipientAvailable: { considered: readonly string[] };
  EscalationExhausted: { attempts: number };

  // Decision
  /** `knownRevision`: what was known when it was asked is every event up to this one. */
  DecisionRequested: { decisionId: string; reference?: string; of: string; knownRevision: number };
  SpecialHandlingDecided: {
    decisionId: string;
    /** What the source calls the decision, where one reported it. */
    reference?: string;
    /** The role that decided. */
    by: string;
    why?: Personal<string>;
    /** The contacts that the decision leads to, where it named units. */
    steps?: readonly PlannedStep[];
    followUpDue: LocalDate;
  };
  DeferredToNextShift: {
    deferralId: string;
    decisionId: string;
    reference?: string;
    by: string;
    why?: Personal<string>;
    shifts: readonly ShiftRef[];
    /** Minutes into each shift within which it must have been accepted; left out means by its start. */
    marginMinutes?: number;
    information?: Personal<string>;
    followUpDue: LocalDate;
  };
  HandoverAccepted: { deferralId: string; unit: string };
  HandoverReturned: { deferralId: string; unit: string; why?: Personal<string> };
  /** The shift began, the agreed margin passed, and nobody in the unit had accepted what was left to it. */
  PromiseBroken: { deferralId: string; unit: string; shiftStart: Instant };
  Referred: { to: string };

  // Handling
  ResourceArrived: { unit: string };
  ActionTaken: { actionId: string; reference?: string; unit: string; code: string; note?: Personal<string>; followUpDue: LocalDate };
  ResourceReleased: { unit: string };
  /** `unfounded` is what the municipality's list said of the outcome when it was set. */
  HandlingCompleted: { outcome: string; unfounded: boolean };

  // Follow-up (uppföljning)
  FollowUpAssigned: { assignee: string };
  FollowUpPostponed: { until: LocalDate; why?: Personal<string> };
  FollowUpOverdue: { due: LocalDate; obligations: readonly string[] };
  /** The municipality reviewed the call and its handling. `covers` names what is thereby followed up. */
  FollowedUp: {
    followUpId: string;
    covers: readonly string[];
    outcome: string;
    quality: Quality;
    learning?: Personal<string>;
    /** Codes of what is to be done as a consequence. */
    actions: readonly string[];
  };
  /** A second reader sent a review back: what it covered is owed again. */
  FollowUpReturned: { followUpId: string; why?: Personal<string>; followUpDue: LocalDate };
  CaseClosed: Record<never, never>;
  /** What was said of the call is owed again, by a new day. */
  CaseReopened: { why?: Personal<string>; followUpDue: LocalDate };

  // Commentary
  NoteAdded: { noteId: string; text?: Personal<string> };
  NoteCorrected: { noteId: string; text?: Personal<string> };
  DetailsCorrected: {
    description?: Personal<string>;
    callback?: Personal<Callback>;
    receivedAt?: Instant;
    answeredAt?: Instant;
    ongoing?: YesNoUnknown;
    danger?: YesNoUnknown;
    people?: PeopleEstimate;
    operator?: string;
    doubts?: readonly Doubt[];
    /** As in CallReceived, for the contents that the source states here. */
    mark?: string;
    bySource?: true;
  };
  EntryPinned: { entry: string; pinned: boolean };
  CasesLinked: { otherCaseId: string; kind: LinkKind };
}

export type CaseEventName = keyof CaseEvents;

/** Names that are spoken for and must not be given another meaning. */
export const RESERVED_EVENT_NAMES = [
  'AttachmentAdded', 'CasesMerged', 'CasesUnmerged', 'SecrecyMarked',
  'DisclosureRecorded', 'LegalHoldPlaced', 'LegalHoldReleased', 'PersonalDataShredded',
] as const;

/** The marked fields by name. The compiler refuses a marked field that is missing here, and an unmarked one that is not. */
export const casePersonalParts: PersonalParts<CaseEvents> = {
  CallReceived: { description: true, callback: true },
  FollowUpAsked: { answer: true },
  FollowUpAnswered: { answer: true },
  CallRedirected: {},
  CallEnded: {},
  CallReconciled: {},
  CallAttachedToCase: {},
  CaseClassified: {},
  PlaceCorrected: {},
  InstructionMatched: {},
  InstructionDeviated: { why: true },
  ResourceNotified: {},
  NotificationDelivered: {},
  NotificationFailed: {},
  NotificationAcknowledged: {},
  NotificationDeclined: { why: true },
  AcknowledgementExpired: {},
  NoRecipientAvailable: {},
  EscalationExhausted: {},
  DecisionRequested: {},
  SpecialHandlingDecided: { why: true },
  DeferredToNextShift: { why: true, information: true },
  HandoverAccepted: {},
  HandoverReturned: { why: true },
  PromiseBroken: {},
  Referred: {},
  ResourceArrived: {},
  ActionTaken: { note: true },
  ResourceReleased: {},
  HandlingCompleted: {},
  FollowUpAssigned: {},
  FollowUpPostponed: { why: true },
  FollowUpOverdue: {},
  FollowedUp: { learning: true },
  FollowUpReturned: { why: true },
  CaseClosed: {},
  CaseReopened: { why: true },
  NoteAdded: { text: true },
  NoteCorrected: { text: true },
  DetailsCorrected: { description: true, callback: true },
  EntryPinned: {},
  CasesLinked: {},
};
