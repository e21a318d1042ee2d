// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { lead, type Leadership } from './lead.js';
import { holdTerm, inTerm, leaseMigrations, LeaseLost, type Term } from './leases.js';
import { migrate } from './migrate.js';
import { createPool } from './pool.js';
import { testDatabase, type TestDatabase } from './test-database.js';

const TTL = 15_000;
/** How often a leader is paused and another wins; `FYRVAKT_TEST_ROUNDS=100` for the long run. */
const ROUNDS = Number(process.env['FYRVAKT_TEST_ROUNDS'] ?? 3);

let database: TestDatabase;
let pool: pg.Pool;
const errors: unknown[] = [];
const campaigns: Leadership[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.url, leaseMigrations);
  pool = createPool(database.url, { max: 8, name: 'spec' });
  await pool.query('create table written (epoch bigint, by text, at timestamptz default clock_timestamp())');
});
afterEach(async () => {
  await Promise.all(campaigns.splice(0).map((campaign) => campaign.stop()));
  const [unexpected] = errors.splice(0);
  if (unexpected) throw unexpected;
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** As after a pause of the whole machine: the monotonic clock has gone on, by more than a lease, and no timer has had its turn. */
const sleep = (): void => {
  const since = performance.now.bind(performance);
  jest.spyOn(performance, 'now').mockImplementation(() => since() + 2 * TTL);
};
afterEach(() => jest.restoreAllMocks());
/** The same in the database, where nobody waits for it either. */
const runOut = (name: string): Promise<unknown> => pool.query('update leases set expires_at = clock_timestamp() where name = $1', [name]);

const campaign = (name: string, holder: string, work: (term: Term) => Promise<void>, ttlMs = TTL): Leadership => {
  const leadership = lead({ pool, name, holder, ttlMs, onError: (error) => errors.push(error) }, work);
  campaigns.push(leadership);
  return leadership;
};

const toTheEnd = async ({ signal }: Term): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};

/** Campaigns, and resolves with the term that it wins. */
const winning = (name: string, holder: string, ttlMs = TTL): Promise<{ term: Term; leadership: Leadership }> =>
  new Promise((resolve) => {
    const leadership = campaign(name, holder, async (term) => {
      resolve({ term, leadership });
      await toTheEnd(term);
    }, ttlMs);
  });
const untilSo = async (sql: string, values: unknown[] = []): Promise<void> => {
  while (!(await pool.query(sql, values)).rowCount) await pause(5);
};

const write = (term: Term): Promise<unknown> =>
  inTerm(pool, term, (client) => client.query('insert into written (epoch, by) values ($1, $2)', [term.epoch, term.name]));

describe('A lease', () => {
  it('has one leader at a time, who keeps it for as long as it is heard of', async () => {
    const ttlMs = 600;
    const leading = new Set<Term>();
    let most = 0;
    const work = async (term: Term): Promise<void> => {
      leading.add(term);
      most = Math.max(most, [...leading].filter((one) => one.isTrusted()).length);
      await toTheEnd(term);
      leading.delete(term);
    };
    for (const holder of ['one', 'two', 'three']) campaign('alone', holder, work, ttlMs);
    await untilSo("select from leases where name = 'alone'");
    await pool.query("create table seen as select epoch, expires_at from leases where name = 'alone'");
    // On a machine that stands still a term may be lost; the next is then looked at from its own beginning.
    const kept = `with now_seen as (insert into seen select epoch, expires_at from leases where name = 'alone' returning *)
      select from now_seen join seen using (epoch) where now_seen.expires_at > seen.expires_at + 2 * interval '${ttlMs} ms'`;
    await untilSo(kept);
    expect(most).toBe(1);
  });

  it('is given back by a leader that stops, so that the next one need not wait', async () => {
    const { term, leadership } = await winning('handed', 'one', 120_000);
    const next = winning('handed', 'two', 1_500);
    await leadership.stop();
    expect([term.isTrusted(), leadership.leads()]).toEqual([false, false]);
    expect((await next).term.epoch).toBe(term.epoch + 1);
  });

  it('comes back at once to a holder that died and was started again', async () => {
    await pool.query("insert into leases values ('restarted', 'one', 7, clock_timestamp() + interval '1 hour')");
    expect((await winning('restarted', 'one')).term.epoch).toBe(8);
  });

  it('is campaigned for again after work that failed', async () => {
    let terms = 0;
    await new Promise<void>((resolve) => {
      campaign('failing', 'one', async (term) => {
        if (++terms === 1) throw new Error('no');
        resolve();
        await toTheEnd(term);
      });
    });
    expect(errors.splice(0)).toEqual([new Error('no')]);
  });

  it(`is lost by a leader that is paused: ${ROUNDS} rounds, and nothing written by the old epoch`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = `paused ${round}`;
      const { term, leadership } = await winning(name, 'one');
      await write(term);
      await runOut(name);
      sleep();
      // No timer has had its turn yet, and still it knows.
      expect([term.isTrusted(), term.signal.aborted]).toEqual([false, false]);
      const next = winning(name, 'two');
      await expect(write(term)).rejects.toEqual(new LeaseLost(name));
      // Or it might win again, which is no succession.
      await leadership.stop();
      const { term: successor } = await next;
      // Even one that took itself for trusted would be refused by the row.
      await expect(write({ ...term, name, epoch: term.epoch, isTrusted: () => true })).rejects.toEqual(new LeaseLost(name));
      await write(successor);
      await Promise.all(campaigns.splice(0).map((one) => one.stop()));
      jest.restoreAllMocks();
      const { rows } = await pool.query<{ epoch: number }>('select epoch from written where by = $1 order by at', [name]);
      expect(rows).toEqual([{ epoch: term.epoch }, { epoch: successor.epoch }]);
    }
  });

  it('cannot be won while a write of the leader is under way', async () => {
    const { term, leadership } = await winning('writing', 'one');
    const client = await pool.connect();
    await runOut('writing');
    await client.query('begin');
    await holdTerm(client, term);
    let won = false;
    const next = winning('writing', 'two').then(({ term: { epoch } }) => {
      won = true;
      return epoch;
    });
    await untilSo(`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ~ 'insert into leases'`);
    sleep();
    expect(term.isTrusted()).toBe(false);
    const stopped = leadership.stop();
    expect(won).toBe(false);
    await client.query('commit');
    client.release();
    await stopped;
    expect(await next).toBeGreaterThan(term.epoch);
  });
});
