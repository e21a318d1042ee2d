// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { exampleContent, type PastCall, type Variant } from '@fyrvakt/action-instructions';
import { createPool, migrate, testDatabase } from '@fyrvakt/postgres';
import { NOW, testRoster } from '@fyrvakt/testing';
import type { PastCalls } from './history.js';
import { MOST_UNFINISHED, TooManyWhatIfs, whatIfMigrations, WhatIfs, WrongPeriod, type StoredWhatIf } from './index.js';

const PERIOD = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
const variant: Variant = { instruction: { id: randomUUID(), version: 2, content: exampleContent }, roster: testRoster() };
const request = { ...PERIOD, variant, of: { instructionId: variant.instruction.id, version: 2 } };

describe('What-ifs that are kept', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let pool: ReturnType<typeof createPool>;
  const call = (): PastCall => ({
    caseId: randomUUID(), receivedAt: NOW, category: 'vandalism', danger: 'no', ongoing: 'no', mode: 'actual', asked: [], told: [], nobody: false,
    decision: false, deferred: false, answers: [],
  });
  /** Reading stops here until it is let go on. */
  let gate: Promise<void> = Promise.resolve();
  /** How far past calls have been taken up, of a log of three events. */
  let reached = 3;
  const history: PastCalls = {
    pastCalls: async (_from, _to, upTo, work) => {
      await gate;
      if (reached < upTo) return undefined;
      const pages = (async function* () {
        yield [call(), call()];
      })();
      return work({ position: reached, standingStill: 1, count: 2, pages });
    },
  };
  const opened: WhatIfs[] = [];
  const process = (): WhatIfs => {
    const whatIfs = new WhatIfs({ pool, store: { head: async () => 3 }, history, clock: () => NOW, onError: (error) => { throw error; } });
    opened.push(whatIfs);
    return whatIfs;
  };
  const over = async (whatIfs: WhatIfs, id: string): Promise<StoredWhatIf | undefined> => {
    for (;;) {
      const run = await whatIfs.find(id);
      if (run?.state !== 'waiting' && run?.state !== 'running') return run;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const held = (): (() => void) => {
    let open = (): void => {};
    gate = new Promise((resolve) => (open = resolve));
    return open;
  };

  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url, whatIfMigrations);
    pool = createPool(database.url, { max: 4, name: 'what-ifs' });
  });
  afterEach(async () => {
    reached = 3;
    await pool.query('DELETE FROM what_ifs');
  });
  afterAll(async () => {
    for (const whatIfs of opened) await whatIfs.close();
    await pool.end();
    await database.drop();
  });

  it('come to what every process sees, with what they were made of', async () => {
    const [mine, other] = [process(), process()];
    const { id, state } = await mine.begin('somebody', request);
    expect(state).toBe('waiting');
    const run = await over(other, id);
    expect(run).toMatchObject({
      id, owner: 'somebody', askedAt: NOW, state: 'done', percent: 100, calls: 2, position: 3, summary: { calls: 2, standingStill: 1 },
    });
    expect(run?.examples?.length).toBeLessThanOrEqual(2);
    expect(await other.finished(id)).toEqual({
      summary: run?.summary,
      origin: { whatIfId: id, digest: run?.tried.digest, rosterRevision: variant.roster.revision, position: 3 },
    });
    expect((await other.list(variant.instruction.id)).map((one) => one.id)).toEqual([id]);
    expect(await other.list(randomUUID())).toEqual([]);
  });

  it('are stopped from any process, and say so', async () => {
    const [mine, other] = [process(), process()];
    const letGo = held();
    const { id } = await mine.begin('somebody', request);
    expect([await other.finished(id), await other.cancel(id), await other.cancel(id)]).toEqual([undefined, true, false]);
    letGo();
    await mine.close();
    expect(await other.find(id)).toMatchObject({ state: 'cancelled' });
    expect(await other.finished(id)).toBeUndefined();
  });

  it('wait until all that had happened is there, and stop waiting when they are to', async () => {
    const [mine, other] = [process(), process()];
    reached = 2;
    const [first, second] = [await mine.begin('somebody', request), await other.begin('somebody', request)];
    while ((await mine.find(first.id))?.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 5));
    await other.close();
    expect(await mine.find(second.id)).toMatchObject({ state: 'failed', calls: 0 });
    reached = 4;
    expect(await over(mine, first.id)).toMatchObject({ state: 'done', position: 4 });
  });

  it('are refused when as many as there may be are at work, in all processes together', async () => {
    const [mine, other] = [process(), process()];
    const letGo = held();
    const asked = await Promise.allSettled(Array.from({ length: MOST_UNFINISHED + 3 }, (_, n) => (n % 2 ? mine : other).begin('somebody', request)));
    const refused = asked.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(refused).toHaveLength(3);
    expect(refused.every((reason) => reason instanceof TooManyWhatIfs)).toBe(true);
    letGo();
    for (const one of asked) if (one.status === 'fulfilled') expect(await over(mine, one.value.id)).toMatchObject({ state: 'done' });
  });

  it('have failed when whoever held them has been silent for long, and then make room', async () => {
    const dead = process();
    for (let n = 0; n < MOST_UNFINISHED; n += 1)
      await pool.query(`INSERT INTO what_ifs (id, owner, asked_at, tried, state, percent, calls, holder, beat_at)
        VALUES ($1, 'x', now(), '{}', 'running', 10, 0, $1, now() - interval '2 minutes')`, [randomUUID()]);
    expect((await dead.list()).map(({ state }) => state)).toEqual(Array(MOST_UNFINISHED).fill('failed'));
    const { id } = await dead.begin('somebody', request);
    expect(await over(dead, id)).toMatchObject({ state: 'done' });
  });

  it('go when there are too many, or they are too old, the oldest first', async () => {
    await pool.query(`INSERT INTO what_ifs (id, owner, asked_at, tried, state, percent, calls, holder, beat_at)
      SELECT gen_random_uuid(), 'x', now(), '{}', 'done', 100, 0, gen_random_uuid(), now() - n * interval '1 hour' FROM generate_series(1, 150) n`);
    const whatIfs = process();
    await over(whatIfs, (await whatIfs.begin('somebody', request)).id);
    expect((await whatIfs.list(undefined, 500)).length).toBe(100);
    await pool.query(`UPDATE what_ifs SET beat_at = now() - interval '31 days'`);
    await over(whatIfs, (await whatIfs.begin('somebody', request)).id);
    expect((await whatIfs.list(undefined, 500)).length).toBe(1);
  });

  it('go over a period that ends after it begins and is not too long', async () => {
    const whatIfs = process();
    await expect(whatIfs.begin('somebody', { ...request, to: PERIOD.from })).rejects.toThrow(WrongPeriod);
    await expect(whatIfs.begin('somebody', { ...request, from: '2016-01-01T00:00:00.000Z' })).rejects.toThrow(WrongPeriod);
  });
});
