// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { pickCategory, pickPlace } from '../plan/call.js';
import { Course } from '../plan/course.js';
import { Random } from '../plan/random.js';
import type { Scene } from '../plan/scene.js';
import { hurried } from '../plan/tempo.js';
import type { Agenda, Cue } from './agenda.js';
import type { Cast } from './player.js';

export interface LiveOptions {
  readonly seed: string;
  /** How many times faster than otherwise calls ring and are handled. */
  readonly pace?: number;
  readonly municipality: Municipality;
  readonly cast: Pick<Cast, 'perform'>;
  /** What the history has left for the present and later. */
  readonly agenda: Agenda;
  readonly now: () => Instant;
  /** Waits, and ends early when the program is told to stop. */
  readonly wait: (ms: number) => Promise<void>;
  readonly stopped: () => boolean;
  readonly onPlayed?: (cue: Cue) => void;
  /** Says that SOS Alarm's system is there. */
  readonly heartbeat: () => Promise<void>;
}

const PAUSE_MS = 30_000;
const HEARTBEAT_MS = 60_000;
/** A call rings so long after the one before. Real time is too slow for a demonstration: a town has a call a day. */
const RINGS_AFTER_MS = { least: 150_000, most: 300_000 };
const WRONG_LINE = 0.06;

/** A call that rings now. */
export const liveScene = (seed: string, now: Instant, municipality: Municipality): Scene => {
  const random = new Random(`${seed}/live/${now}`);
  const kind = random.chance(WRONG_LINE) ? 'wrongLine' : 'ordinary';
  return {
    reference: `SA-${now.slice(0, 19).replace(/\D/g, '')}`,
    receivedAt: now, kind, faults: [], seed: random.seed,
    category: kind === 'wrongLine' ? 'otherWrongNumber' : pickCategory(now, random),
    ...(kind === 'ordinary' && { place: pickPlace(municipality, random) }),
  };
};

/**
 * Goes on in real time until it is stopped: plays what is on the agenda, lets a new call ring every few minutes, and lets SOS Alarm's
 * system be heard from. People are quick, but what the agreement says to wait for is waited for.
 */
export const live = async (options: LiveOptions): Promise<void> => {
  const { seed, pace = 1, municipality, cast, agenda, now, wait, stopped, onPlayed, heartbeat } = options;
  let [rings, beats] = [0, 0];
  while (!stopped()) {
    const time = Date.parse(now());
    if (time >= beats) {
      beats = time + HEARTBEAT_MS;
      await heartbeat();
    }
    if (time >= rings) {
      const scene = liveScene(seed, now(), municipality);
      const random = new Random(`${scene.seed}/tempo`);
      agenda.add(scene, new Course(municipality, scene, hurried(random, pace)).begin());
      rings = time + random.between(RINGS_AFTER_MS.least, RINGS_AFTER_MS.most) / pace;
    }
    for (const { scene, step, at } of agenda.take(now())) {
      if (stopped()) return;
      agenda.add(scene, await cast.perform(scene, step));
      onPlayed?.({ scene, step, at });
    }
    const next = Math.min(rings, beats, agenda.next ? Date.parse(agenda.next.at) : Infinity);
    await wait(Math.min(Math.max(next - Date.parse(now()), 50), PAUSE_MS));
  }
};
