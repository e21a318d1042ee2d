// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { PastCall } from '@fyrvakt/action-instructions';
import type { Instant } from '@fyrvakt/kernel';
import type pg from 'pg';
import { PAST_CALLS, pastCallOfRow, pastCalls, pastCallsTable, type PastCallRow } from '../models/past-calls.js';
import { LIVE, qualified } from '../statements.js';
import { inTransaction } from '../transaction.js';

/** Rows read at once. */
const PAGE = 1_000;

const TABLE = qualified(LIVE, pastCallsTable);

/** One view of it, whatever is written or put in its place meanwhile. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE ${TABLE} IN ACCESS SHARE MODE`;

/** The calls of a period as they stood at one moment. */
export interface PastCallsThen {
  /** Everything up to and with this position in the log is in them. */
  readonly position: number;
  /** Cases, of whatever time, that stand still here: they are as they were before they did, or not there at all. */
  readonly standingStill: number;
  readonly count: number;
  /** In the order in which they came, a page at a time; to be gone through once. */
  readonly pages: AsyncIterable<readonly PastCall[]>;
}

type RawRow = [caseId: string, receivedAt: Date, call: PastCallRow['call']];

/** The next page is on its way while one is gone through. */
async function* pagesOf(client: pg.PoolClient): AsyncGenerator<readonly PastCall[]> {
  const fetch = (): Promise<pg.QueryArrayResult<RawRow>> => client.query<RawRow>({ text: `FETCH ${PAGE} FROM calls`, rowMode: 'array' });
  for (let next: Promise<pg.QueryArrayResult<RawRow>> | undefined = fetch(); next; ) {
    const { rows }: pg.QueryArrayResult<RawRow> = await next;
    next = rows.length === PAGE ? fetch() : undefined;
    // Waited for on the next turn; a failure until then is that one's.
    next?.catch(() => undefined);
    yield rows.map(([caseId, receivedAt, call]) => pastCallOfRow({ caseId, receivedAt: receivedAt.toISOString(), call }));
  }
}

/**
 * Goes through the calls that came in from an instant on and before another, in little memory, however many there are. Undefined without
 * having begun when the rows are another version's or do not hold everything up to a position.
 */
export const readPastCalls = <T>(
  pool: pg.Pool, from: Instant, to: Instant, upTo: number, work: (then: PastCallsThen) => Promise<T>,
): Promise<T | undefined> =>
  inTransaction(pool, async (client) => {
    const { rows: [standing] } = await client.query<{ position: number; still: number }>(
      `SELECT position, (SELECT count(*) FROM parked_cases WHERE projection = $1) AS still
       FROM projection_checkpoints WHERE name = $1 AND version = $2 AND position >= $3`,
      [PAST_CALLS, pastCalls.version, upTo],
    );
    if (!standing) return undefined;
    const period = `FROM ${TABLE} WHERE received_at >= $1 AND received_at < $2`;
    const { rows: [all] } = await client.query<{ n: number }>(`SELECT count(*) AS n ${period}`, [from, to]);
    await client.query(`DECLARE calls NO SCROLL CURSOR FOR SELECT case_id, received_at, call ${period} ORDER BY received_at, case_id`, [from, to]);
    return work({ position: standing.position, standingStill: standing.still, count: all?.n ?? 0, pages: pagesOf(client) });
  }, BEGIN);
