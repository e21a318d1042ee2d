// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { listParked } from './parking.js';
import { catchUp, finish, UnknownProjection, whileAlone, type RebuildParts } from './rebuild.js';
import { ShadowTable } from './shadow-table.js';
import { NEXT } from './statements.js';
import { putBackPrevious, takeUpPrevious } from './swap.js';

/** There is no earlier table to go back to, or it was written by another version of the program. */
export class NoWayBack extends Error {
  constructor(readonly projection: string, reason: string) {
    super(`${projection} cannot go back: ${reason}`);
    this.name = 'NoWayBack';
  }
}

/** Puts the table that the last rebuild replaced back in place, caught up to where the live rows are. Returns that position. */
export const rollback = async (parts: RebuildParts, name: string): Promise<number> => {
  const projection = parts.projections.find((known) => known.name === name);
  if (!projection) throw new UnknownProjection(name);
  const { pool, log } = parts;
  return whileAlone(pool, name, async () => {
    const { rows } = await pool.query<{ version: number; position: number }>(
      'SELECT version, position FROM projection_previous WHERE name = $1', [name],
    );
    const [kept] = rows;
    if (!kept) throw new NoWayBack(name, 'no earlier table was kept');
    if (kept.version !== projection.version) throw new NoWayBack(name, `the earlier table needs version ${kept.version} of the program's rows`);
    const parked = (await listParked(pool)).filter((parking) => parking.projection === name && parking.position <= Number(kept.position));
    await takeUpPrevious(pool, projection);
    try {
      const shadow = new ShadowTable({ pool, log, projection, generation: NEXT, position: Number(kept.position) }, parked);
      await catchUp(parts, shadow);
      return await finish(parts, shadow, projection);
    } catch (error) {
      await putBackPrevious(pool, projection).catch(() => undefined);
      throw error;
    }
  });
};
