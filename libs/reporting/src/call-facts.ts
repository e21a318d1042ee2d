// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, Mode, Redirection, Route } from '@fyrvakt/cases';
import type { Evolvers, Instant, LocalDate } from '@fyrvakt/kernel';

/** One contact, as the figures need it. */
export interface ContactFacts {
  readonly id: string;
  readonly unit: string;
  readonly toUnit: boolean;
  readonly at: Instant;
  readonly attempt: number;
  readonly acknowledgedAt?: Instant;
  readonly failed: boolean;
}

/** A promise to one unit's shift. */
export interface PromiseFacts { readonly deferralId: string; readonly unit: string; readonly accepted: boolean; readonly broken: boolean }

export interface ReviewFacts {
  readonly id: string;
  readonly quality: string;
  readonly actions: readonly string[];
}

/** What must be followed up, as the rules' own state has it. */
export interface OwedFacts {
  readonly id: string;
  readonly due: LocalDate;
  /** The review that covers it; absent while it is owed. */
  readonly coveredBy?: string;
}

/** What the figures count of one call: codes, times and counts, nothing that a person said. */
export interface CallFacts {
  readonly caseId: string;
  readonly mode: Mode;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly area?: string;
  /** Code of the place, or its text where the register does not know it. */
  readonly place: string;
  readonly questions: number;
  readonly contacts: readonly ContactFacts[];
  readonly unstaffed: boolean;
  /** Where the instruction sends such a call; absent where none was in force. */
  readonly route?: Route;
  readonly decisions: readonly ('specialHandling' | 'deferred')[];
  readonly decisionsRequested: number;
  readonly promises: readonly PromiseFacts[];
  readonly redirectedTo?: Redirection;
  readonly actions: readonly string[];
  readonly outcome?: string;
  /** What was doubtful as it was reported, whatever has been corrected since. */
  readonly doubts: readonly string[];
  readonly corrected: boolean;
  readonly owed: readonly OwedFacts[];
  readonly reviews: readonly ReviewFacts[];
  readonly closed: boolean;
}

type Patch = Partial<CallFacts>;

const patch =
  <D, V extends { meta: { occurredAt: Instant } }>(make: (facts: CallFacts, data: D, event: V) => Patch) =>
  (facts: CallFacts | undefined, data: D, event: V): CallFacts | undefined =>
    facts && { ...facts, ...make(facts, data, event) };

const ignore = (facts: CallFacts | undefined): CallFacts | undefined => facts;

const owe = (facts: CallFacts, id: string, due: LocalDate): Patch => ({ owed: [...facts.owed, { id, due }] });

const doubt = (facts: CallFacts, more: readonly string[] = []): Patch => (more.length > 0 ? { doubts: [...facts.doubts, ...more] } : {});

const contact = (facts: CallFacts, id: string, change: Partial<ContactFacts>): Patch => ({
  contacts: facts.contacts.map((known) => (known.id === id ? { ...known, ...change } : known)),
});

const promise = (facts: CallFacts, id: string, unit: string, change: Partial<PromiseFacts>): Patch => ({
  promises: facts.promises.map((known) => (known.deferralId === id && known.unit === unit ? { ...known, ...change } : known)),
});

/** Owes again, by a day, what a condition holds for. */
const again = (facts: CallFacts, due: LocalDate, when: (owed: OwedFacts) => boolean): Patch => ({
  owed: facts.owed.map((known) => (when(known) ? { id: known.id, due } : known)),
});

/** Folds one case into what the figures count. */
export const callFactsEvolvers: Evolvers<CallFacts | undefined, CaseEvents> = {
  CallReceived: (_none, data, event) => {
    const caseId = event.stream.slice('case-'.length);
    return {
      caseId, mode: data.mode, receivedAt: data.receivedAt, category: data.category.code, area: data.place.area,
      place: data.place.code ?? data.place.text, questions: 0, contacts: [], unstaffed: false, decisions: [], decisionsRequested: 0,
      promises: [], actions: [], doubts: data.doubts, corrected: false, owed: [{ id: caseId, due: data.followUpDue }],
      reviews: [], closed: false,
    };
  },
  FollowUpAsked: patch((facts) => ({ questions: facts.questions + 1 })),
  FollowUpAnswered: ignore,
  CallRedirected: patch((_facts, data) => ({ redirectedTo: data.to })),
  CallEnded: ignore,
  CallReconciled: ignore,
  CallAttachedToCase: ignore,
  CaseClassified: patch((_facts, data) => ({ category: data.category.code, corrected: true })),
  PlaceCorrected: patch((_facts, data) => ({ area: data.place.area, place: data.place.code ?? data.place.text, corrected: true })),
  InstructionMatched: patch((_facts, data) => ({ route: data.route })),
  InstructionDeviated: ignore,
  ResourceNotified: patch((facts, data, event) => ({
    ...owe(facts, data.notificationId, data.followUpDue),
    ...doubt(facts, data.doubts),
    contacts: [
      ...facts.contacts,
      {
        id: data.notificationId, unit: data.unit, toUnit: data.recipientKind === 'unit', at: event.meta.occurredAt,
        attempt: data.attempt, failed: false,
      },
    ],
  })),
  NotificationDelivered: ignore,
  NotificationFailed: patch((facts, data) => contact(facts, data.notificationId, { failed: true })),
  NotificationAcknowledged: patch((facts, data, event) => contact(facts, data.notificationId, { acknowledgedAt: event.meta.occurredAt })),
  NotificationDeclined: patch((facts, data) => contact(facts, data.notificationId, { failed: true })),
  AcknowledgementExpired: patch((facts, data) => contact(facts, data.notificationId, { failed: true })),
  NoRecipientAvailable: patch(() => ({ unstaffed: true })),
  EscalationExhausted: ignore,
  DecisionRequested: patch((facts) => ({ decisionsRequested: facts.decisionsRequested + 1 })),
  SpecialHandlingDecided: patch((facts, data) => ({
    ...owe(facts, data.decisionId, data.followUpDue), decisions: [...facts.decisions, 'specialHandling'],
  })),
  DeferredToNextShift: patch((facts, data) => ({
    ...owe(facts, data.deferralId, data.followUpDue),
    decisions: [...facts.decisions, 'deferred'],
    promises: [...facts.promises, ...data.shifts.map(({ unit }) => ({ deferralId: data.deferralId, unit, accepted: false, broken: false }))],
  })),
  HandoverAccepted: patch((facts, data) => promise(facts, data.deferralId, data.unit, { accepted: true })),
  HandoverReturned: ignore,
  PromiseBroken: patch((facts, data) => promise(facts, data.deferralId, data.unit, { broken: true })),
  Referred: ignore,
  ResourceArrived: ignore,
  ActionTaken: patch((facts, data) => ({ ...owe(facts, data.actionId, data.followUpDue), actions: [...facts.actions, data.code] })),
  ResourceReleased: ignore,
  HandlingCompleted: patch((_facts, data) => ({ outcome: data.outcome })),
  FollowUpAssigned: ignore,
  FollowUpPostponed: patch((facts, data) => again(facts, data.until, ({ due, coveredBy }) => coveredBy === undefined && due < data.until)),
  FollowUpOverdue: ignore,
  FollowedUp: patch((facts, data) => ({
    owed: facts.owed.map((known) =>
      data.covers.includes(known.id) && known.coveredBy === undefined ? { ...known, coveredBy: data.followUpId } : known,
    ),
    reviews: [...facts.reviews, { id: data.followUpId, quality: data.quality, actions: data.actions }],
  })),
  FollowUpReturned: patch((facts, data) => ({
    ...again(facts, data.followUpDue, ({ coveredBy }) => coveredBy === data.followUpId),
    reviews: facts.reviews.filter(({ id }) => id !== data.followUpId),
  })),
  CaseClosed: patch(() => ({ closed: true })),
  CaseReopened: patch((facts, data) => ({
    closed: false, ...again(facts, data.followUpDue, ({ id, coveredBy }) => id === facts.caseId && coveredBy !== undefined),
  })),
  NoteAdded: ignore,
  NoteCorrected: ignore,
  DetailsCorrected: patch((facts, data) => ({ ...doubt(facts, data.doubts), corrected: true })),
  EntryPinned: ignore,
  CasesLinked: ignore,
};

/** What no review covers. */
export const openDuties = ({ owed }: CallFacts): readonly OwedFacts[] => owed.filter(({ coveredBy }) => coveredBy === undefined);

/** A call is followed up when everything that it and its handling owe is covered. */
export const isFollowedUp = (facts: CallFacts): boolean => openDuties(facts).length === 0;
