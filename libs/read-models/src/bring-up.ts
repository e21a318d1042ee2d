// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import { RebuildRunning } from './alone.js';
import { groupPosition, readCheckpoints } from './checkpoints.js';
import { rebuild, type RebuildParts } from './rebuild.js';
import { rollback } from './rollback.js';
import { listShadows } from './shadow-progress.js';

const AGAIN_MS = 5_000;
const LOOK_MS = 30_000;

interface Unfinished { readonly name: string; readonly how: 'rebuild' | 'rollback' }

/**
 * What is to be made anew: rows that lag behind the others, and tables that somebody began and did not finish. What another version of the
 * program has written counts only `atStart`: where two versions run side by side for a while, neither may undo the other's work for ever.
 */
const unfinished = async ({ pool, projections }: RebuildParts, atStart: boolean): Promise<Unfinished[]> => {
  const [checkpoints, shadows] = await Promise.all([readCheckpoints(pool), listShadows(pool)]);
  const together = groupPosition(checkpoints, projections);
  return projections.flatMap(({ name, version }): Unfinished[] => {
    const known = checkpoints.find((checkpoint) => checkpoint.name === name);
    const shadow = shadows.find((begun) => begun.name === name && begun.version === version);
    if (shadow) return [{ name, how: shadow.origin === 'log' ? 'rebuild' : 'rollback' }];
    const isBehind = known?.version === version ? known.position < together : atStart;
    return isBehind ? [{ name, how: 'rebuild' }] : [];
  });
};

export interface BringUpParts extends RebuildParts {
  readonly signal: AbortSignal;
  /** Called after each piece of work, and now and then: somebody may have come to where the others are. */
  readonly onLook: () => Promise<void>;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Brings every projection to where the others are, and finishes what was cut short, until it is told to stop. */
export const bringUp = async ({ onLook, onError = () => undefined, ...parts }: BringUpParts): Promise<void> => {
  const { signal } = parts;
  for (let atStart = true; !signal.aborted; ) {
    let wait = LOOK_MS;
    try {
      const found = await unfinished(parts, atStart);
      for (const { name, how } of found) {
        if (signal.aborted) return;
        await (how === 'rebuild' ? rebuild(parts, name) : rollback(parts, name));
        await onLook();
      }
      await onLook();
      atStart = false;
    } catch (error) {
      if (!signal.aborted && !(error instanceof RebuildRunning)) onError(error);
      wait = AGAIN_MS;
    }
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
};
