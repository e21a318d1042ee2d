// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEventName, CaseEvents } from '@fyrvakt/cases';
import type { useNames } from '../api/municipality.js';
import type { FactWords } from './text.js';

export interface Wording {
  readonly t: FactWords;
  readonly name: ReturnType<typeof useNames>;
}

/** What is said of one event: a line, and what somebody wrote or said in their own words. */
export interface Said {
  readonly line: string;
  readonly words?: string | undefined;
}

/** What happened, in one line; undefined for what tells a reader nothing. */
type Describers = { readonly [N in CaseEventName]: (data: CaseEvents[N], wording: Wording) => Said | undefined };

const unitsOf = (shifts: CaseEvents['DeferredToNextShift']['shifts'], { name }: Wording): string =>
  shifts.map(({ unit }) => name('units', unit)).join(', ');

/** Who decided: the instruction itself, a role of ours, or whatever a source calls the decision function. */
export const deciderOf = (by: string, { t, name }: Wording): string => {
  if (by === 'instruction') return t.byInstruction;
  const role = name('roles', by);
  return role === by ? t.decider : role.toLowerCase();
};

const none = (): undefined => undefined;

const DESCRIBE: Describers = {
  CallReceived: (data, { t, name }) => ({ line: t.called(name('categories', data.category.code)), words: data.description }),
  FollowUpAsked: (data, { t }) => ({ line: `${t.asked}: ${data.question}`, words: data.answer ?? (data.answered ? t.gone : t.noAnswer) }),
  FollowUpAnswered: (data, { t }) => ({ line: t.answered(data.answer ?? t.gone) }),
  CallRedirected: (data, { t }) => ({ line: t.redirectedTo(t.redirected[data.to]) }),
  CallEnded: (_data, { t }) => ({ line: t.ended }),
  CallReconciled: none,
  CallAttachedToCase: (_data, { t }) => ({ line: t.linked }),
  CaseClassified: (data, { t, name }) => ({ line: t.classified(name('categories', data.category.code)) }),
  PlaceCorrected: (data, { t }) => ({ line: t.placed(data.place.text) }),
  InstructionMatched: (data, { t }) => ({ line: t.instructed(data.version, t.route[data.route]) }),
  InstructionDeviated: (data, { t, name }) => ({ line: t.deviated(t.deviation[data.kind], data.unit && name('units', data.unit)), words: data.why }),
  ResourceNotified: (data, { t, name }) => ({ line: t.notified(name('units', data.unit), t.channel[data.channel], data.attempt) }),
  NotificationDelivered: (_data, { t }) => ({ line: t.delivered }),
  NotificationFailed: (data, { t }) => ({ line: t.failed(t.cause[data.cause]) }),
  NotificationAcknowledged: (_data, { t }) => ({ line: t.acknowledged }),
  NotificationDeclined: (data, { t }) => ({ line: t.declined, words: data.why }),
  AcknowledgementExpired: (data, { t }) => ({ line: t.expired(data.waitedMinutes) }),
  NoRecipientAvailable: (_data, { t }) => ({ line: t.nobody }),
  EscalationExhausted: (_data, { t }) => ({ line: t.exhausted }),
  DecisionRequested: (_data, { t }) => ({ line: t.requested }),
  SpecialHandlingDecided: (data, wording) => ({ line: wording.t.special(deciderOf(data.by, wording)), words: data.why }),
  DeferredToNextShift: (data, wording) => ({
    line: wording.t.deferred(unitsOf(data.shifts, wording), deciderOf(data.by, wording)),
    words: [data.why, data.information].filter(Boolean).join(' — ') || undefined,
  }),
  HandoverAccepted: (data, { t, name }) => ({ line: t.accepted(name('units', data.unit)) }),
  HandoverReturned: (data, { t, name }) => ({ line: t.returned(name('units', data.unit)), words: data.why }),
  PromiseBroken: (data, { t, name }) => ({ line: t.broken(name('units', data.unit)) }),
  Referred: (data, { t, name }) => ({ line: t.referred(name('referrals', data.to)) }),
  ResourceArrived: (data, { t, name }) => ({ line: t.arrived(name('units', data.unit)) }),
  ActionTaken: (data, { t, name }) => ({ line: t.acted(name('units', data.unit), name('actions', data.code)), words: data.note }),
  ResourceReleased: (data, { t, name }) => ({ line: t.released(name('units', data.unit)) }),
  HandlingCompleted: (data, { t, name }) => ({ line: t.completed(name('outcomes', data.outcome)) }),
  FollowUpAssigned: none,
  FollowUpPostponed: none,
  FollowUpOverdue: none,
  FollowedUp: (data, { t, name }) => ({ line: t.reviewed(name('outcomes', data.outcome)), words: data.learning }),
  FollowUpReturned: (data, { t }) => ({ line: t.reviewReturned, words: data.why }),
  CaseClosed: (_data, { t }) => ({ line: t.closed }),
  CaseReopened: (data, { t }) => ({ line: t.reopened, words: data.why }),
  NoteAdded: (data, { t }) => ({ line: t.noted, words: data.text ?? t.gone }),
  NoteCorrected: (data, { t }) => ({ line: t.noted, words: data.text ?? t.gone }),
  DetailsCorrected: (data, { t }) => ({ line: t.corrected, words: data.description }),
  EntryPinned: none,
  CasesLinked: (_data, { t }) => ({ line: t.linked }),
};

/** A fact of a timeline in words; an event that this version does not know says nothing. */
export const describeFact = (type: string, data: unknown, wording: Wording): Said | undefined =>
  (DESCRIBE as Readonly<Record<string, ((data: never, wording: Wording) => Said | undefined) | undefined>>)[type]?.(data as never, wording);

/** True of what is worth telling; the rest is book-keeping. */
export const isTold = (type: string): boolean => (DESCRIBE as Readonly<Record<string, unknown>>)[type] !== none;
