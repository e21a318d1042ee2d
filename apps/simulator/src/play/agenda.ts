// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Scene, Step } from '../plan/scene.js';

export interface Cue {
  readonly scene: Scene;
  readonly step: Step;
  readonly at: Instant;
}

const cuesOf = (scene: Scene, steps: readonly Step[]): Cue[] => steps.map((step) => ({ scene, step, at: step.at }));

/** What is to be done, soonest first; what is to be done at the same moment keeps the order in which it was written down. */
export class Agenda {
  private readonly cues: Cue[] = [];

  add(scene: Scene, steps: readonly Step[]): this {
    for (const cue of cuesOf(scene, steps)) {
      let [low, high] = [0, this.cues.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((this.cues[middle]?.at ?? '') <= cue.at) low = middle + 1;
        else high = middle;
      }
      this.cues.splice(low, 0, cue);
    }
    return this;
  }

  get next(): Cue | undefined {
    return this.cues[0];
  }

  get length(): number {
    return this.cues.length;
  }

  /** The soonest of a kind that lies after an instant. */
  firstAfter(instant: Instant, isOf: (cue: Cue) => boolean): Cue | undefined {
    return this.cues.find((cue) => cue.at > instant && isOf(cue));
  }

  /** Takes out what is to be done up to an instant. */
  take(until: Instant): Cue[] {
    const from = this.cues.findIndex(({ at }) => at > until);
    return this.cues.splice(0, from < 0 ? this.cues.length : from);
  }
}
