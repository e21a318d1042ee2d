// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import { addMinutes, type Instant } from '@fyrvakt/kernel';
import type { Scene, Settled } from './scene.js';

const DAY = 24 * 60;

interface Sketch {
  readonly name: string;
  readonly minutesAgo: number;
  readonly category: string;
  readonly settled: Settled;
}

const SKETCHES: readonly Sketch[] = [
  { name: 'ringing', minutesAgo: 5, category: 'noiseMusic', settled: { stops: 'call' } },
  { name: 'unanswered', minutesAgo: 14, category: 'vandalism', settled: { stops: 'contact' } },
  { name: 'awaiting', minutesAgo: 41, category: 'trespass', settled: { declines: true, undecided: true } },
  { name: 'awaiting-long', minutesAgo: 205, category: 'fireFireworks', settled: { declines: true, undecided: true } },
  { name: 'deferred', minutesAgo: 260, category: 'graffiti', settled: { declines: true } },
  { name: 'deferred-youth', minutesAgo: 190, category: 'youthDisturbance', settled: { declines: true } },
  { name: 'broken', minutesAgo: 4 * DAY, category: 'littering', settled: { declines: true, forgotten: true } },
  { name: 'due', minutesAgo: 6 * DAY, category: 'recklessDriving', settled: { answers: true, unreviewed: true } },
  { name: 'due-soon', minutesAgo: 5 * DAY, category: 'alcoholPublicPlace', settled: { answers: true, unreviewed: true } },
  { name: 'overdue', minutesAgo: 11 * DAY, category: 'youthDisturbance', settled: { answers: true, unreviewed: true } },
  { name: 'overdue-long', minutesAgo: 16 * DAY, category: 'vandalism', settled: { answers: true, unreviewed: true } },
];

/** Calls that stop in the middle, so that the present has something of each kind: nobody reached, undecided, promised, due, overdue. */
export const unfinished = (seed: string, to: Instant, municipality: Municipality): Scene[] =>
  SKETCHES.map(({ name, minutesAgo, category, settled }, index) => {
    const receivedAt = addMinutes(to, -minutesAgo);
    const place = municipality.places[index % municipality.places.length];
    return {
      reference: `SA-${receivedAt.slice(0, 10).replaceAll('-', '')}-${name}`,
      receivedAt, category, kind: 'ordinary', settled, faults: [], seed: `${seed}/unfinished/${name}`,
      ...(place && { place }),
    };
  });
