// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { pickCategory, pickPlace } from '../plan/call.js';
import { Random } from '../plan/random.js';
import { inOrder, type Scene, type Step } from '../plan/scene.js';
import { planScene } from '../plan/scene-planner.js';
import type { Cast, Cue } from './player.js';
import { warp } from './warp.js';

export interface LiveOptions {
  readonly seed: string;
  /** How many times faster than otherwise calls ring and are handled. */
  readonly pace?: number;
  readonly municipality: Municipality;
  readonly cast: Cast;
  /** What was planned in the history but lies ahead of the present. */
  readonly ahead: readonly Cue[];
  readonly now: () => Instant;
  /** Waits, and ends early when the program is told to stop. */
  readonly wait: (ms: number) => Promise<void>;
  readonly stopped: () => boolean;
  readonly onPlayed?: (cue: Cue) => void;
}

const PAUSE_MS = { least: 30_000, most: 60_000 };
const REVIEWED = 0.5;

/** Leaves a scene where the present is interesting: promised to a shift that has not begun, or not yet followed up. */
const cut = (steps: readonly Step[], random: Random): Step[] => {
  const accepted = steps.findIndex((step) => step.by === 'unit' && step.command === 'accept-handover');
  const handled = accepted >= 0 ? steps.slice(0, random.chance(0.5) ? accepted : accepted + 1) : steps;
  return random.chance(REVIEWED) ? [...handled] : handled.filter(({ by }) => by !== 'coordinator');
};

/** A call that rings now and is over in some minutes. Real time is too slow for a demonstration: a town has a call a day. */
export const liveScene = (seed: string, now: Instant, municipality: Municipality, pace = 1): Scene => {
  const random = new Random(`${seed}/live/${now}`);
  const kind = random.chance(0.06) ? 'wrongLine' : 'ordinary';
  const reference = `SA-${now.slice(0, 19).replace(/\D/g, '')}`;
  const category = kind === 'wrongLine' ? 'otherWrongNumber' : pickCategory(now, random);
  const scene = planScene(
    municipality,
    { reference, receivedAt: now, category, kind, place: kind === 'wrongLine' ? undefined : pickPlace(municipality, random) },
    random,
  );
  return warp({ ...scene, steps: cut(scene.steps, random) }, now, random, pace);
};

/** Goes on in real time until it is stopped: plays what the plan still has, and lets a new call ring when the one before has been played. */
export const live = async (options: LiveOptions): Promise<void> => {
  const { seed, pace, municipality, cast, now, wait, stopped, onPlayed } = options;
  let agenda: Cue[] = [...options.ahead];
  let ends = now();
  while (!stopped()) {
    if (now() >= ends) {
      const scene = liveScene(seed, now(), municipality, pace);
      agenda = inOrder([...agenda, ...scene.steps.map((step): Cue => ({ scene, step, at: step.at }))]);
      ends = scene.steps.at(-1)?.at ?? ends;
    }
    const next = agenda[0];
    const due = next ? Date.parse(next.at) - Date.parse(now()) : PAUSE_MS.most;
    if (!next || due > 0) {
      await wait(Math.min(Math.max(due, 50), PAUSE_MS.least));
      continue;
    }
    agenda.shift();
    await cast.perform(next.scene, next.step);
    onPlayed?.(next);
  }
};
