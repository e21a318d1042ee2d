// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { At, Fact, Instant, LocalDate } from '@fyrvakt/kernel';
import { commandFor, localDate, toInstant } from '@fyrvakt/kernel';
import type { CaseEvents } from './events.js';
import type { Agreement } from './instruction.js';
import type { Municipality } from './municipality.js';
import { refuse } from './refusals.js';
import type { CaseState, DecisionState, HandoverState, LoggedCase, NotificationState, Obligation } from './state.js';
import { openDecision, outstanding } from './state.js';

/** What a rule about a case may know: the usual, and the municipality's own lists and plans. */
export interface CaseAt extends At {
  readonly municipality: Municipality;
  /** What is agreed with the answering service; absent where nothing has been. */
  readonly agreement?: Agreement;
}

/** Writes a command of this stream; only the body's type is left to infer. */
export const caseCommand = commandFor<CaseState, CaseEvents, CaseAt>();

/** A case that has begun. */
export const mustExist = (state: CaseState): LoggedCase => (state.kind === 'logged' ? state : refuse('case/not-found'));

/** A case that has begun and is not closed. */
export const mustBeOpen = (state: CaseState): LoggedCase => {
  const logged = mustExist(state);
  return logged.closed ? refuse('case/closed') : logged;
};

/** The decision that the decision function has been asked for. */
export const mustAwaitDecision = (state: LoggedCase): DecisionState => openDecision(state) ?? refuse('decision/none-requested');

/** What is still owed, at least one thing. */
export const mustOwe = (state: LoggedCase): readonly Obligation[] => {
  const owed = outstanding(state);
  return owed.length > 0 ? owed : refuse('follow-up/nothing-owed');
};

/** A notification by its id, or by what the source calls it. */
export const mustBeNotified = (state: LoggedCase, body: { notificationId: string }): NotificationState =>
  state.notifications.find(({ id, reference }) => id === body.notificationId || reference === body.notificationId) ??
  refuse('notification/unknown', '/notificationId');

/** What a deferral promised a unit. */
export const mustBePromised = (state: LoggedCase, body: { deferralId: string; unit: string }): HandoverState =>
  state.deferrals.find(({ id }) => id === body.deferralId)?.handovers.find(({ shift }) => shift.unit === body.unit) ??
  refuse('handover/unknown', '/deferralId');

/** A unit of the municipality. */
export const mustKnowUnit = ({ municipality }: CaseAt, unit: string, pointer = '/unit'): string =>
  municipality.units.some(({ code }) => code === unit) ? unit : refuse('unit/unknown', pointer);

/** When it happened, as told; what is told to lie ahead is taken to happen now, and what is not told to happen with the command. */
export const happened = (at: CaseAt, told?: string): Instant => {
  if (told === undefined) return at.occurredAt;
  const instant = toInstant(told);
  return instant > at.now ? at.now : instant;
};

/** A fact's own time, only where it differs from the command's. */
export const toldAt = (at: CaseAt, told?: string): { readonly occurredAt?: Instant } => {
  const instant = happened(at, told);
  return instant === at.occurredAt ? {} : { occurredAt: instant };
};

/** The day by which something that happens now, or at the instant given, must have been followed up. */
export const followUpDue = (at: CaseAt, occurredAt = at.occurredAt): LocalDate =>
  at.municipality.workingDaysAfter(localDate(occurredAt, at.municipality.zone), at.municipality.followUpWorkingDays);

/** Asks the decision function, unless it has been asked already. */
export const decisionRequested = (
  state: LoggedCase,
  at: CaseAt,
  decisionId: string,
  reference?: string,
  told?: string,
): Fact<CaseEvents, 'DecisionRequested'>[] =>
  openDecision(state)
    ? []
    : [
        {
          type: 'DecisionRequested',
          data: { decisionId, ...(reference !== undefined && { reference }), of: at.municipality.decisionFunction, knownRevision: state.revision },
          ...toldAt(at, told),
        },
      ];

/** Who decided: the role of whoever says so, or the decision function where the answering service reports it. */
export const decidedBy = (at: CaseAt): string => (at.actor.kind === 'person' ? at.actor.role : 'decisionFunction');
