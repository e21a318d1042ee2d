// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from '@fyrvakt/cases';
import { addDays, addMinutes, localDate, type Fact, type Instant } from '@fyrvakt/kernel';
import { events } from '@fyrvakt/testing';

/** Numbers in [0, 1) that a seed decides (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const CATEGORIES = ['noiseMusic', 'vandalism', 'youthDisturbance', 'littering', 'graffiti'];
const AREAS = ['LYS', 'BRA', 'GRU', 'FIS'];
const UNITS = ['FT1', 'BV1', 'GE1'];
const TEXTS = [
  'Grupp på omkring tio ungdomar spelar hög musik vid kajen. Lugnt i övrigt.', 'Moped kör fram och tillbaka på gångvägen.',
  'Nytt klotter på väggen mot parken, ingen på plats.', 'Flaskor krossade på badplatsen, barn i närheten.',
];

/** What can follow a call, in the order in which it may happen. About 7 events in the mean; every id is the case's own. */
export const historyOf = (random: () => number, caseId: string, receivedAt: Instant): Fact<CaseEvents>[] => {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const facts: Fact<CaseEvents>[] = [];
  let now = receivedAt;
  const due = addDays(localDate(receivedAt), 7);
  const owed = [caseId];
  const name = (kind: string): string => `${kind}-${facts.length}-${caseId.slice(0, 8)}`;
  const add = (fact: Fact<CaseEvents>): void => {
    now = addMinutes(now, 1 + Math.floor(random() * 40));
    facts.push({ ...fact, occurredAt: now } as Fact<CaseEvents>);
  };
  const area = pick(AREAS);
  add(events.callReceived({
    source: { system: random() < 0.9 ? 'sos-alarm' : 'web', reference: `R-${caseId}` }, mode: random() < 0.95 ? 'actual' : 'exercise', receivedAt,
    category: { code: pick(CATEGORIES) }, place: { text: 'Södra hamnen', code: `${area}-1`, area }, description: pick(TEXTS),
    doubts: random() < 0.1 ? ['placeMissing'] : [], followUpDue: due,
  }));
  for (let asked = Math.floor(random() * 2.5); asked > 0; asked--) {
    add(events.followUpAsked({ questionId: name('q'), answered: true, answer: pick(TEXTS) }));
  }
  const notify = (): void => {
    const notificationId = name('n');
    const unit = pick(UNITS);
    owed.push(notificationId);
    add(events.resourceNotified({ notificationId, unit, followUpDue: due }));
    add(random() < 0.75 ? events.notificationAcknowledged({ notificationId }) : events.notificationFailed({ notificationId }));
  };
  if (random() < 0.7) notify();
  else {
    const decisionId = name('d');
    add(events.noRecipientAvailable());
    add(events.decisionRequested({ decisionId }));
    if (random() < 0.3) {
      owed.push(decisionId);
      add(events.specialHandlingDecided({ decisionId, followUpDue: due }));
      notify();
    } else if (random() < 0.9) {
      const deferralId = name('f');
      owed.push(deferralId);
      const start = addMinutes(now, 60 + Math.floor(random() * 600));
      add(events.deferredToNextShift({ deferralId, decisionId, shifts: [{ unit: 'GE1', start, end: addMinutes(start, 540) }], followUpDue: due }));
      if (random() < 0.8) add(events.handoverAccepted({ deferralId, unit: 'GE1' }));
      else add(events.promiseBroken({ deferralId, unit: 'GE1', shiftStart: start }));
    }
  }
  if (random() < 0.3) add(events.noteAdded({ noteId: name('m'), text: pick(TEXTS) }));
  if (random() < 0.7) add(events.handlingCompleted({ outcome: pick(['solvedOnSite', 'falseAlarm']), unfounded: false }));
  if (random() < 0.1) add(events.followUpOverdue({ due, obligations: owed }));
  if (random() < 0.75) {
    const followUpId = name('r');
    add(events.followedUp({ followUpId, covers: random() < 0.85 ? owed : owed.slice(1), outcome: 'solvedOnSite' }));
    const then = random();
    if (then < 0.6) add(events.caseClosed());
    else if (then < 0.7) add(events.followUpReturned({ followUpId }));
    if (then < 0.05) add(events.caseReopened());
  }
  return facts;
};

/** Mixes histories as they come to lie in a log: `open` cases go on side by side. Each item is handed over with its own case. */
export function* interleaved<T>(
  random: () => number, cases: Iterable<readonly T[]>, open: number,
): Generator<{ readonly of: number; readonly item: T }> {
  const source = cases[Symbol.iterator]();
  const going: { of: number; items: readonly T[]; next: number }[] = [];
  for (let begun = 0, done = false; !done || going.length > 0; ) {
    while (!done && going.length < open) {
      const fresh = source.next();
      if (fresh.done) done = true;
      else going.push({ of: begun++, items: fresh.value, next: 0 });
    }
    const at = Math.floor(random() * going.length);
    const chosen = going[at];
    if (!chosen) return;
    yield { of: chosen.of, item: chosen.items[chosen.next++] as T };
    if (chosen.next >= chosen.items.length) {
      going[at] = going.at(-1) as (typeof going)[number];
      going.pop();
    }
  }
}
