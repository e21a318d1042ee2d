// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import { addMinutes, type Instant, type LocalDate } from '@fyrvakt/kernel';
import { pickCategory, pickEmergency, pickPlace } from './call.js';
import { Random } from './random.js';
import type { Fault, Scene } from './scene.js';
import { callsExpected, clockChange, hardMoment, momentOf } from './traffic.js';

const EMERGENCY = 0.08;
const WRONG_LINE = 0.06;
/** The same place again within ninety minutes. */
const ECHO = 0.14;
const PLACE_MISSING = 0.04;
const TEST_NUMBER = 0.012;
const LATE = 0.02;
const REORDERED = 0.05;

interface Ring {
  readonly at: Instant;
  readonly faults: readonly Fault[];
}

const rings = (night: LocalDate, random: Random): Ring[] => {
  const change = clockChange(night);
  const plain = Array.from({ length: random.poisson(callsExpected(night)) }, (): Ring => ({ at: momentOf(night, random), faults: [] }));
  const hard: Ring[] = change ? [{ at: hardMoment(night, change), faults: ['clockChange'] }] : [];
  return [...plain, ...hard].sort((one, other) => (one.at < other.at ? -1 : 1));
};

const kindOf = (random: Random): Scene['kind'] => {
  const drawn = random.next();
  return drawn < EMERGENCY ? 'emergency' : drawn < EMERGENCY + WRONG_LINE ? 'wrongLine' : 'ordinary';
};

/**
 * The calls of one day from 06 to 06, in the order in which the phone rang. The same seed and day always give the same calls,
 * whatever else is planned.
 */
export const planNight = (seed: string, night: LocalDate, municipality: Municipality): Scene[] => {
  const chance = new Random(`${seed}/${night}`);
  const scenes: Scene[] = [];
  let before: Scene | undefined;
  for (const [index, ring] of rings(night, chance.fork('rings')).entries()) {
    const random = chance.fork(index);
    const echo = before && before.kind !== 'wrongLine' && random.chance(ECHO) && ring.faults.length === 0 ? before : undefined;
    const kind = echo ? 'ordinary' : kindOf(random);
    const category =
      echo?.category ??
      (kind === 'wrongLine' ? 'otherWrongNumber' : kind === 'emergency' ? pickEmergency(random) : pickCategory(ring.at, random));
    const missing = !echo && kind === 'ordinary' && random.chance(PLACE_MISSING);
    const place = echo ? echo.place : kind === 'wrongLine' || missing ? undefined : pickPlace(municipality, random);
    const faults: Fault[] = [
      ...ring.faults,
      ...(missing ? ['placeMissing' as const] : []),
      ...(random.chance(TEST_NUMBER) ? ['testNumber' as const] : []),
      ...(kind === 'ordinary' && random.chance(LATE) ? ['late' as const] : []),
      ...(random.chance(REORDERED) ? ['reordered' as const] : []),
    ];
    const scene: Scene = {
      reference: `SA-${night.replaceAll('-', '')}-${String(index + 1).padStart(2, '0')}`,
      receivedAt: echo ? addMinutes(echo.receivedAt, random.integer(4, 88)) : ring.at,
      category, kind, faults, seed: random.seed,
      ...(place && { place }),
      ...(echo && { echoOf: echo.reference }),
    };
    scenes.push(scene);
    before = scene;
  }
  return scenes.sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
};
