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

const TTL = 600;
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

/** Blocks the whole process, as a pause of its machine would. */
const freeze = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const campaign = (name: string, holder: string, work: (term: Term) => Promise<void>): Leadership => {
  const leadership = lead({ pool, name, holder, ttlMs: TTL, onError: (error) => errors.push(error) }, work);
  campaigns.push(leadership);
  return leadership;
};

const toTheEnd = async ({ signal }: Term): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};

/** Campaigns, and resolves with the term that it wins. */
const winning = (name: string, holder: string): Promise<{ term: Term; leadership: Leadership }> =>
  new Promise((resolve) => {
    const leadership = campaign(name, holder, async (term) => {
      resolve({ term, leadership });
      await toTheEnd(term);
    });
  });

const write = (term: Term): Promise<unknown> =>
  inTerm(pool, term, (client) => client.query('insert into written (epoch, by) values ($1, $2)', [term.epoch, term.name]));

describe('A lease', () => {
  it('has one leader at a time, who keeps it for as long as it is heard of', async () => {
    const leading = new Set<string>();
    let [most, terms] = [0, 0];
    const work = (holder: string) => async (term: Term) => {
      terms += 1;
      most = Math.max(most, leading.add(holder).size);
      await toTheEnd(term);
      leading.delete(holder);
    };
    const all = ['one', 'two', 'three'].map((holder) => campaign('alone', holder, work(holder)));
    await pause(TTL * 2.5);
    expect([most, terms, all.filter((one) => one.leads()).length]).toEqual([1, 1, 1]);
  });

  it('is given back by a leader that stops, so that the next one need not wait', async () => {
    const { term, leadership } = await winning('handed', 'one');
    const next = winning('handed', 'two');
    await pause(TTL / 5);
    const stopped = performance.now();
    await leadership.stop();
    expect([term.isTrusted(), leadership.leads()]).toEqual([false, false]);
    expect((await next).term.epoch).toBe(term.epoch + 1);
    expect(performance.now() - stopped).toBeLessThan(TTL / 2);
  });

  it('comes back at once to a holder that died and was started again', async () => {
    await pool.query("insert into leases values ('restarted', 'one', 7, clock_timestamp() + interval '1 hour')");
    const asked = performance.now();
    expect((await winning('restarted', 'one')).term.epoch).toBe(8);
    expect(performance.now() - asked).toBeLessThan(TTL / 2);
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
      freeze(TTL * 1.5);
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
      const { rows } = await pool.query<{ epoch: number }>('select epoch from written where by = $1 order by at', [name]);
      expect(rows).toEqual([{ epoch: term.epoch }, { epoch: successor.epoch }]);
    }
  });

  it('cannot be won while a write of the leader is under way', async () => {
    const { term, leadership } = await winning('writing', 'one');
    const client = await pool.connect();
    await client.query('begin');
    await holdTerm(client, term);
    let won = false;
    const next = winning('writing', 'two').then(({ term: { epoch } }) => {
      won = true;
      return epoch;
    });
    await pause(TTL * 1.5);
    expect(term.isTrusted()).toBe(false);
    const stopped = leadership.stop();
    expect(won).toBe(false);
    await client.query('commit');
    client.release();
    await stopped;
    expect(await next).toBeGreaterThan(term.epoch);
  });
});
