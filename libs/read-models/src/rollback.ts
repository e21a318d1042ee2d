// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { whileAlone } from './alone.js';
import { takeUp, type OpenShadow } from './open-shadow.js';
import type { Projection } from './projection.js';
import { catchUp, finish, projectionOf, type RebuildParts } from './rebuild.js';
import { putBackPrevious, takeUpPrevious } from './swap.js';
import { inTransaction } from './transaction.js';

/** There is no earlier table to go back to, or it was written by another version of the program. */
export class NoWayBack extends Error {
  constructor(readonly projection: string, reason: string) {
    super(`${projection} cannot go back: ${reason}`);
    this.name = 'NoWayBack';
  }
}

/** Takes the kept table out, to be caught up. */
const takeOut = async (parts: RebuildParts, projection: Projection): Promise<OpenShadow> => {
  const { name } = projection;
  await inTransaction(parts.pool, async (client) => {
    const { rows } = await client.query<{ version: number; position: number }>(
      'SELECT version, position FROM projection_previous WHERE name = $1 FOR UPDATE', [name],
    );
    const [kept] = rows;
    if (!kept) throw new NoWayBack(name, 'no earlier table was kept');
    if (kept.version !== projection.version) throw new NoWayBack(name, `the earlier table needs version ${kept.version} of the program's rows`);
    await takeUpPrevious(client, projection, Number(kept.position));
  });
  const taken = await takeUp(parts, projection, 'previous');
  if (!taken) throw new NoWayBack(name, 'the earlier table is ahead of the log');
  return taken;
};

/**
 * Puts the table that the last rebuild replaced back in place, caught up to where the live rows are. Returns that position. Killed at any
 * moment it is taken up again. Throws UnknownProjection, RebuildRunning or NoWayBack.
 */
export const rollback = async (parts: RebuildParts, name: string): Promise<number> => {
  const projection = projectionOf(parts, name);
  return whileAlone(parts.pool, name, async () => {
    const { shadow } = (await takeUp(parts, projection, 'previous')) ?? (await takeOut(parts, projection));
    try {
      await catchUp(parts, shadow);
      return (await finish(parts, shadow, projection)).position;
    } catch (error) {
      await inTransaction(parts.pool, (client) => putBackPrevious(client, projection)).catch(() => undefined);
      throw error;
    }
  });
};
