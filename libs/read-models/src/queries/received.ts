// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';

/** More calls than a large town has in three years. */
const MOST = 500_000;

/** When real calls came, and nothing else of them: for the load of an hour. */
export const listReceived = async (pool: pg.Pool, from: Instant, to: Instant): Promise<readonly Instant[]> => {
  const { rows } = await pool.query<{ received_at: Date }>(
    "SELECT received_at FROM case_list WHERE mode = 'actual' AND received_at >= $1 AND received_at < $2 ORDER BY received_at DESC LIMIT $3",
      [from, to, MOST],
  );
  return rows.map((row) => row.received_at.toISOString());
};
