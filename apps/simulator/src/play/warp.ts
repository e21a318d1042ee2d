// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { addSeconds, withOffset } from '../plan/clock-text.js';
import type { Random } from '../plan/random.js';
import type { Scene, Step } from '../plan/scene.js';

/** Where times of what has happened stand in a message. Shifts are plans: their times stay. */
const HAPPENED = new Set(['at', 'receivedAt', 'answeredAt', 'askedAt', 'endedAt']);
const PLANS = new Set(['shifts']);

type Visit = (time: string) => string;

const withTimes = (value: unknown, visit: Visit): unknown => {
  if (Array.isArray(value)) return value.map((item) => withTimes(item, visit));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      PLANS.has(name) ? inner : HAPPENED.has(name) && typeof inner === 'string' ? visit(inner) : withTimes(inner, visit),
    ]),
  );
};

const second = (time: string): number => Math.floor(Date.parse(time) / 1000);

/**
 * The same scene told in minutes instead of days: it begins at `start`, keeps the order of everything in it, and no pause is longer than
 * between 25 and 50 seconds, or as many times shorter as the pace says.
 */
export const warp = (scene: Scene, start: Instant, random: Random, pace = 1): Scene => {
  const times = new Set<number>([second(scene.receivedAt)]);
  for (const step of scene.steps) {
    times.add(second(step.at));
    withTimes(step.body, (time) => (times.add(second(time)), time));
  }
  const moved = new Map<number, Instant>();
  let now = start;
  let before: number | undefined;
  for (const time of [...times].sort((one, other) => one - other)) {
    if (before !== undefined) now = addSeconds(now, Math.min(time - before, random.integer(25, 50) / pace));
    moved.set(time, now);
    before = time;
  }
  const at = (time: string): Instant => moved.get(second(time)) ?? start;
  const steps = scene.steps.map((step): Step => ({
    ...step, at: at(step.at), body: withTimes(step.body, (time) => withOffset(at(time))) as Step['body'],
  }));
  return { ...scene, receivedAt: at(scene.receivedAt), steps };
};
