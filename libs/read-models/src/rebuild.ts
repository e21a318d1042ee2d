// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import { whileAlone } from './alone.js';
import type { CaseLog } from './case-folds.js';
import { groupPosition, holdCheckpoints, readCheckpoints } from './checkpoints.js';
import { digestOf } from './digest.js';
import { beginEmpty, takeUp } from './open-shadow.js';
import { urlOf } from './prepare.js';
import type { Projection } from './projection.js';
import { createIndices } from './schema.js';
import { markIndexed } from './shadow-progress.js';
import type { ShadowTable } from './shadow-table.js';
import { LIVE, NEXT } from './statements.js';
import { swapIn } from './swap.js';
import { inTransaction } from './transaction.js';

/** The last stretch is folded while the live rows stand still. */
const LAST_STRETCH = 500;

export interface RebuildProgress {
  readonly stage: 'folding' | 'indexing' | 'comparing' | 'swapping';
  readonly position: number;
  readonly of: number;
}

export interface Rebuilt {
  readonly name: string;
  readonly position: number;
  /** Cases that could not be taken. */
  readonly parked: number;
  /** Where it went on, when a rebuild that was cut short had come so far. */
  readonly resumedFrom?: number;
  /** Both tables' digests at one and the same position; absent where the version differs and rows mean something else than before. */
  readonly digest?: { readonly live: string; readonly rebuilt: string; readonly equal: boolean };
}

export class UnknownProjection extends Error {
  constructor(readonly projection: string, known: readonly string[]) {
    super(`There is no read model ${projection}. There are ${known.join(', ')}.`);
    this.name = 'UnknownProjection';
  }
}

export interface RebuildParts {
  readonly pool: pg.Pool;
  readonly log: CaseLog;
  readonly projections: readonly Projection[];
  /** See ShadowParts; only specs choose. */
  readonly writeAfter?: number;
  /** Lets a rebuild rest where it is; whoever begins it again goes on there. */
  readonly signal?: AbortSignal;
}

/** A projection by its name. Throws UnknownProjection. */
export const projectionOf = ({ projections }: Pick<RebuildParts, 'projections'>, name: string): Projection => {
  const found = projections.find((known) => known.name === name);
  if (!found) throw new UnknownProjection(name, projections.map((known) => known.name));
  return found;
};

type OnProgress = (progress: RebuildProgress) => void;

/** Folds until what is left is short enough to be folded while the live rows wait. */
export const catchUp = async (
  { pool, projections }: RebuildParts, shadow: ShadowTable, onFolded?: (position: number, of: number) => void,
): Promise<void> => {
  for (;;) {
    const target = groupPosition(await readCheckpoints(pool), projections);
    if (target - shadow.position <= LAST_STRETCH) return;
    await shadow.foldTo(target, (position) => onFolded?.(position, target));
    await shadow.write();
  }
};

/** Brings the shadow to exactly where the live rows are in one frozen view of the database, and compares the two there. */
const compare = ({ pool, projections }: RebuildParts, shadow: ShadowTable, projection: Projection): Promise<Rebuilt['digest']> =>
  inTransaction(
    pool,
    async (client) => {
      const checkpoints = await readCheckpoints(client);
      const live = checkpoints.find(({ name }) => name === projection.name);
      const reached = Math.max(shadow.position, groupPosition(checkpoints, projections));
      if (live?.version !== projection.version || live.position < reached) return undefined;
      const was = await digestOf(client, LIVE, projection);
      await shadow.foldTo(live.position);
      await shadow.write();
      const rebuilt = await digestOf(pool, NEXT, projection);
      return { live: was, rebuilt, equal: was === rebuilt };
    },
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  );

/** Folds what came meanwhile and puts the table in place, in one transaction in which no live row is written. */
export const finish = (
  { pool, projections }: RebuildParts, shadow: ShadowTable, projection: Projection,
): Promise<{ position: number; parked: number }> =>
  inTransaction(pool, async (client) => {
    const checkpoints = await holdCheckpoints(client);
    const target = groupPosition(checkpoints, projections);
    await shadow.foldTo(target);
    await shadow.write(client);
    return { position: target, parked: await swapIn(client, projection, checkpoints.find(({ name }) => name === projection.name), target) };
  });

/**
 * Builds a projection's table anew beside the live one and swaps it in. The live rows are read and written meanwhile. Killed at any
 * moment it leaves them as they were; the next attempt goes on where it was. Throws UnknownProjection or RebuildRunning.
 */
export const rebuild = async (parts: RebuildParts, name: string, onProgress: OnProgress = () => undefined): Promise<Rebuilt> => {
  const projection = projectionOf(parts, name);
  return whileAlone(parts.pool, name, async () => {
    const { pool, log } = parts;
    const resumed = await takeUp(parts, projection, 'log');
    const resumedFrom = resumed?.shadow.position;
    const { shadow, indexed } = resumed ?? (await beginEmpty(parts, projection));
    const at = (stage: RebuildProgress['stage'], of = shadow.position): void => onProgress({ stage, position: shadow.position, of });
    at('folding', await log.store.head());
    await catchUp(parts, shadow, (_position, of) => at('folding', of));
    if (!indexed) {
      at('indexing');
      await createIndices(urlOf(pool), [projection.table]);
      await markIndexed(pool, name);
      await catchUp(parts, shadow);
    }
    at('comparing');
    const digest = await compare(parts, shadow, projection);
    at('swapping');
    const { position, parked } = await finish(parts, shadow, projection);
    return { name, position, parked, ...(resumedFrom === undefined ? {} : { resumedFrom }), ...(digest ? { digest } : {}) };
  });
};
