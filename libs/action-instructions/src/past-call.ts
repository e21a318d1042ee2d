// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { BY_AGREEMENT, type CaseEventName, type CaseEvents, type MatchableCall, type Route } from '@fyrvakt/cases';
import { minutesBetween, type Instant, type Recorded } from '@fyrvakt/kernel';

/** A call as it came and what was really done about it: all that a what-if needs. Nothing personal. */
export interface PastCall extends MatchableCall {
  readonly caseId: string;
  readonly receivedAt: Instant;
  /** Units that were contacted and asked to answer, in order, each once. */
  readonly asked: readonly string[];
  /** Units that were only told. */
  readonly told: readonly string[];
  /** Nobody was on duty or could be reached. */
  readonly nobody: boolean;
  /** The decision function was asked, and the agreement itself did not answer. */
  readonly decision: boolean;
  readonly deferred: boolean;
  /** Minutes from the call to the first contact, and to the first acknowledgement by a unit. */
  readonly contactedAfter?: number;
  readonly acknowledgedAfter?: number;
  /** Of each unit that was asked: minutes from the first contact with it to its answer; absent when it never answered. */
  readonly answers: readonly { readonly unit: string; readonly minutes?: number }[];
}

interface Contact { readonly id: string; readonly unit: string; readonly at: Instant; readonly toldOnly: boolean; readonly acknowledgedAt?: Instant }

/** A call while it is being gathered from the events of its case. */
export interface Gathered extends Omit<MatchableCall, 'drill'> {
  readonly receivedAt: Instant;
  /** Where what was agreed sent it; absent where nothing was. */
  readonly route?: Route;
  readonly contacts: readonly Contact[];
  readonly nobody: boolean;
  readonly decision: boolean;
  readonly deferred: boolean;
}

/** Before anything is known of it. */
export const nothingGathered: Gathered = {
  receivedAt: '', category: '', danger: 'unknown', ongoing: 'unknown', mode: 'actual', contacts: [], nobody: false, decision: false, deferred: false,
};

type Gather<N extends CaseEventName> = (gathered: Gathered, data: CaseEvents[N], event: Recorded<CaseEvents, N>) => Partial<Gathered>;

const received: Gather<'CallReceived'> = (_gathered, { receivedAt, category, place, danger, ongoing, mode }) => ({
  receivedAt, category: category.code, area: place.area, place: place.code, danger, ongoing, mode,
});

const corrected: Gather<'DetailsCorrected'> = (_gathered, { receivedAt, danger, ongoing }) => ({
  ...(receivedAt && { receivedAt }), ...(danger && { danger }), ...(ongoing && { ongoing }),
});

const notified: Gather<'ResourceNotified'> = ({ contacts }, { notificationId: id, unit, recipientKind, reason }, { meta: { occurredAt: at } }) =>
  // Whom the decision function sent is its own affair: an instruction says who is contacted before it is asked.
  recipientKind !== 'unit' || reason === 'specialHandling' ? {} : { contacts: [...contacts, { id, unit, at, toldOnly: reason === 'information' }] };

const acknowledged: Gather<'NotificationAcknowledged'> = ({ contacts }, { notificationId }, { meta: { occurredAt } }) => ({
  contacts: contacts.map((known) => (known.id === notificationId ? { acknowledgedAt: occurredAt, ...known } : known)),
});

/** What each kind of event adds to it; the kinds that are not here add nothing. */
export const gather = {
  CallReceived: received,
  CaseClassified: (_gathered, { category }) => ({ category: category.code }),
  PlaceCorrected: (_gathered, { place }) => ({ area: place.area, place: place.code }),
  InstructionMatched: (_gathered, { route }) => ({ route }),
  DetailsCorrected: corrected,
  ResourceNotified: notified,
  NotificationAcknowledged: acknowledged,
  NoRecipientAvailable: () => ({ nobody: true }),
  DecisionRequested: () => ({ decision: true }),
  DeferredToNextShift: (_gathered, { by }) => ({ deferred: true, ...(by === BY_AGREEMENT && { decision: false }) }),
} satisfies { readonly [N in CaseEventName]?: Gather<N> };

const units = (contacts: readonly Contact[]): string[] => [...new Set(contacts.map(({ unit }) => unit))];

const earliest = (instants: readonly Instant[]): Instant | undefined => instants.toSorted()[0];

const waited = (from: Instant, to: Instant): number => Math.max(0, minutesBetween(from, to));

/** Turned to at once where units were to be contacted, the decision function stands for nobody. */
const turnedToAtOnce = ({ decision, contacts, route = 'contact' }: Gathered): boolean => decision && contacts.length === 0 && route === 'contact';

/** What has been gathered of a case, as a what-if goes through it. */
export const pastCallOf = (caseId: string, all: Gathered): PastCall => {
  const { contacts, receivedAt, nobody, route: _route, ...gathered } = all;
  const asking = contacts.filter(({ toldOnly }) => !toldOnly);
  const contactedAt = (those: readonly Contact[]): Instant | undefined => earliest(those.map(({ at }) => at));
  const answeredAt = (those: readonly Contact[]): Instant | undefined => earliest(those.flatMap(({ acknowledgedAt }) => acknowledgedAt ?? []));
  const asked = units(asking);
  const [contacted, answered] = [contactedAt(asking), answeredAt(asking)];
  return {
    ...gathered, caseId, receivedAt, asked, told: units(contacts.filter(({ toldOnly }) => toldOnly)),
    nobody: nobody || turnedToAtOnce(all),
    ...(contacted !== undefined && { contactedAfter: waited(receivedAt, contacted) }),
    ...(answered !== undefined && { acknowledgedAfter: waited(receivedAt, answered) }),
    answers: asked.map((unit) => {
      const its = asking.filter((contact) => contact.unit === unit);
      const [first, answer] = [contactedAt(its), answeredAt(its)];
      return { unit, ...(first !== undefined && answer !== undefined && { minutes: waited(first, answer) }) };
    }),
  };
};
