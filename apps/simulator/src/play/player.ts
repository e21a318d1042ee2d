// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { inOrder, type Scene, type Step } from '../plan/scene.js';

/** Who performs what the plan says. */
export interface Cast {
  /** Time goes to an instant, never backwards. */
  moveClock(to: Instant): Promise<void>;
  perform(scene: Scene, step: Step): Promise<void>;
}

export interface Cue {
  readonly scene: Scene;
  readonly step: Step;
  readonly at: Instant;
}

export interface PlayOptions {
  /** Steps of different calls in flight at the same time. */
  readonly inFlight: number;
  /** Steps that lie so near in time are played under one reading of the clock: the later one's. */
  readonly windowMs?: number;
  readonly onPlayed?: (cue: Cue) => void;
  readonly stopped?: () => boolean;
}

const WINDOW_MS = 10 * 60_000;

/** All steps of all scenes in one order of time. */
export const agendaOf = (scenes: readonly Scene[]): Cue[] =>
  inOrder(scenes.flatMap((scene) => scene.steps.map((step): Cue => ({ scene, step, at: step.at }))));

/** Steps under one reading of the clock. */
const windows = (agenda: readonly Cue[], length: number): Cue[][] => {
  const found: Cue[][] = [];
  let opened = -Infinity;
  for (const cue of agenda) {
    const time = Date.parse(cue.at);
    if (time - opened > length) {
      found.push([]);
      opened = time;
    }
    found[found.length - 1]?.push(cue);
  }
  return found;
};

const byScene = (cues: readonly Cue[]): Cue[][] => {
  const found = new Map<Scene, Cue[]>();
  for (const cue of cues) found.set(cue.scene, [...(found.get(cue.scene) ?? []), cue]);
  return [...found.values()];
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
 * Plays an agenda in order of time. The clock only moves when everything before it is done, so what the server records is true; steps
 * of one call keep their order, those of different calls in the same window go side by side.
 */
export const play = async (agenda: readonly Cue[], cast: Cast, options: PlayOptions): Promise<void> => {
  for (const cues of windows(agenda, options.windowMs ?? WINDOW_MS)) {
    if (options.stopped?.()) return;
    await cast.moveClock(cues[cues.length - 1]!.at);
    await abreast(byScene(cues), options.inFlight, async (own) => {
      for (const cue of own) {
        await cast.perform(cue.scene, cue.step);
        options.onPlayed?.(cue);
      }
    });
  }
};
