// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { addSeconds } from './clock-text.js';
import type { Random } from './random.js';

/** How time goes in a play: as in life, or so that a call is over in minutes. */
export interface Tempo {
  /** Seconds that somebody takes for something. */
  takes(seconds: number): number;
  /** Puts what was planned from an instant on where it happens at this tempo, in the same order. */
  place<T extends { readonly at: Instant }>(steps: readonly T[], from: Instant): T[];
}

/** As in life. */
export const natural: Tempo = { takes: (seconds) => seconds, place: (steps) => [...steps] };

/** No pause is longer than between 25 and 50 seconds, or as many times shorter as the pace says. */
export const hurried = (random: Random, pace: number): Tempo => {
  const takes = (seconds: number): number => Math.min(seconds, random.integer(25, 50)) / pace;
  return {
    takes,
    place: (steps, from) => {
      let [before, now] = [from, from];
      return steps.map((step) => {
        now = addSeconds(now, takes(Math.max(0, (Date.parse(step.at) - Date.parse(before)) / 1000)));
        before = step.at;
        return { ...step, at: now };
      });
    },
  };
};
