// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEventName, CaseEvents, MatchableCall } from '@fyrvakt/cases';
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
  /** The decision function was asked. */
  readonly decision: boolean;
  readonly deferred: boolean;
  /** Minutes from the call to the first contact, and to the first acknowledgement by a unit. */
  readonly contactedAfter?: number;
  readonly acknowledgedAfter?: number;
  /** Of each unit that was asked: minutes from the first contact with it to its answer; absent when it never answered. */
  readonly answers: readonly { readonly unit: string; readonly minutes?: number }[];
}

interface Contact { readonly unit: string; readonly at: Instant; readonly toldOnly: boolean; acknowledgedAt?: Instant }

/** A call while it is being gathered. */
interface Gathered {
  caseId: string;
  receivedAt: Instant;
  call: MatchableCall;
  contacts: Map<string, Contact>;
  nobody: boolean;
  decision: boolean;
  deferred: boolean;
}

type See = { readonly [N in CaseEventName]?: (call: Gathered, data: CaseEvents[N], at: Instant) => void };

const SEE: See = {
  CaseClassified: (gathered, { category }) => void (gathered.call = { ...gathered.call, category: category.code }),
  PlaceCorrected: (gathered, { place }) => void (gathered.call = { ...gathered.call, area: place.area, place: place.code }),
  DetailsCorrected: (gathered, { danger, ongoing, receivedAt }) => {
    gathered.call = { ...gathered.call, ...(danger && { danger }), ...(ongoing && { ongoing }) };
    gathered.receivedAt = receivedAt ?? gathered.receivedAt;
  },
  ResourceNotified: (gathered, { notificationId, unit, recipientKind, reason }, at) => {
    if (recipientKind === 'unit') gathered.contacts.set(notificationId, { unit, at, toldOnly: reason === 'information' });
  },
  NotificationAcknowledged: (gathered, { notificationId }, at) => {
    const contact = gathered.contacts.get(notificationId);
    if (contact) contact.acknowledgedAt ??= at;
  },
  NoRecipientAvailable: (gathered) => void (gathered.nobody = true),
  DecisionRequested: (gathered) => void (gathered.decision = true),
  DeferredToNextShift: (gathered) => void (gathered.deferred = true),
};

const units = (contacts: readonly Contact[]): string[] => [...new Set(contacts.map(({ unit }) => unit))];

const finish = ({ caseId, receivedAt, call, contacts, nobody, decision, deferred }: Gathered): PastCall => {
  const all = [...contacts.values()];
  const asking = all.filter(({ toldOnly }) => !toldOnly);
  const asked = units(asking);
  const acknowledged = asking.flatMap(({ acknowledgedAt }) => acknowledgedAt ?? []).toSorted()[0];
  const contacted = asking.map(({ at }) => at).toSorted()[0];
  return {
    ...call, caseId, receivedAt, asked, told: units(all.filter(({ toldOnly }) => toldOnly)), decision, deferred,
    nobody: nobody || (decision && all.length === 0),
    ...(contacted !== undefined && { contactedAfter: Math.max(0, minutesBetween(receivedAt, contacted)) }),
    ...(acknowledged !== undefined && { acknowledgedAfter: Math.max(0, minutesBetween(receivedAt, acknowledged)) }),
    answers: asked.map((unit) => {
      const its = asking.filter((contact) => contact.unit === unit);
      const answer = its.flatMap(({ acknowledgedAt }) => acknowledgedAt ?? []).toSorted()[0];
      const first = its.map(({ at }) => at).toSorted()[0];
      return answer === undefined || first === undefined ? { unit } : { unit, minutes: Math.max(0, minutesBetween(first, answer)) };
    }),
  };
};

/** Gathers calls from the events of any number of cases, in the order of the log. Real calls only: the others never count. */
export class PastCalls {
  private readonly calls = new Map<string, Gathered>();

  see(event: Recorded<CaseEvents>): void {
    const { stream, type, data, meta } = event;
    if (type === 'CallReceived') {
      const { mode, receivedAt, category, place, danger, ongoing } = data;
      if (mode !== 'actual') return;
      const call: MatchableCall = { category: category.code, area: place.area, place: place.code, danger, ongoing, mode };
      const caseId = stream.slice('case-'.length);
      this.calls.set(stream, { caseId, receivedAt, call, contacts: new Map(), nobody: false, decision: false, deferred: false });
      return;
    }
    const gathered = this.calls.get(stream);
    const see = SEE[type] as ((call: Gathered, data: unknown, at: Instant) => void) | undefined;
    if (gathered) see?.(gathered, data, meta.occurredAt);
  }

  /** The calls, in the order in which they were first told. */
  *[Symbol.iterator](): Iterator<PastCall> {
    for (const gathered of this.calls.values()) yield finish(gathered);
  }
}
