// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events } from '@fyrvakt/testing';
import { historyOf, interleaved, randomFrom } from '../../../test/support/histories.js';
import { caseIdOf, ReadModelGround } from '../../../test/support/read-model-ground.js';
import { caseList } from './models/case-list.js';
import { handover } from './models/handover.js';
import { ledger } from './models/ledger.js';
import { monthlyFigures } from './models/monthly-figures.js';
import { RebuildRunning, whileAlone } from './alone.js';
import { UnknownProjection, type RebuildProgress } from './rebuild.js';
import { NoWayBack } from './rollback.js';
import { takeUpPrevious } from './swap.js';
import { inTransaction } from './transaction.js';

describe('Rebuild', () => {
  let ground: ReadModelGround;
  const random = randomFrom(11);
  beforeEach(async () => {
    ground = await ReadModelGround.open();
  });
  afterEach(() => ground.close());

  const fill = async (from: number, cases: number): Promise<number> => {
    const histories = Array.from({ length: cases }, (_, index) => historyOf(random, caseIdOf(from + index), '2026-10-10T20:00:00.000Z'));
    let last = 0;
    for (const { of, item } of interleaved(random, histories, 10)) last = await ground.add(caseIdOf(from + of), item);
    return last;
  };

  it('makes the same rows beside the live ones while the log grows, and swaps them in', async () => {
    const runner = await ground.run();
    const queries = ground.queries(runner);
    await queries.waitFor(await fill(0, 40), 30_000);
    const stages = new Set<RebuildProgress['stage']>();
    const [rebuilt, last] = await Promise.all([runner.rebuild('case-list', ({ stage }) => stages.add(stage)), fill(100, 40)]);
    expect(rebuilt).toMatchObject({ name: 'case-list', parked: 0, digest: { equal: true } });
    expect([...stages]).toEqual(['folding', 'indexing', 'comparing', 'swapping']);
    expect(await queries.waitFor(last, 30_000)).toBe(true);
    expect(await runner.rebuild('case-list')).toMatchObject({ position: last, digest: { equal: true } });
    const { rows } = await ground.pool.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'case_list'",
    );
    expect(rows[0]?.n).toBe(1 + caseList.table.indices.length);
  });

  it('finds live rows that are wrong', async () => {
    const runner = await ground.run();
    await ground.queries(runner).waitFor(await fill(0, 10), 30_000);
    await ground.pool.query("UPDATE case_list SET place = 'Någon annanstans' WHERE case_id = $1", [caseIdOf(3)]);
    expect(await runner.rebuild('case-list')).toMatchObject({ digest: { equal: false } });
    expect(await runner.rebuild('case-list')).toMatchObject({ digest: { equal: true } });
  });

  it('goes back to the table before, caught up', async () => {
    const runner = await ground.run();
    const queries = ground.queries(runner);
    await expect(runner.rollback('case-list')).rejects.toThrow(NoWayBack);
    await queries.waitFor(await fill(0, 10), 30_000);
    await runner.rebuild('case-list');
    const last = await fill(50, 10);
    await queries.waitFor(last, 30_000);
    expect(await runner.rollback('case-list')).toBe(last);
    expect(await runner.rebuild('case-list')).toMatchObject({ position: last, digest: { equal: true } });
  });

  it('takes up a way back that was cut short, and counts nothing twice', async () => {
    const runner = await ground.run();
    const queries = ground.queries(runner);
    await queries.waitFor(await fill(0, 10), 30_000);
    const { position } = await runner.rebuild('monthly-figures');
    await queries.waitFor(await fill(50, 10), 30_000);
    // As far as a killed process came: the kept table is taken out, and nothing folded yet.
    await inTransaction(ground.pool, (client) => takeUpPrevious(client, monthlyFigures, position));
    const last = await fill(100, 10);
    await queries.waitFor(last, 30_000);
    expect(await runner.rollback('monthly-figures')).toBe(last);
    expect(await runner.rebuild('monthly-figures')).toMatchObject({ position: last, digest: { equal: true } });
  });

  it('starts again cleanly after it was killed, with the live rows untouched', async () => {
    const runner = await ground.run();
    const queries = ground.queries(runner);
    const last = await fill(0, 20);
    await queries.waitFor(last, 30_000);
    const before = (await queries.cases({}, { limit: 50 })).rows;
    const killed = runner.rebuild('case-list', ({ stage }) => {
      if (stage === 'comparing') throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect((await queries.cases({}, { limit: 50 })).rows).toEqual(before);
    expect((await queries.status()).find(({ name }) => name === 'case-list')).toMatchObject({ state: 'rebuilding', lagEvents: 0 });
    expect(await runner.rebuild('case-list')).toMatchObject({ position: last, resumedFrom: 0, digest: { equal: true } });
    expect((await queries.status()).every(({ state }) => state === 'live')).toBe(true);
  });

  it('does not go on with what another version began, what has other columns, what is ahead of the log, or the table before', async () => {
    const runner = await ground.run();
    const last = await fill(0, 5);
    await ground.queries(runner).waitFor(last, 30_000);
    for (const change of ['version = 99', "shape = 'other'", 'position = 1000000', "origin = 'previous'"]) {
      await expect(runner.rebuild('case-list', ({ stage }) => {
        if (stage === 'swapping') throw new Error('killed');
      })).rejects.toThrow('killed');
      await ground.pool.query(`UPDATE projection_next SET ${change}`);
      const rebuilt = await runner.rebuild('case-list');
      expect(rebuilt).toMatchObject({ position: last, digest: { equal: true } });
      expect(rebuilt.resumedFrom).toBeUndefined();
    }
  });

  it('goes around a case whose row the database refuses, which stands still as before', async () => {
    const runner = await ground.run();
    const queries = ground.queries(runner);
    await ground.add(caseIdOf('nul'), events.callReceived({ place: { text: 'a\u0000b', area: 'LYS' } }), events.handlingCompleted());
    const last = await fill(0, 20);
    await queries.waitFor(last, 30_000);
    const parked = async () => (await runner.parked()).map(({ parkedAt: _, ...rest }) => rest).filter(({ projection }) => projection === 'case-list');
    const before = await parked();
    expect(before).toHaveLength(1);
    expect(await runner.rebuild('case-list')).toMatchObject({ position: last, parked: 1, digest: { equal: true } });
    expect(await parked()).toEqual(before);
  });

  it('is finished by the next start when it was cut short', async () => {
    const first = await ground.run();
    await ground.queries(first).waitFor(await fill(0, 10), 30_000);
    await first.rebuild('case-list');
    for (const cut of ['case-list', 'monthly-figures'])
      await expect(first.rebuild(cut, ({ stage }) => {
        if (stage === 'swapping') throw new Error('killed');
      })).rejects.toThrow('killed');
    await first.stop();
    const queries = ground.queries(await ground.run());
    while ((await queries.status()).some(({ state }) => state !== 'live')) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await queries.status()).every(({ state, lagEvents }) => state === 'live' && lagEvents === 0)).toBe(true);
    expect((await ground.pool.query('SELECT FROM projection_next')).rowCount).toBe(0);
  });

  it('is made by one at a time, of projections that exist', async () => {
    const runner = await ground.run();
    await whileAlone(ground.pool, 'case-list', () => expect(runner.rebuild('case-list')).rejects.toThrow(RebuildRunning));
    await expect(runner.rebuild('no-such')).rejects.toThrow(UnknownProjection);
  });

  it('brings up a projection whose rows have come to mean something else, and one that is new', async () => {
    const old = await ground.run({ projections: [caseList, handover] });
    const queries = ground.queries(old);
    const last = await fill(0, 15);
    await old.progress.reach(last, 30_000);
    await old.stop();
    const runner = await ground.run({ projections: [{ ...caseList, version: caseList.version + 1 }, handover, ledger] });
    const more = await ground.add(caseIdOf(0), events.noteAdded({ noteId: 'more' }));
    for (;;) {
      const { rows } = await ground.pool.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM projection_checkpoints WHERE (name, version) IN (($1, $2), ($3, 1)) AND position = $4',
        ['case-list', caseList.version + 1, 'follow-up-ledger', more],
      );
      if (rows[0]?.n === 2) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const listed = await queries.cases({ mode: ['actual', 'exercise'] }, { limit: 50 });
    expect(listed.rows.find(({ caseId }) => caseId === caseIdOf(0))).toMatchObject({ position: more });
    expect((await queries.ledger({ mode: ['actual', 'exercise'] }, { limit: 200 })).rows.length).toBeGreaterThan(15);
    await runner.stop();
  });
});
