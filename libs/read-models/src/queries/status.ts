// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EventStore } from '@fyrvakt/event-store';
import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { readCheckpoints, type Checkpoint } from '../checkpoints.js';
import type { Projection } from '../projection.js';
import { NEXT } from '../statements.js';

export type ProjectionState = 'live' | 'catchingUp' | 'rebuilding' | 'outdated' | 'missing';

/** How one projection fares. */
export interface ProjectionStatus {
  readonly name: string;
  readonly position: number;
  /** Newest position of the log. */
  readonly head: number;
  readonly lagEvents: number;
  /** Age of the oldest event that is not in the rows yet; 0 when there is none. */
  readonly lagSeconds: number;
  /** Cases that stand still. */
  readonly parked: number;
  readonly state: ProjectionState;
}

/** Behind by more than this, rows are catching up rather than following. */
const FOLLOWING = 100;

const recordedAt = async (store: EventStore, position: number): Promise<Instant | undefined> => {
  const [event] = await store.readAll(position, 1);
  return event && (JSON.parse(event.meta) as { recordedAt: Instant }).recordedAt;
};

const stateOf = (projection: Projection, known: Checkpoint | undefined, rebuilding: boolean, lag: number): ProjectionState => {
  if (!known) return 'missing';
  if (rebuilding) return 'rebuilding';
  if (known.version !== projection.version) return 'outdated';
  return lag > FOLLOWING ? 'catchingUp' : 'live';
};

const rebuildingNow = async (pool: pg.Pool): Promise<Set<string>> => {
  const { rows } = await pool.query<{ name: string }>('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [NEXT]);
  return new Set(rows.map(({ name }) => name));
};

const parkedByProjection = async (pool: pg.Pool): Promise<Map<string, number>> => {
  const { rows } = await pool.query<{ projection: string; n: number }>('SELECT projection, count(*)::int AS n FROM parked_cases GROUP BY 1');
  return new Map(rows.map(({ projection, n }) => [projection, n]));
};

export const readStatus = async (pool: pg.Pool, store: EventStore, projections: readonly Projection[], now: Instant): Promise<ProjectionStatus[]> => {
  const [checkpoints, rebuilding, parked, head] = await Promise.all([
    readCheckpoints(pool), rebuildingNow(pool), parkedByProjection(pool), store.head(),
  ]);
  const waiting = new Map<number, number>();
  for (const position of new Set(checkpoints.map((known) => known.position))) {
    const oldest = position < head ? await recordedAt(store, position) : undefined;
    waiting.set(position, oldest ? Math.max(0, (Date.parse(now) - Date.parse(oldest)) / 1_000) : 0);
  }
  return projections.map((projection) => {
    const known = checkpoints.find(({ name }) => name === projection.name);
    const position = known?.position ?? 0;
    const lagEvents = Math.max(0, head - position);
    return {
      name: projection.name, position, head, lagEvents, lagSeconds: waiting.get(position) ?? 0, parked: parked.get(projection.name) ?? 0,
      state: stateOf(projection, known, rebuilding.has(projection.table.name), lagEvents),
    };
  });
};
