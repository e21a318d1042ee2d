// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import { addDays, localDate, type Instant } from '@fyrvakt/kernel';
import { planNight } from './night.js';
import type { Scene } from './scene.js';
import { unfinished } from './unfinished.js';

/**
 * Every call from one instant to another, numbered as SOS Alarm numbers them, and at the end a few that are still in the middle of something, so
 * that each list of the present has something in it.
 */
export const planHistory = (seed: string, from: Instant, to: Instant, municipality: Municipality): Scene[] => {
  const scenes: Scene[] = [];
  for (let night = addDays(localDate(from), -1); night <= localDate(to); night = addDays(night, 1))
    scenes.push(...planNight(seed, night, municipality).filter(({ receivedAt }) => from <= receivedAt && receivedAt < to));
  return [...scenes, ...unfinished(seed, to, municipality)]
    .sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))
    .map((scene, index) => ({ ...scene, sequence: index + 1 }));
};
