// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { canonicalJson } from '@fyrvakt/event-store';
import { events, testMunicipality } from '@fyrvakt/testing';
import { historyOf, interleaved, randomFrom } from '../../../test/support/histories.js';
import { caseIdOf, ReadModelGround } from '../../../test/support/read-model-ground.js';
import { caseList } from './models/case-list.js';
import { ledger } from './models/ledger.js';
import { monthlyFigures } from './models/monthly-figures.js';
import { caseProjections } from './projections.js';
import type { Projection } from './projection.js';

const SEEDS = [1, 2, 3];

/** The case list and the figures, with a fault in them that strikes one event until it is mended. */
const faulty = (strikes: { eventOf: string; revision: number; mended: boolean }): Projection[] =>
  [caseList, monthlyFigures].map((projection) => ({
    ...projection,
    map: Object.fromEntries(
      Object.entries(projection.map).map(([name, patch]) => [
        name,
        (memory: object, data: object, event: { stream: string; revision: number }) => {
          if (!strikes.mended && event.stream === `case-${strikes.eventOf}` && event.revision === strikes.revision) throw new Error('a fault');
          return typeof patch === 'function' ? (patch as (...all: unknown[]) => object)(memory, data, event) : {};
        },
      ]),
    ) as unknown as Projection['map'],
  }));

describe('A case that cannot be taken', () => {
  let ground: ReadModelGround;
  beforeEach(async () => {
    ground = await ReadModelGround.open();
  });
  afterEach(() => ground.close());

  it.each(SEEDS)('stands still alone, is shown as stale, and is healed by a retry (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const cases = Array.from({ length: 30 }, (_, index) => historyOf(random, caseIdOf(index), '2026-10-10T20:00:00.000Z'));
    const struck = Math.floor(random() * cases.length);
    const caseId = caseIdOf(struck);
    const strikes = { eventOf: caseId, revision: 1 + Math.floor(random() * ((cases[struck]?.length ?? 2) - 1)), mended: false };
    const runner = await ground.run({ projections: [...faulty(strikes), ledger] });
    let last = 0;
    for (const { of, item } of interleaved(random, cases, 8)) last = await ground.add(caseIdOf(of), item);
    const queries = ground.queries(runner);
    expect(await queries.waitFor(last, 30_000)).toBe(true);

    expect((await runner.parked()).map((parked) => [parked.projection, parked.caseId, parked.reason]).toSorted()).toEqual([
      ['case-list', caseId, 'threw'], ['monthly-figures', caseId, 'threw'],
    ]);
    const rows = async () => (await queries.cases({ mode: ['actual', 'exercise'] }, { limit: 200 })).rows;
    expect((await rows()).filter(({ stale }) => stale).map((row) => row.caseId)).toEqual([caseId]);
    for (const row of await rows())
      expect(row.revision).toBe(row.caseId === caseId ? strikes.revision - 1 : (cases[indexOf(row.caseId)]?.length ?? 0) - 1);
    expect((await queries.ledger({ caseId, mode: ['actual', 'exercise'] }, { limit: 200 })).rows.every(({ stale }) => !stale)).toBe(true);

    expect(await runner.retry(caseId)).toContainEqual({ projection: 'case-list', healed: false });
    strikes.mended = true;
    expect((await runner.retry(caseId)).every(({ healed }) => healed)).toBe(true);
    expect(await runner.parked()).toEqual([]);
    expect((await rows()).find((row) => row.caseId === caseId)).toMatchObject({ stale: false, revision: (cases[struck]?.length ?? 0) - 1 });
    const after = await ground.add(caseId, events.noteAdded({ noteId: 'after' }));
    await queries.waitFor(after, 30_000);
    expect((await rows()).find((row) => row.caseId === caseId)).toMatchObject({ latestType: 'NoteAdded' });
    for (const name of ['case-list', 'monthly-figures', 'follow-up-ledger'])
      expect(await runner.rebuild(name)).toMatchObject({ name, digest: { equal: true } });
  });

  const indexOf = (caseId: string): number => Array.from({ length: 30 }, (_, index) => caseIdOf(index)).indexOf(caseId);

  it('stands still for an event that this version does not know, in every projection, and nothing is skipped', async () => {
    const runner = await ground.run();
    const queries = ground.queries(runner);
    await ground.add(caseIdOf('new'), events.callReceived());
    const meta = canonicalJson({
      schema: 1, occurredAt: '2026-11-22T01:14:00.000Z', recordedAt: '2026-11-22T01:14:00.000Z',
      actor: { kind: 'client', id: 'x', role: 'x' }, commandId: 'x', correlationId: 'x',
    });
    await ground.addRaw(caseIdOf('new'), { id: caseIdOf('event'), type: 'FromTheFuture', meta, data: '{}' });
    await ground.add(caseIdOf('new'), events.handlingCompleted());
    const last = await ground.add(caseIdOf('other'), events.callReceived());
    expect(await queries.waitFor(last, 30_000)).toBe(true);
    const parked = await queries.parked();
    expect(new Set(parked.map(({ reason }) => reason))).toEqual(new Set(['unknownEvent']));
    expect(parked).toHaveLength(caseProjections({ of: async () => [], search: async () => undefined }, testMunicipality).length);
    const { rows } = await queries.cases({}, { limit: 10 });
    expect(rows.map(({ caseId, revision, stale }) => [caseId, revision, stale])).toEqual(
      expect.arrayContaining([[caseIdOf('new'), 0, true], [caseIdOf('other'), 0, false]]),
    );
    expect((await queries.status()).every(({ parked: n }) => n === 1)).toBe(true);
  });

  it('stands still when the database refuses its row, and the others go on', async () => {
    const runner = await ground.run();
    const queries = ground.queries(runner);
    await ground.add(caseIdOf('nul'), events.callReceived({ place: { text: 'a\u0000b', area: 'LYS' } }));
    const last = await ground.add(caseIdOf('good'), events.callReceived());
    expect(await queries.waitFor(last, 30_000)).toBe(true);
    expect((await queries.cases({}, { limit: 10 })).rows.map(({ caseId }) => caseId)).toEqual([caseIdOf('good')]);
    expect((await queries.parked()).filter(({ projection }) => projection === 'case-list')).toEqual([
      expect.objectContaining({ caseId: caseIdOf('nul'), reason: 'refusedByDatabase' }),
    ]);
    expect((await queries.monthly('2026-11')).figures.calls).toEqual([{ code: 'all', n: 2 }]);
  });
});
