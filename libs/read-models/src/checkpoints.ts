// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import type { Projection } from './projection.js';

/** How far a projection's rows have come. */
export interface Checkpoint { readonly name: string; readonly version: number; readonly position: number }

/** Somebody else moved the checkpoint meanwhile; nothing was written. */
export class CheckpointMoved extends Error {
  constructor() {
    super('the checkpoint of a projection was moved by another writer');
    this.name = 'CheckpointMoved';
  }
}

type Queryable = Pick<pg.Pool, 'query'>;

/** `bigint` comes as text or number, depending on whose connection it is. */
const asNumbers = (rows: readonly Checkpoint[]): Checkpoint[] => rows.map((row) => ({ ...row, position: Number(row.position) }));

export const readCheckpoints = async (db: Queryable): Promise<Checkpoint[]> =>
  asNumbers((await db.query<Checkpoint>('SELECT name, version, position FROM projection_checkpoints ORDER BY name')).rows);

/** Reads and holds every checkpoint until the transaction ends: one writer at a time, in whatever process. */
export const holdCheckpoints = async (client: Queryable): Promise<Checkpoint[]> =>
  asNumbers((await client.query<Checkpoint>('SELECT name, version, position FROM projection_checkpoints ORDER BY name FOR UPDATE')).rows);

/** How far those have come that this program's code writes together. */
export const groupPosition = (checkpoints: readonly Checkpoint[], projections: readonly Projection[]): number => {
  const ours = checkpoints.filter((known) => projections.some(({ name, version }) => name === known.name && version === known.version));
  const reached = Math.max(0, ...ours.map(({ position }) => position));
  // Where all of ours are new, the rows in use are another version's, and theirs is the place to be built up to beside them.
  return reached > 0 ? reached : Math.max(0, ...checkpoints.map(({ position }) => position));
};

/** Those whose rows stand with the group, so that its next events can be written into them. */
export const joined = (checkpoints: readonly Checkpoint[], projections: readonly Projection[]): readonly Projection[] => {
  const together = groupPosition(checkpoints, projections);
  return projections.filter((ours) =>
    checkpoints.some(({ name, version, position }) => name === ours.name && version === ours.version && position === together));
};

/** Compare-and-set. Throws CheckpointMoved unless each was where it was thought to be. */
export const moveCheckpoints = async (client: Queryable, names: readonly string[], from: number, to: number): Promise<void> => {
  const { rowCount } = await client.query(
    'UPDATE projection_checkpoints SET position = $3, moved_at = clock_timestamp() WHERE name = ANY($1) AND position = $2',
    [names, from, to],
  );
  if (rowCount !== names.length) throw new CheckpointMoved();
};

/** Sets what a new generation of a table stands for. */
export const putCheckpoint = async (client: Queryable, { name, version, position }: Checkpoint): Promise<void> => {
  await client.query(
    `INSERT INTO projection_checkpoints (name, version, position) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET version = excluded.version, position = excluded.position, moved_at = clock_timestamp()`,
    [name, version, position],
  );
};
