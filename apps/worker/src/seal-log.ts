// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { writeCheckpoint, type Checkpoint } from '@fyrvakt/event-store';
import { openCheckpoints, type Runtime } from '@fyrvakt/runtime';

const LOCK = 0x46_79_72_73;

/** Signs what the log has come to hold since last time. One process at a time; where another is at it, this one has nothing to do. */
export const sealLog = async (runtime: Pick<Runtime, 'config' | 'pool' | 'municipality' | 'store' | 'clock'>): Promise<Checkpoint | undefined> => {
  const { pool, store, clock } = runtime;
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [LOCK]);
    if (!rows[0]?.alone) return undefined;
    try {
      return await writeCheckpoint({ store, ...(await openCheckpoints(runtime)), clock: () => clock.now() });
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    }
  } finally {
    client.release();
  }
};
