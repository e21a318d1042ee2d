// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import { addMinutes, type Instant } from '@fyrvakt/kernel';
import { reportOf } from './call.js';
import { addSeconds, withOffset } from './clock-text.js';
import { waitsFor } from './duty.js';
import { Random } from './random.js';
import type { Road, Scene, SosStep, Step } from './scene.js';

const DAY = 24 * 60;

interface Sketch {
  readonly name: string;
  readonly minutesAgo: number;
  readonly category: string;
  readonly road: Road;
  /** What SOS Alarm has told after the call itself. */
  readonly then: (at: Instant) => Readonly<Record<string, unknown>>;
}

const notified = (unit: string, at: Instant, ...results: string[]): Record<string, unknown> => ({
  notifications: results.map((result, index) => ({
    reference: 'n1',
    at: withOffset(addSeconds(at, 180 + index * 90)),
    unit,
    channel: 'sms',
    attempt: 1,
    result,
  })),
});

const sketches = (municipality: Municipality): Sketch[] => {
  const duty = municipality.decisionFunction;
  const unit = municipality.units.find(({ kind }) => kind === 'contracted')?.code ?? duty;
  const asked = (at: Instant): Record<string, unknown> => ({
    ...notified(duty, at, 'sent', 'acknowledged'),
    decision: { reference: 'd1', at: withOffset(addSeconds(at, 420)), outcome: 'requested', by: 'tib' },
  });
  const deferred =
    (category: string) =>
    (at: Instant): Record<string, unknown> => {
      const decidedAt = addSeconds(at, 900);
      const shift = waitsFor(municipality, category, decidedAt);
      if (!shift) return asked(at);
      const decision = {
        reference: 'd1',
        at: withOffset(decidedAt),
        outcome: 'deferred',
        by: 'tib',
        motivation: 'Lugnt på platsen.',
        shifts: [shift],
      };
      return { ...notified(duty, at, 'sent', 'acknowledged'), decision };
    };
  const done = (at: Instant): Record<string, unknown> => notified(unit, at, 'sent', 'acknowledged');
  return [
    { name: 'ringing', minutesAgo: 3, category: 'noiseMusic', road: 'staffed', then: () => ({}) },
    { name: 'unanswered', minutesAgo: 14, category: 'vandalism', road: 'staffed', then: (at) => notified(unit, at, 'sent') },
    { name: 'awaiting', minutesAgo: 41, category: 'trespass', road: 'specialHandling', then: asked },
    { name: 'awaiting-long', minutesAgo: 205, category: 'unsafePlace', road: 'deferred', then: asked },
    { name: 'deferred', minutesAgo: 260, category: 'graffiti', road: 'deferred', then: deferred('graffiti') },
    { name: 'deferred-youth', minutesAgo: 190, category: 'youthDisturbance', road: 'deferred', then: deferred('youthDisturbance') },
    { name: 'broken', minutesAgo: 4 * DAY, category: 'littering', road: 'deferred', then: deferred('littering') },
    { name: 'due', minutesAgo: 6 * DAY, category: 'recklessDriving', road: 'staffed', then: done },
    { name: 'due-soon', minutesAgo: 5 * DAY, category: 'alcoholPublicPlace', road: 'staffed', then: done },
    { name: 'overdue', minutesAgo: 11 * DAY, category: 'youthDisturbance', road: 'staffed', then: done },
    { name: 'overdue-long', minutesAgo: 16 * DAY, category: 'vandalism', road: 'staffed', then: done },
  ];
};

/** Calls that stop in the middle, so that the present has something of each kind: nobody reached, undecided, promised, due, overdue. */
export const unfinished = (seed: string, to: Instant, municipality: Municipality): Scene[] =>
  sketches(municipality).map((sketch, index) => {
    const random = new Random(`${seed}/unfinished/${sketch.name}`);
    const receivedAt = addMinutes(to, -sketch.minutesAgo);
    const place = municipality.places[index % municipality.places.length];
    const report = reportOf({ receivedAt, category: sketch.category, place, emergency: false, testNumber: false }, random);
    const more = sketch.then(receivedAt);
    const step: SosStep = {
      by: 'sos',
      at: addSeconds(receivedAt, Object.keys(more).length > 0 ? Math.min(1200, sketch.minutesAgo * 60 - 60) : 90),
      resource: 'report',
      deliveries: 1,
      body: { ...report, ...more },
    };
    const steps: Step[] = [step];
    return {
      reference: `SA-${receivedAt.slice(0, 10).replaceAll('-', '')}-${sketch.name}`,
      receivedAt,
      category: sketch.category,
      place: place?.code,
      road: sketch.road,
      steps,
      faults: [],
    };
  });
