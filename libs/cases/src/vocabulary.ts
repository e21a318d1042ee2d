// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';

/** Real calls count. Exercise and test calls run on the same code, reach nobody and enter no statistics. */
export const MODES = ['actual', 'exercise', 'test'] as const;
export type Mode = (typeof MODES)[number];

export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];

/** How many people the caller thinks are there. */
export const PEOPLE_ESTIMATES = ['none', '1-4', '5-10', 'over10', 'unknown'] as const;
export type PeopleEstimate = (typeof PEOPLE_ESTIMATES)[number];

/** Where a call was sent instead: emergency, police, the municipality's fault reports, or somewhere else. */
export const REDIRECTIONS = ['112', '11414', 'faultReport', 'other'] as const;
export type Redirection = (typeof REDIRECTIONS)[number];

export const CHANNELS = ['phone', 'sms', 'email', 'radio', 'app'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who made the contact. */
export const NOTIFIERS = ['sos', 'system', 'staff'] as const;
export type Notifier = (typeof NOTIFIERS)[number];

/** Why a unit was contacted: by instruction, as special handling after a decision, because another did not answer, for information. */
export const NOTIFICATION_REASONS = ['instruction', 'specialHandling', 'escalation', 'information'] as const;
export type NotificationReason = (typeof NOTIFICATION_REASONS)[number];

export const FAILURE_CAUSES = ['noAnswer', 'busy', 'unreachable', 'rejected', 'other'] as const;
export type FailureCause = (typeof FAILURE_CAUSES)[number];

/** How the handling was judged when it was followed up. It judges instruction and chain, never a person. */
export const QUALITIES = ['good', 'acceptable', 'poor', 'notAssessed'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Why cases belong together. */
export const LINK_KINDS = ['related', 'duplicate', 'sameEvent'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * Marks on a report that was stored although something about it is doubtful. An operator's report is never bounced for lack
 * of detail: the mark brings it to a coordinator instead.
 */
export const DOUBTS = [
  'placeMissing', 'placeUnknown', 'categoryUnknown', 'unitUnknown', 'timeInFuture', 'timeMissing', 'personalNumberSuspected',
  'outsideMunicipality', 'textTruncated',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** What a source can state of a call and later state otherwise. */
export const REPORTED_FIELDS = [
  'category', 'place', 'receivedAt', 'answeredAt', 'ongoing', 'danger', 'people', 'operator', 'contents', 'redirectedTo', 'endedAt',
] as const;
export type ReportedField = (typeof REPORTED_FIELDS)[number];

/** How a contact attempt went, as a source reports it. */
export const NOTIFICATION_RESULTS = ['sent', 'delivered', 'acknowledged', 'declined', 'noAnswer', 'busy', 'failed'] as const;
export type NotificationResult = (typeof NOTIFICATION_RESULTS)[number];

/** What a source can say of a decision: that it was asked for, or what it was. */
export const DECISION_REPORTS = ['requested', 'specialHandling', 'deferred'] as const;
export type DecisionReport = (typeof DECISION_REPORTS)[number];

/** Stands for who decided where nobody was asked to, because the agreement itself says that such a call waits for the next shift. */
export const BY_AGREEMENT = 'instruction';

/** A code of the municipality's lists; `original` holds what the sender wrote when the list did not know it. */
export interface Code {
  readonly code: string;
  readonly original?: string;
}

/** A place as it was told: free text always, the rest as far as it is known. WGS 84. */
export interface Place {
  readonly text: string;
  /** Code in the municipality's register of places. */
  readonly code?: string;
  /** Code of the area that lists and reports count by. */
  readonly area?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly accuracyMetres?: number;
}

/** Where the report came from; together they name the call for ever. */
export interface Source {
  readonly system: string;
  readonly reference: string;
}

/** How the caller may be reached, where that was asked for and allowed. */
export interface Callback {
  readonly phone: string;
  readonly allowed: boolean;
}

/** One unit's shift; a shift 17–01 belongs to the day on which it starts. */
export interface ShiftRef {
  readonly unit: string;
  readonly start: Instant;
  readonly end: Instant;
}
