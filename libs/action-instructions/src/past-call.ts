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

interface Contact { readonly id: string; readonly unit: string; readonly at: Instant; readonly toldOnly: boolean; acknowledgedAt?: Instant }

/** A call while it is being gathered; most have few contacts, and a million of them must find room. */
interface Gathered {
  receivedAt: Instant;
  call: MatchableCall;
  contacts: readonly Contact[];
  nobody: boolean;
  decision: boolean;
  deferred: boolean;
}

/** Codes are few and calls are many: each code is kept once. */
const codes = new Map<string, string>();
const once = <T extends string | undefined>(code: T): T => {
  if (code === undefined) return code;
  if (codes.size >= 10_000) codes.clear();
  const known = codes.get(code) ?? code;
  codes.set(code, known);
  return known as T;
};

const NO_CONTACTS: readonly Contact[] = [];

type See = { readonly [N in CaseEventName]?: (call: Gathered, data: CaseEvents[N], at: Instant) => void };

const SEE: See = {
  CaseClassified: (gathered, { category }) => void (gathered.call = { ...gathered.call, category: once(category.code) }),
  PlaceCorrected: (gathered, { place }) => void (gathered.call = { ...gathered.call, area: once(place.area), place: once(place.code) }),
  DetailsCorrected: (gathered, { danger, ongoing, receivedAt }) => {
    gathered.call = { ...gathered.call, ...(danger && { danger }), ...(ongoing && { ongoing }) };
    gathered.receivedAt = receivedAt ?? gathered.receivedAt;
  },
  ResourceNotified: (gathered, { notificationId, unit, recipientKind, reason }, at) => {
    // Whom the decision function sent is its own affair: an instruction says who is contacted before it is asked.
    if (recipientKind !== 'unit' || reason === 'specialHandling') return;
    gathered.contacts = [...gathered.contacts, { id: notificationId, unit: once(unit), at, toldOnly: reason === 'information' }];
  },
  NotificationAcknowledged: (gathered, { notificationId }, at) => {
    const contact = gathered.contacts.find(({ id }) => id === notificationId);
    if (contact) contact.acknowledgedAt ??= at;
  },
  NoRecipientAvailable: (gathered) => void (gathered.nobody = true),
  DecisionRequested: (gathered) => void (gathered.decision = true),
  DeferredToNextShift: (gathered) => void (gathered.deferred = true),
};

/** Every kind of event that a past call is made of. */
export const PAST_CALL_EVENTS: readonly CaseEventName[] = ['CallReceived', ...(Object.keys(SEE) as CaseEventName[])];

const units = (contacts: readonly Contact[]): string[] => [...new Set(contacts.map(({ unit }) => unit))];

const finish = (caseId: string, { receivedAt, call, contacts, nobody, decision, deferred }: Gathered): PastCall => {
  const asking = contacts.filter(({ toldOnly }) => !toldOnly);
  const asked = units(asking);
  const acknowledged = asking.flatMap(({ acknowledgedAt }) => acknowledgedAt ?? []).toSorted()[0];
  const contacted = asking.map(({ at }) => at).toSorted()[0];
  return {
    ...call, caseId, receivedAt, asked, told: units(contacts.filter(({ toldOnly }) => toldOnly)), decision, deferred,
    nobody: nobody || (decision && contacts.length === 0),
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
      const call: MatchableCall = {
        category: once(category.code), area: once(place.area), place: once(place.code), danger: once(danger), ongoing: once(ongoing),
        mode: once(mode),
      };
      this.calls.set(stream, { receivedAt, call, contacts: NO_CONTACTS, nobody: false, decision: false, deferred: false });
      return;
    }
    const gathered = this.calls.get(stream);
    const see = SEE[type] as ((call: Gathered, data: unknown, at: Instant) => void) | undefined;
    if (gathered) see?.(gathered, data, meta.occurredAt);
  }

  get size(): number {
    return this.calls.size;
  }

  /** The calls, in the order in which they were first told. */
  *[Symbol.iterator](): Iterator<PastCall> {
    for (const [stream, gathered] of this.calls) yield finish(stream.slice('case-'.length), gathered);
  }
}
