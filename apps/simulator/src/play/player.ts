// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { addSeconds } from '../plan/clock-text.js';
import type { Scene, Step } from '../plan/scene.js';
import type { Agenda, Cue } from './agenda.js';

/** Who performs what is to be done. */
export interface Cast {
  /** Time goes to an instant, never backwards. */
  moveClock(to: Instant): Promise<void>;
  /** Returns what is done because of what was heard. */
  perform(scene: Scene, step: Step): Promise<readonly Step[]>;
}

export interface PlayOptions {
  /** Steps of different calls in flight at the same time. */
  readonly inFlight: number;
  /** Where the play ends; what lies after it stays on the agenda. */
  readonly until: Instant;
  readonly onPlayed?: (cue: Cue) => void;
  readonly stopped?: () => boolean;
}

/** Steps that lie so near in time are played under one reading of the clock: the last one's. SOS Alarm is told what is next by the minute. */
const WINDOW_SECONDS = { sos: 90, staff: 600 };

const byScene = (cues: readonly Cue[]): Cue[][] => {
  const found = new Map<Scene, Cue[]>();
  for (const cue of cues) found.set(cue.scene, [...(found.get(cue.scene) ?? []), cue]);
  return [...found.values()];
};

const windowFrom = (at: Instant, agenda: Agenda, until: Instant): Instant => {
  const [near, far] = [addSeconds(at, WINDOW_SECONDS.sos), addSeconds(at, WINDOW_SECONDS.staff)];
  const hasFar = agenda.firstAfter(near, ({ step }) => step.by === 'sos');
  const window = hasFar && hasFar.at <= far ? near : far;
  return window < until ? window : until;
};

/** Runs tasks, so many at a time. */
export const abreast = async <T>(items: readonly T[], inFlight: number, run: (item: T) => Promise<void>): Promise<void> => {
  const left = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const item of left) await run(item);
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, items.length) }, worker));
};

/**
 * Plays an agenda in order of time, and what comes of each step where it belongs. The clock only moves when everything before it is done, so
 * what the server records is true; steps of one call keep their order, those of different calls in the same window go side by side.
 */
export const play = async (agenda: Agenda, cast: Cast, { inFlight, until, onPlayed, stopped }: PlayOptions): Promise<void> => {
  let clock = '';
  for (let first = agenda.next; first && first.at <= until && !stopped?.(); first = agenda.next) {
    const cues = agenda.take(windowFrom(first.at, agenda, until));
    const last = cues.at(-1)?.at ?? first.at;
    if (last > clock) await cast.moveClock((clock = last));
    await abreast(byScene(cues), inFlight, async (own) => {
      for (const cue of own) {
        agenda.add(cue.scene, await cast.perform(cue.scene, cue.step));
        onPlayed?.(cue);
      }
    });
  }
};
