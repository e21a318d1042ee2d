// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import type { Migration } from './migrate.js';

/** One row per thing that has one leader, in the time of the database. The epoch grows each time that somebody wins. */
export const leaseMigrations: readonly Migration[] = [
  {
    id: '0001-leases',
    up: `
      create table leases (
        name text primary key,
        holder text not null,
        epoch bigint not null,
        expires_at timestamptz not null
      ) with (fillfactor = 50)`,
  },
];

/** A time of leading: from winning an epoch until it is given back or the trust in it ends. */
export interface Term {
  readonly name: string;
  readonly epoch: number;
  /** Aborted when the trust ends, or when the leader is asked to stop. */
  readonly signal: AbortSignal;
  /** False from a second before anybody else can win, also when no timer has had its turn since. */
  isTrusted(): boolean;
}

/** Somebody else leads now, or soon will. Nothing may be written in the name of the term. */
export class LeaseLost extends Error {
  constructor(readonly lease: string) {
    super(`the lease ${lease} is not ours any more`);
    this.name = 'LeaseLost';
  }
}

export type Queryable = Pick<pg.Pool | pg.ClientBase, 'query'>;

const TAKE = `
  insert into leases as l (name, holder, epoch, expires_at) values ($1, $2, 1, clock_timestamp() + $3 * interval '1 millisecond')
  on conflict (name) do update set holder = excluded.holder, epoch = l.epoch + 1, expires_at = excluded.expires_at
  where l.expires_at <= clock_timestamp() or l.holder = excluded.holder
  returning epoch`;
const RENEW = "update leases set expires_at = clock_timestamp() + $3 * interval '1 millisecond' where name = $1 and epoch = $2";
const GIVE_BACK = 'update leases set expires_at = clock_timestamp() where name = $1 and epoch = $2';
const HOLD = { name: 'lease-hold', text: 'select from leases where name = $1 and epoch = $2 for share' };

/** The next epoch, unless another's lease runs. A holder that comes back from the dead need not wait for its own. */
export const takeLease = async (db: Queryable, name: string, holder: string, ttlMs: number): Promise<number | undefined> => {
  const { rows } = await db.query<{ epoch: number | string }>(TAKE, [name, holder, ttlMs]);
  return rows[0] && Number(rows[0].epoch);
};

/** False when another has won since. */
export const renewLease = async (db: Queryable, name: string, epoch: number, ttlMs: number): Promise<boolean> =>
  (await db.query(RENEW, [name, epoch, ttlMs])).rowCount === 1;

/** Lets others win at once. */
export const giveBackLease = async (db: Queryable, name: string, epoch: number): Promise<void> => {
  await db.query(GIVE_BACK, [name, epoch]);
};

/**
 * In the transaction of a leader's write, before it: throws LeaseLost unless the term still has the lease. The row is held until the
 * transaction ends, so nobody else can win before the commit.
 */
export const holdTerm = async (client: Queryable, { name, epoch, isTrusted }: Term): Promise<void> => {
  if (!isTrusted()) throw new LeaseLost(name);
  const { rowCount } = await client.query({ ...HOLD, values: [name, epoch] });
  if (rowCount !== 1) throw new LeaseLost(name);
};

/** One transaction in the name of a term: it holds as a whole and while the lease did, or not at all. */
export const inTerm = async <T>(pool: pg.Pool, term: Term, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query("begin; set local idle_in_transaction_session_timeout = '10s'");
    await holdTerm(client, term);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // Undone by the server when the connection ends; this happens too seldom to save it.
    client.release(true);
    throw error;
  }
};
