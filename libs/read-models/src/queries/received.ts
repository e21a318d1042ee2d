// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';

/** How many real calls came in an hour, which begins with the hour of UTC. */
export interface HourOfCalls { readonly hour: Instant; readonly calls: number }

/** When real calls came, hour by hour, the earliest first, and nothing else of them. Hours without any are left out. */
export const countPerHour = async (pool: pg.Pool, from: Instant, to: Instant): Promise<readonly HourOfCalls[]> => {
  const { rows } = await pool.query<{ hour: Date; calls: number }>(
    `SELECT date_trunc('hour', received_at, 'UTC') AS hour, count(*)::int AS calls FROM case_list
     WHERE mode = 'actual' AND received_at >= $1 AND received_at < $2 GROUP BY 1 ORDER BY 1`,
    [from, to],
  );
  return rows.map(({ hour, calls }) => ({ hour: hour.toISOString(), calls }));
};
