// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';
import { SignInThrottled } from './refusals.js';

interface Limit {
  /** Tries without waiting. */
  readonly free: number;
  /** The longest wait between two tries, which doubles from two seconds. */
  readonly longestSeconds: number;
}

/**
 * One person's mistakes at one address; a municipality's whole office behind one address; a crowd of addresses that guess at one
 * account. The last never stands in the way of an address from which the account has signed in before.
 */
export const LIMITS = {
  accountAtAddress: { free: 5, longestSeconds: 900 },
  address: { free: 50, longestSeconds: 60 },
  account: { free: 30, longestSeconds: 300 },
} as const satisfies Record<string, Limit>;

const FORGOTTEN = '1 hour';
const KNOWN_FOR = '30 days';

/** Buckets are hashed: what was typed as a name may be a password. */
const bucketOf = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest();

/**
 * Counts tries before they are made, one row lock per bucket, so that requests in parallel pass no more often than requests in
 * turn. It lies in the database: a restart forgives nothing, and several processes share it.
 */
export class Throttle {
  constructor(private readonly pool: Pool) {}

  /** Takes a try, or throws SignInThrottled. */
  async take(account: string, address: string, now: Instant): Promise<void> {
    const pair = bucketOf('pair', account, address);
    await this.takeFrom(pair, LIMITS.accountAtAddress, now);
    await this.takeFrom(bucketOf('address', address), LIMITS.address, now);
    if (!(await this.isKnown(pair, now))) await this.takeFrom(bucketOf('account', account), LIMITS.account, now);
  }

  /** A success forgives the mistakes of this person at this address, and gives the try back to the shared buckets. */
  async succeeded(account: string, address: string, now: Instant): Promise<void> {
    await this.pool.query(
      'UPDATE sign_in_throttle SET tries = 0, blocked_until = NULL, succeeded_at = $2 WHERE bucket = $1',
      [bucketOf('pair', account, address), now],
    );
    await this.pool.query(
      'UPDATE sign_in_throttle SET tries = greatest(tries - 1, 0) WHERE bucket = ANY ($1)',
      [[bucketOf('address', address), bucketOf('account', account)]],
    );
    await this.pool.query(
      `DELETE FROM sign_in_throttle WHERE bucket IN (
         SELECT bucket FROM sign_in_throttle WHERE touched_at < $1::timestamptz - interval '${KNOWN_FOR}' LIMIT 1000)`,
      [now],
    );
  }

  private async takeFrom(bucket: Buffer, limit: Limit, now: Instant): Promise<void> {
    const taken = await this.pool.query(
      `INSERT INTO sign_in_throttle AS t (bucket, tries, touched_at) VALUES ($1, 1, $2)
       ON CONFLICT (bucket) DO UPDATE SET
         tries = CASE WHEN t.touched_at < $2::timestamptz - interval '${FORGOTTEN}' THEN 1 ELSE t.tries + 1 END,
         blocked_until = CASE
           WHEN t.touched_at < $2::timestamptz - interval '${FORGOTTEN}' OR t.tries + 1 < $3 THEN NULL
           ELSE $2::timestamptz + make_interval(secs => least($4, power(2, least(t.tries + 2 - $3, 20)))) END,
         touched_at = greatest(t.touched_at, $2)
       WHERE t.blocked_until IS NULL OR t.blocked_until <= $2
       RETURNING 1`,
      [bucket, now, limit.free, limit.longestSeconds],
    );
    if (taken.rowCount === 0) throw new SignInThrottled(await this.wait(bucket, now));
  }

  private async wait(bucket: Buffer, now: Instant): Promise<number> {
    const { rows } = await this.pool.query<{ seconds: number }>(
      'SELECT ceil(extract(epoch FROM blocked_until - $2::timestamptz))::int AS seconds FROM sign_in_throttle WHERE bucket = $1',
      [bucket, now],
    );
    return Math.max(1, rows[0]?.seconds ?? 1);
  }

  private async isKnown(pair: Buffer, now: Instant): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `SELECT 1 FROM sign_in_throttle WHERE bucket = $1 AND succeeded_at > $2::timestamptz - interval '${KNOWN_FOR}'`,
      [pair, now],
    );
    return rowCount === 1;
  }
}
