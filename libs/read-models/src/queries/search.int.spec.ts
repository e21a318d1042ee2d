// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MODES } from '@fyrvakt/cases';
import { events } from '@fyrvakt/testing';
import { caseIdOf, ReadModelGround } from '../../../../test/support/read-model-ground.js';
import type { ProjectionRunner } from '../runner.js';
import { keyedWords } from '../search-words.js';
import { listCases, type CaseFilter, type CaseItem } from './cases.js';
import type { Queries } from './queries.js';

/** Said in turns, so that each is told in every month. */
const SAID = [
  'Någon har begått skadegörelse på busskuren.', 'Ljudmusik från en motorcykel på gångvägen.', 'Ungdomar spelar hög musik vid badplatsen.',
  'Mopeder kör på gångvägen, ungdomarna skriker.', 'Klotter på väggarna.', 'En uppgift om en parkering.',
];
const PLACES = [{ text: 'Kajen', area: 'LYS' }, { text: 'Hamnen', area: 'BRA' }] as const;
const MONTHS = 14;
/** More calls than are looked through at first, so that searches go back in time. */
const FIRST = 8;

describe('searching', () => {
  let ground: ReadModelGround;
  let runner: ProjectionRunner;
  let queries: Queries;

  const told = (n: number): { said: string; place: (typeof PLACES)[number]; at: string } => {
    const month = new Date(Date.UTC(2024, Math.floor(n / 6), 1 + (n % 3), 20)).toISOString();
    return { said: SAID[n % SAID.length] ?? '', place: PLACES[Math.floor(n / 3) % 2] ?? PLACES[0], at: month };
  };
  const all = async (filter: CaseFilter, limit = 200, first: number | undefined = FIRST): Promise<CaseItem[]> => {
    const words = keyedWords(ground.pool, ground.hmac);
    const rows: CaseItem[] = [];
    for (let after: string | undefined, begun = false; !begun || after; begun = true) {
      const page = await listCases(ground.pool, words, filter, { limit, ...(after ? { after } : {}) }, first);
      rows.push(...page.rows);
      after = page.next;
    }
    return rows;
  };
  const saying = (...parts: readonly string[]): string[] =>
    Array.from({ length: MONTHS * 6 }, (_, n) => n).filter((n) => parts.every((part) => told(n).said.includes(part))).map(caseIdOf).toSorted();
  const found = async (filter: CaseFilter): Promise<string[]> => (await all(filter)).map(({ caseId }) => caseId).toSorted();

  beforeAll(async () => {
    ground = await ReadModelGround.open();
    runner = await ground.run();
    queries = ground.queries(runner);
    let last = 0;
    for (let n = 0; n < MONTHS * 6; n++) {
      const { said, place, at } = told(n);
      last = await ground.add(caseIdOf(n), events.callReceived({ receivedAt: at, description: said, place: { ...place } }));
    }
    if (!(await queries.waitFor(last, 30_000))) throw new Error('the rows are not there');
  });
  afterAll(() => ground.close());

  it.each([
    ['moped', 'Mopeder'], ['ungdom', 'ngdom'], ['väggar', 'vägg'], ['SKADEGÖRELSEN', 'skadegörelse'],
    ['skad', 'skadegörelse'], ['skadegör', 'skadegörelse'], ['skadegörels', 'skadegörelse'], ['busskure', 'busskur'],
    ['cykel', 'cykel'], ['parkeri', 'parkering'],
  ])('finds a word in any form, as it is typed and as the end of another: %s', async (q, part) => {
    expect(await found({ q })).toEqual(saying(part));
  });

  it('finds what is put together with a word, and does not take the middle or a few letters for one', async () => {
    expect(await found({ q: 'musik' })).toEqual([...saying('Ljudmusik'), ...saying('musik vid')].toSorted());
    for (const q of ['gift', 'örels', 'ska', 'xska', 'skadegårdar']) expect(await found({ q })).toEqual([]);
  });

  it('finds all of several words, of which only the last may be a beginning', async () => {
    expect(await found({ q: 'moped gångvägen' })).toEqual(saying('Mopeder'));
    expect(await found({ q: 'gångvägen ungdo' })).toEqual(saying('Mopeder'));
    expect(await found({ q: 'ungdo gångvägen' })).toEqual([]);
    expect(await found({ q: 'moped klotter' })).toEqual([]);
  });

  it.each<CaseFilter>([
    { q: 'musik' }, { q: 'gångvägen', area: ['BRA'] }, { q: 'musik', area: ['LYS', 'BRA'], handling: ['new'] }, { q: 'moped', month: '2024-11' },
    { q: 'musik', from: '2024-05-02T00:00:00.000Z', to: '2025-01-02T20:00:00.000Z' }, { q: 'musik', mode: MODES },
    { q: 'klotter', handling: ['handled'] },
    { q: 'skade', category: ['noiseMusic'] }, { q: 'finnsinte' },
  ])('finds the same newest first whether it looks back bit by bit or at all at once, in pages of any size: %j', async (filter) => {
    const atOnce = await all(filter, 200, 1e9);
    for (const limit of [3, 200]) expect(await all(filter, limit)).toEqual(atOnce);
    expect(atOnce.length > 0).toBe(filter.q !== 'finnsinte' && !filter.handling?.includes('handled'));
  });

  it('pages through calls of one and the same moment without losing or repeating any', async () => {
    // On the border between two months.
    const at = '2024-09-30T22:00:00.000Z';
    const ids = Array.from({ length: 13 }, (_, n) => caseIdOf(5_000 + n));
    let last = 0;
    for (const id of ids) last = await ground.add(id, events.callReceived({ receivedAt: at, description: 'Samtidigt åskväder.' }));
    await queries.waitFor(last, 30_000);
    for (const limit of [4, 13]) expect((await all({ q: 'åskväder' }, limit)).map(({ caseId }) => caseId)).toEqual(ids.toSorted().toReversed());
  });

  it('follows a case that moves to another area and category', async () => {
    const caseId = caseIdOf(1);
    await ground.add(caseId, events.placeCorrected({ place: { text: 'Smögen', area: 'SMO' } }));
    const position = await ground.add(caseId, events.caseClassified({ category: { code: 'graffiti' } }));
    await queries.waitFor(position, 30_000);
    expect(await found({ q: 'motorcykel', area: ['SMO'], category: ['graffiti'] })).toEqual([caseId]);
    expect(await found({ q: 'motorcykel', area: ['LYS'] })).not.toContain(caseId);
  });

  it('keeps no word readable, and none of what was said once the key of its case is destroyed', async () => {
    const caseId = caseIdOf(0);
    const wordsOf = async (): Promise<string> =>
      (await ground.pool.query<{ words: string }>('SELECT words::text FROM case_search WHERE case_id = $1', [caseId])).rows[0]?.words ?? '';
    const before = (await wordsOf()).split(' ');
    expect(before.every((word) => /^'([0-9a-f]{16}|[acmqy]:[\w-]+)'$/.test(word))).toBe(true);
    await ground.keys.destroy(`case-${caseId}`);
    await runner.retry(caseId);
    expect((await wordsOf()).split(' ').length).toBeLessThan(before.length - 10);
    for (const q of ['skadegörelse', 'skadeg', 'busskur']) expect(await found({ q })).not.toContain(caseId);
    expect(await found({ q: 'kajen' })).toContain(caseId);
  });

  it('asks rows of an earlier version as they are, until they are made anew', async () => {
    const klotter = await found({ q: 'klotter', area: ['BRA'] });
    await ground.pool.query(
      "UPDATE case_search SET words = array_to_tsvector(ARRAY(SELECT w FROM unnest(tsvector_to_array(words)) AS w WHERE w !~ ':'))",
    );
    expect(await found({ q: 'klotter', area: ['BRA'] })).toEqual([]);
    await ground.pool.query("UPDATE projection_checkpoints SET version = 1 WHERE name = 'case-search'");
    expect(await found({ q: 'klotter', area: ['BRA'] })).toEqual(klotter);
  });
});
