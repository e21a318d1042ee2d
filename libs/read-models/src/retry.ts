// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';
import type pg from 'pg';
import { CaseFolds, type CaseLog } from './case-folds.js';
import type { Parking } from './case-entry.js';
import { holdCheckpoints } from './checkpoints.js';
import { differences } from './differences.js';
import { listParked, unpark } from './parking.js';
import type { Projection } from './projection.js';
import { LIVE } from './statements.js';
import { inTransaction } from './transaction.js';
import { RowsRefused, writeChanges } from './write-changes.js';

/** What came of trying a case again in one projection. */
export interface Retried { readonly projection: string; readonly healed: boolean }

const rowsOf = async (projection: Projection, log: CaseLog, events: readonly StoredEvent[], parkings: Parking[]): Promise<readonly object[]> => {
  const folds = new CaseFolds([projection], log);
  parkings.push(...(await folds.take(events, new Set())));
  return folds.changes(parkings)[0]?.upserts ?? [];
};

/** Folds one case alone, from its own stream, into one projection. */
const refold = async (
  client: pg.PoolClient, projection: Projection, log: CaseLog, events: readonly StoredEvent[], from: number,
): Promise<boolean> => {
  const parkings: Parking[] = [];
  const after = await rowsOf(projection, log, events, parkings);
  if (parkings.length > 0) return false;
  const before = await rowsOf(projection, log, events.filter(({ position }) => position < from), parkings);
  const changes = differences(projection, [{ before, after }]);
  // Written even where nothing seems to differ: a destroyed key changes what a row was made of, not the events.
  const upserts = projection.adds ? changes.upserts : after;
  await client.query('SAVEPOINT refold');
  try {
    await writeChanges(client, LIVE, { ...changes, upserts });
    return true;
  } catch (error) {
    if (!(error instanceof RowsRefused)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT refold');
    return false;
  }
};

/**
 * Folds a case alone up to where the rows stand: heals it where it is parked and the reason is gone, and writes its rows anew where it is
 * not. The other cases wait for as long as this one takes.
 */
export const retryCase = (pool: pg.Pool, projections: readonly Projection[], log: CaseLog, caseId: string): Promise<Retried[]> =>
  inTransaction(pool, async (client) => {
    const checkpoints = new Map((await holdCheckpoints(client)).map((known) => [known.name, known]));
    const parked = new Map((await listParked(client, caseId)).map((known) => [known.projection, known.position]));
    const stream = await log.store.readStream(`case-${caseId}`);
    const retried: Retried[] = [];
    for (const projection of projections) {
      const known = checkpoints.get(projection.name);
      if (known?.version !== projection.version) continue;
      const events = stream.filter(({ position }) => position <= known.position);
      const from = parked.get(projection.name) ?? Infinity;
      const healed = await refold(client, projection, log, events, from);
      if (healed) await unpark(client, projection.name, caseId);
      retried.push({ projection: projection.name, healed });
    }
    return retried;
  });
