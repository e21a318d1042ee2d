// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { someEvent } from '@fyrvakt/event-store';
import { events } from '@fyrvakt/testing';
import { caseIdOf, ReadModelGround } from '../../../test/support/read-model-ground.js';
import { historyOf, interleaved, randomFrom } from '../../../test/support/histories.js';
import { caseList } from './models/case-list.js';

describe('Projection runner', () => {
  let ground: ReadModelGround;
  beforeEach(async () => {
    ground = await ReadModelGround.open();
  });
  afterEach(() => ground.close());

  it('turns a call into a row that says what the rules say', async () => {
    const runner = await ground.run();
    const queries = ground.queries(runner);
    const caseId = caseIdOf(1);
    await ground.add(caseId, events.callReceived(), events.noRecipientAvailable());
    const position = await ground.add(caseId, events.resourceNotified(), events.notificationAcknowledged());
    expect(await queries.waitFor(position, 30_000)).toBe(true);
    const { rows } = await queries.cases({}, { limit: 10 });
    expect(rows).toEqual([
      expect.objectContaining({
        caseId, mode: 'actual', receivedAt: '2026-11-22T01:13:00.000Z', month: '2026-11', category: 'noiseMusic', area: 'LYS', place: 'Södra hamnen',
        handling: 'acknowledged', followUpState: 'owed', data: 'full', latestType: 'NotificationAcknowledged', units: ['FT1'],
        contacted: [{ unit: 'FT1', acknowledged: true }], outstanding: 2, staffed: false, revision: 3, position: 4, stale: false,
        deadlineAt: '2026-11-27T23:00:00.000Z', deadlineKind: 'followUp',
      }),
    ]);
  });

  it('says when rows are not there in time', async () => {
    const queries = ground.queries(await ground.run());
    expect(await queries.waitFor(1, 60)).toBe(false);
  });

  it('goes on after a restart from where it was', async () => {
    const first = await ground.run();
    const position = await ground.add(caseIdOf(1), events.callReceived());
    await ground.queries(first).waitFor(position, 30_000);
    await first.stop();
    const last = await ground.add(caseIdOf(1), events.handlingCompleted());
    const queries = ground.queries(await ground.run());
    expect(await queries.waitFor(last, 30_000)).toBe(true);
    expect((await queries.cases({}, { limit: 1 })).rows[0]).toMatchObject({ handling: 'handled', revision: 1 });
  });

  it('has each effect once when two runners race on one database', async () => {
    const random = randomFrom(7);
    const cases = Array.from({ length: 60 }, (_, index) => historyOf(random, caseIdOf(index), '2026-11-21T20:00:00.000Z'));
    const runners = await Promise.all([ground.run(), ground.run()]);
    let last = 0;
    for (const { of, item } of interleaved(random, cases, 10)) last = await ground.add(caseIdOf(of), item);
    await Promise.all(runners.map((runner) => ground.queries(runner).waitFor(last, 30_000)));
    const names = ['case-list', 'follow-up-ledger', 'monthly-figures', 'handover', 'awaiting-decision'];
    const raced = await Promise.all(names.map((name) => contents(name.replaceAll('-', '_'))));
    for (const name of names) {
      const rebuilt = await runners[0]?.rebuild(name);
      expect(rebuilt).toMatchObject({ name, digest: { equal: true }, parked: 0 });
    }
    expect(raced.slice(0, 4).every((rows) => rows > 0)).toBe(true);
    const { figures } = await ground.queries().monthly('2026-11');
    const actual = cases.filter(([call]) => call?.type === 'CallReceived' && call.data.mode === 'actual');
    expect(figures.calls).toEqual([{ code: 'all', n: actual.length }]);
  });

  it('loses sight of nothing that happens while every projection is new and still being built', async () => {
    const known = caseList.version;
    const first = await ground.run({ projections: [caseList] });
    const before = await ground.add(caseIdOf(1), events.callReceived());
    await ground.queries(first).waitFor(before, 60_000);
    await first.stop();
    let build: () => void = () => undefined;
    const allowed = new Promise<void>((resolve) => (build = resolve));
    // The building reads the log from its beginning; whoever follows reads on from the rows in use.
    const store = new Proxy(ground.store, {
      get: (log, name) => {
        if (name === 'readAll') return async (...asked: Parameters<typeof log.readAll>) => (await allowed, log.readAll(...asked));
        const found: unknown = Reflect.get(log, name, log);
        return typeof found === 'function' ? found.bind(log) : found;
      },
    });
    const runner = await ground.run({ store, projections: [{ ...caseList, version: known + 1 }] });
    const meanwhile = await ground.add(caseIdOf(2), events.callReceived());
    // Time to go wrong: what waits here must not have passed by.
    await runner.progress.reach(meanwhile, 300);
    expect(runner.progress.position).toBe(before);
    build();
    await runner.progress.reach(meanwhile, 30_000);
    const { rows } = await ground.pool.query('SELECT name, version, position FROM projection_checkpoints');
    expect(rows).toEqual([{ name: 'case-list', version: known + 1, position: meanwhile }]);
    expect((await ground.queries().cases({}, { limit: 10 })).rows).toHaveLength(2);
    await runner.stop();
  });

  it('passes by what is of no case: the agreement and the roster lie in the same log', async () => {
    const runner = await ground.run();
    const other = async (stream: string, revision: number) =>
      (await ground.store.append(stream, revision - 1, [someEvent({ type: 'CallReceived', data: '{"of":"another kind"}' })])).last;
    await other('instruction-a', 0);
    await ground.add(caseIdOf(1), events.callReceived());
    await other('roster-a', 0);
    await ground.add(caseIdOf(2), events.callReceived());
    const last = await other('roster-a', 1);
    const queries = ground.queries(runner);
    expect(await queries.waitFor(last, 30_000)).toBe(true);
    expect((await queries.cases({}, { limit: 10 })).rows.map(({ caseId }) => caseId).sort()).toEqual([caseIdOf(1), caseIdOf(2)].sort());
    expect(await runner.parked()).toEqual([]);
    expect(await runner.rebuild('case-list')).toMatchObject({ position: last, digest: { equal: true }, parked: 0 });
  });

  const contents = async (table: string): Promise<number> =>
    Number((await ground.pool.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
});
