// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream } from '@fyrvakt/cases';
import { canonicalJson, MemoryEventStore, type Codec, type StoredEvent } from '@fyrvakt/event-store';
import type { Recorded } from '@fyrvakt/kernel';
import { testMunicipality } from '@fyrvakt/testing';
import fc from 'fast-check';
import { historyOf, interleaved, randomFrom } from '../../../test/support/histories.js';
import { CaseFolds, type CaseLog } from './case-folds.js';
import { caseProjections } from './projections.js';
import { snake } from './table.js';

const unspoken = { of: async (texts: readonly string[]) => texts.map(() => []), search: async () => undefined };
const projections = caseProjections(unspoken, testMunicipality);

/** Reads what was stored without any sealing. */
const codec: Pick<Codec<never, never>, 'open' | 'closed'> = {
  closed: (stored) => ({ ...stored, meta: JSON.parse(stored.meta), data: JSON.parse(stored.data) }) as never,
  open: async (stored) => codec.closed(stored),
};

const logOf = async (seed: number, cases: number): Promise<CaseLog & { events: readonly StoredEvent[] }> => {
  const random = randomFrom(seed);
  const store = new MemoryEventStore();
  const histories = Array.from({ length: cases }, (_, index) =>
    historyOf(random, `0000000${index}-0000-4000-8000-000000000000`, '2026-10-10T20:00:00.000Z'));
  const revisions = new Map<number, number>();
  for (const { of, item } of interleaved(random, histories, 4)) {
    const revision = revisions.get(of) ?? 0;
    revisions.set(of, revision + 1);
    const meta = canonicalJson({ occurredAt: item.occurredAt, recordedAt: item.occurredAt, actor: { kind: 'client', id: 'x', role: 'x' } });
    const event = { id: `0000000${of}-0000-4000-8000-${String(revision).padStart(12, '0')}`, type: item.type, meta, data: canonicalJson(item.data) };
    await store.append(`case-0000000${of}-0000-4000-8000-000000000000`, revision - 1, [event]);
  }
  return { store, codec: codec as unknown as CaseLog['codec'], events: await store.readAll(0, 10_000) };
};

/** What tables hold after batches of some sizes, with some cases kept in memory. */
const tablesAfter = async (log: CaseLog & { events: readonly StoredEvent[] }, batches: readonly number[], limit: number) => {
  const folds = new CaseFolds(projections, log, limit);
  const tables = projections.map(() => new Map<string, Record<string, unknown>>());
  for (let from = 0, turn = 0; from < log.events.length; turn++) {
    const size = batches[turn % batches.length] as number;
    expect(await folds.take(log.events.slice(from, from + size), new Set())).toEqual([]);
    folds.changes([]).forEach(({ projection, upserts, removals }, index) => {
      const table = tables[index] as Map<string, Record<string, unknown>>;
      const keyOf = (row: object): string => (projection.table.key as readonly string[]).map((name) => (row as Record<string, unknown>)[name]).join();
      for (const row of removals) table.delete(keyOf(row));
      for (const row of upserts as Record<string, unknown>[]) {
        const n = projection.adds && Number(table.get(keyOf(row))?.[projection.adds] ?? 0) + Number(row[projection.adds]);
        if (projection.adds && n === 0) table.delete(keyOf(row));
        else table.set(keyOf(row), projection.adds ? { ...row, [projection.adds]: n } : row);
      }
    });
    folds.settle();
    from += size;
  }
  return tables.map((table) => [...table.values()].map((row) => JSON.stringify(row)).toSorted());
};

describe('Folding cases', () => {
  it('leads to the same rows however the log is cut into batches and however little is remembered', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.integer(), sizes, fc.integer({ min: 0, max: 8 }), async (seed, batches, limit) => {
        const log = await logOf(seed, 8);
        expect(await tablesAfter(log, batches, limit)).toEqual(await tablesAfter(log, [log.events.length], 100));
      }),
      { numRuns: 25 },
    );
  });

  it('takes nothing of a case that stands still', async () => {
    const log = await logOf(3, 2);
    const folds = new CaseFolds(projections, log);
    const parked = new Set(['case-list/00000000-0000-4000-8000-000000000000']);
    await folds.take(log.events, parked);
    const [list, , ledger] = folds.changes([]);
    expect(list?.upserts).toHaveLength(1);
    expect(new Set(ledger?.upserts.map((row) => (row as { caseId: string }).caseId)).size).toBe(2);
  });
});

describe('Projections', () => {
  it('answer to every event of the catalogue and to nothing else', () => {
    for (const { map } of projections) expect(Object.keys(map).toSorted()).toEqual(Object.keys(caseStream.evolvers).toSorted());
  });

  it('have names, tables and keys of their own', () => {
    expect(new Set(projections.map(({ name }) => name)).size).toBe(projections.length);
    expect(new Set(projections.map(({ table }) => table.name)).size).toBe(projections.length);
    for (const { table } of projections) expect(table.key.length).toBeGreaterThan(0);
  });

  it('keep no personal part: no column is named after one', () => {
    const personal = new Set(Object.values(caseStream.personalParts).flatMap((parts) => Object.keys(parts as object)).map(snake));
    const columns = projections.flatMap(({ table }) => Object.keys(table.columns).map(snake));
    expect(columns.filter((column) => personal.has(column))).toEqual([]);
  });

  it('fold without looking at personal parts, but for the words', async () => {
    const log = await logOf(5, 4);
    const blind: CaseLog = {
      ...log,
      codec: {
        ...log.codec,
        closed: (stored) => {
          const event = log.codec.closed(stored) as Recorded<never>;
          const parts = (caseStream.personalParts as Record<string, object>)[stored.type] ?? {};
          return { ...event, data: Object.fromEntries(Object.entries(event.data as object).filter(([field]) => !(field in parts))) } as never;
        },
      },
    };
    const [seen, unseen] = [await tablesAfter(log, [50], 100), await tablesAfter({ ...blind, events: log.events }, [50], 100)];
    projections.forEach(({ opensPersonalParts }, index) => {
      if (!opensPersonalParts) expect(unseen[index]).toEqual(seen[index]);
    });
  });
});
