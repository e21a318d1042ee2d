// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { KnownPlace, Municipality } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { questionsOf, reportOf } from './call.js';
import { addSeconds, withOffset } from './clock-text.js';
import { contact, firstContactAt, type Told } from './contact.js';
import { decide, type Decided } from './decision.js';
import { deliver } from './deliver.js';
import { chainFor, wouldBe } from './duty.js';
import { handle, known } from './handling.js';
import type { Random } from './random.js';
import { review } from './review.js';
import { inOrder, type Fault, type Scene, type StaffStep } from './scene.js';

/** What is given before chance decides the rest. */
export interface Circumstances {
  readonly reference: string;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly kind: 'ordinary' | 'emergency' | 'wrongLine';
  readonly place?: KnownPlace;
  readonly echoOf?: string;
  readonly faults?: readonly Fault[];
}

const ASKED = 0.6;

const elsewhere = (circumstances: Circumstances, at: Instant, random: Random): Told[] => {
  const redirected = (to: string): Told => ({ at, resource: 'redirections', body: { to, at: withOffset(at) } });
  if (circumstances.kind === 'emergency') return [redirected('112')];
  return random.chance(0.4) ? [redirected(random.pick(['faultReport', 'other', '11414']))] : [];
};

/** What happens after the call is taken: who is reached, or who decides, and what they do. */
const course = (municipality: Municipality, circumstances: Circumstances, random: Random): Decided => {
  const { category, kind, receivedAt } = circumstances;
  if (kind !== 'ordinary') {
    const at = addSeconds(receivedAt, random.integer(30, 150));
    return { road: kind, told: elsewhere(circumstances, at, random), steps: [], at };
  }
  const firstAt = firstContactAt(receivedAt, random);
  const chain = chainFor(municipality, category, firstAt);
  if (chain.length === 0) return decide(municipality, category, firstAt, 0, wouldBe(municipality, category), random);
  const reached = contact(chain, firstAt, 0, random);
  if (!reached.unit) {
    const decided = decide(municipality, category, addSeconds(reached.at, 60), reached.told.length, [], random);
    return { ...decided, told: [...reached.told, ...decided.told] };
  }
  if (random.chance(0.06)) {
    // Settled before the unit got there.
    const at = addSeconds(reached.at, random.integer(240, 900));
    const outcome = known(municipality.outcomes, random.pick(['cancelledBeforeArrival', 'settledByPhone']));
    return {
      road: 'staffed',
      told: reached.told,
      steps: [{ by: 'unit', unit: reached.unit, at, command: 'complete-handling', body: { outcome } }],
      at,
    };
  }
  const handled = handle(municipality, category, reached.unit, reached.at, random);
  return { road: 'staffed', told: reached.told, steps: handled.steps, at: handled.at };
};

const link = (echoOf: string, at: Instant): StaffStep => ({
  by: 'coordinator',
  at,
  command: 'link-cases',
  body: { kind: 'sameEvent' },
  lookup: 'otherCase',
  other: echoOf,
});

/** One call from the first ring to the last review. */
export const planScene = (municipality: Municipality, circumstances: Circumstances, random: Random): Scene => {
  const { reference, receivedAt, category, kind, place, echoOf, faults: given = [] } = circumstances;
  const count = random.chance(ASKED) ? random.integer(1, 3) : 0;
  const questions = questionsOf(category, count, receivedAt, random);
  const { road, told, steps: staff, at } = course(municipality, circumstances, random);
  const report = reportOf(
    { receivedAt, category, place, emergency: kind === 'emergency', testNumber: given.includes('testNumber') },
    random,
  );
  const endedAt = addSeconds(receivedAt, 70 + questions.length * 40 + random.integer(0, 90));
  const firstStaff = staff[0]?.at;
  const sent = deliver(
    { receivedAt, endedAt, report, questions, told, firstStaff },
    road !== 'deferred' && road !== 'specialHandling',
    random,
  );
  const told0 = sent.steps.at(-1)?.at ?? receivedAt;
  const late = sent.faults.includes('late');
  // Whoever answers within the minute still acts only once the call has been told of.
  const known0 = addSeconds(sent.steps[0]?.at ?? receivedAt, 20);
  const acted = staff.map((step, index): StaffStep => {
    if (late) return { ...step, at: addSeconds(told0, 60 * (index + 1)) };
    return step.at < known0 ? { ...step, at: known0 } : step;
  });
  const done = [at, ...acted.map((step) => step.at), ...sent.steps.map((step) => step.at)].reduce((last, time) =>
    time > last ? time : last,
  );
  const reviewed = review(municipality, road, receivedAt, done, random);
  const reviewing = reviewed.find(({ command }) => command === 'record-follow-up');
  const linked = echoOf && reviewing ? [link(echoOf, addSeconds(reviewing.at, -120))] : [];
  const corrected: StaffStep[] =
    !place && reviewing
      ? [
          {
            by: 'coordinator',
            at: addSeconds(reviewing.at, -180),
            command: 'correct-place',
            body: { place: { text: municipality.places[0]?.name ?? 'Centrum', code: municipality.places[0]?.code } },
          },
        ]
      : [];
  return {
    reference,
    receivedAt,
    category,
    road,
    echoOf,
    ...(place ? { place: place.code } : {}),
    steps: inOrder([...sent.steps, ...acted, ...corrected, ...linked, ...reviewed]),
    faults: [...given, ...sent.faults],
  };
};
