// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant, type LocalDate } from '@fyrvakt/kernel';
import type { DeviationKind, MatchedInstruction, PlannedStep } from './instruction.js';
import type {
  Channel, Code, Mode, NotificationReason, PeopleEstimate, Place, Redirection, ReportedField, ShiftRef, Source, YesNoUnknown,
} from './vocabulary.js';

/** What is being done about the event. */
export const HANDLING_STATES = [
  'new', 'notified', 'acknowledged', 'awaitingDecision', 'specialHandling', 'deferred', 'received', 'handled', 'redirected',
  'referred', 'unfounded',
] as const;
export type HandlingState = (typeof HANDLING_STATES)[number];

/** Whether the municipality has reviewed it. An axis of its own, so that "closed" can never hide "not followed up". */
export const FOLLOW_UP_STATES = ['owed', 'assigned', 'overdue', 'reopened', 'followedUp'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** What is left of the contents. */
export const DATA_STATES = ['full', 'disposed', 'onHold'] as const;
export type DataState = (typeof DATA_STATES)[number];

export const OBLIGATION_KINDS = ['call', 'notification', 'decision', 'deferral', 'action'] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** One thing that must be followed up: the call itself, or something that was done about it. */
export interface Obligation {
  /** The id of the call, notification, decision, deferral or action. */
  readonly id: string;
  readonly kind: ObligationKind;
  readonly due: LocalDate;
  /** True once the due day has passed and it has been said. */
  readonly overdue: boolean;
  /** The review that covers it; absent while it is owed. */
  readonly coveredBy?: string;
}

export type NotificationStatus = 'sent' | 'delivered' | 'failed' | 'acknowledged' | 'declined' | 'expired';

export interface NotificationState {
  readonly id: string;
  readonly reference?: string;
  readonly unit: string;
  readonly recipientKind: 'unit' | 'decisionFunction';
  readonly channel: Channel;
  readonly attempt: number;
  readonly reason: NotificationReason;
  /** When the contact was made. */
  readonly at: Instant;
  readonly status: NotificationStatus;
  /** When it came to that; absent while nothing has become of it. */
  readonly settledAt?: Instant;
}

export interface QuestionState { readonly id: string; readonly reference?: string; readonly answered: boolean }

export interface DecisionState {
  readonly id: string;
  readonly reference?: string;
  readonly of: string;
  readonly outcome?: 'specialHandling' | 'deferred';
  /** When it was made, as told. */
  readonly decidedAt?: Instant;
  /** What the source calls the outcome, where one reported it. */
  readonly outcomeReference?: string;
}

export type HandoverStatus = 'offered' | 'accepted' | 'returned' | 'broken';

/** What a deferral promised one unit's shift. A broken promise can still be kept late. */
export interface HandoverState { readonly shift: ShiftRef; readonly status: HandoverStatus; readonly wasBroken: boolean }

export interface DeferralState {
  readonly id: string;
  readonly decisionId: string;
  readonly handovers: readonly HandoverState[];
  /** Minutes into each shift before the promise counts as broken. */
  readonly marginMinutes?: number;
}

/** Contacts to be made one after another, until enough have answered or all are used up. */
export interface Chain {
  /** Revision of the event that began it: its name within the case. */
  readonly revision: number;
  readonly steps: readonly PlannedStep[];
  readonly answersNeeded: number;
  readonly begunAt: Instant;
  /** How many contacts there were before it began; those are not of it. */
  readonly before: number;
}

/** The agreement as it was found, by which event, when, and how many contacts there had been by then. */
export interface MatchedState extends MatchedInstruction { readonly revision: number; readonly matchedAt: Instant; readonly before: number }

/** One way in which it was done otherwise than agreed. */
export interface DeviationState {
  readonly kind: DeviationKind;
  readonly step?: number;
  readonly unit?: string;
  /** True when somebody has said why. */
  readonly explained: boolean;
}

export interface ReviewState { readonly id: string; readonly covers: readonly string[]; readonly returned: boolean }

/** What the source last said of the call, whatever people have made of it since. Holds nothing personal. */
export interface ReportedCall {
  readonly category: Code;
  readonly place: Place;
  readonly receivedAt: Instant;
  readonly answeredAt?: Instant;
  readonly ongoing: YesNoUnknown;
  readonly danger: YesNoUnknown;
  readonly people: PeopleEstimate;
  readonly operator?: string;
  readonly mark?: string;
  /** Sequence of the newest picture that stated a field: 0 for one without a sequence, absent while nobody has stated it. */
  readonly stated: { readonly [F in ReportedField]?: number };
}

export interface NoCase { readonly kind: 'none' }

export interface LoggedCase {
  readonly kind: 'logged';
  readonly id: string;
  readonly source: Source;
  readonly mode: Mode;
  readonly category: Code;
  readonly place: Place;
  readonly reported: ReportedCall;
  readonly handling: HandlingState;
  readonly followUpState: FollowUpState;
  readonly data: DataState;
  readonly closed: boolean;
  readonly reopened: boolean;
  readonly assignee?: string;
  readonly overdue: boolean;
  readonly endedAt?: Instant;
  readonly redirectedTo?: Redirection;
  readonly attachedTo?: string;
  readonly outcome?: string;
  readonly exhausted: boolean;
  /** The units that were considered when nobody was found; absent once it has been decided what to do. */
  readonly nobodyAmong?: readonly string[];
  /** Revision of the newest event; what a decision maker could know. */
  readonly revision: number;
  /** What is agreed for the call, as it was found when it came. */
  readonly instruction?: MatchedState;
  /** The contacts being made, by the instruction or by a decision; absent when there is nothing to go by any more. */
  readonly chain?: Chain;
  readonly deviations: readonly DeviationState[];
  readonly drill?: string;
  readonly obligations: readonly Obligation[];
  readonly questions: readonly QuestionState[];
  readonly notifications: readonly NotificationState[];
  readonly decisions: readonly DecisionState[];
  readonly deferrals: readonly DeferralState[];
  readonly reviews: readonly ReviewState[];
  readonly actions: readonly { readonly id: string; readonly reference?: string }[];
  readonly onSite: readonly string[];
  readonly notes: readonly string[];
  readonly pinned: readonly string[];
  readonly referrals: readonly string[];
  readonly links: readonly { readonly caseId: string; readonly kind: string }[];
}

export type CaseState = NoCase | LoggedCase;

export const noCase: CaseState = { kind: 'none' };

/** What is still owed. */
export const outstanding = (state: LoggedCase): readonly Obligation[] => state.obligations.filter((owed) => !owed.coveredBy);

/** The decision that was asked for and has not been made. */
export const openDecision = (state: LoggedCase): DecisionState | undefined => state.decisions.find((decision) => !decision.outcome);

/** When a promise to a shift counts as broken. */
export const brokenAt = ({ marginMinutes = 0 }: DeferralState, { shift }: HandoverState): Instant => addMinutes(shift.start, marginMinutes);

/** A notification that still waits for an answer. What was sent only for information waits for none. */
export const unanswered = ({ status, reason }: NotificationState): boolean =>
  (status === 'sent' || status === 'delivered') && reason !== 'information';
