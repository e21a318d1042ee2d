// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { PastCall } from '@fyrvakt/action-instructions';
import { caseEvolvers, noCase, outstanding, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import { fold, type Fact } from '@fyrvakt/kernel';
import { events, stored } from '@fyrvakt/testing';
import { historyOf, interleaved, randomFrom } from '../../../../test/support/histories.js';
import { caseIdOf, ReadModelGround } from '../../../../test/support/read-model-ground.js';
import { InvalidCursor, InvalidLimit } from './page.js';
import type { CaseFilter } from './cases.js';
import { FACETS } from './facets.js';
import type { Queries } from './queries.js';

const CASES = 120;
const MODES = ['actual', 'exercise'] as const;

describe('Queries', () => {
  let ground: ReadModelGround;
  let queries: Queries;
  let histories: Fact<CaseEvents>[][];

  beforeAll(async () => {
    ground = await ReadModelGround.open();
    queries = ground.queries(await ground.run());
    const random = randomFrom(42);
    histories = Array.from({ length: CASES }, (_, index) => {
      const day = `2026-${index % 3 ? '10' : '09'}-${String(1 + (index % 28)).padStart(2, '0')}`;
      return historyOf(random, caseIdOf(index), `${day}T20:${10 + (index % 50)}:00.000Z`);
    });
    let last = 0;
    for (const { of, item } of interleaved(random, histories, 12)) last = await ground.add(caseIdOf(of), item);
    if (!(await queries.waitFor(last, 30_000))) throw new Error('the rows are not there');
  });
  afterAll(() => ground.close());

  const stateOf = (index: number): CaseState => fold(caseEvolvers, noCase, stored(histories[index] ?? [], caseIdOf(index)));
  const logged = () =>
    histories.map((_history, index) => {
      const state = stateOf(index);
      if (state.kind === 'none') throw new Error('no call');
      return state;
    });
  const all = async (filter: CaseFilter, limit: number) => {
    const rows = [];
    for (let after: string | undefined, first = true; first || after; first = false) {
      const page = await queries.cases(filter, { limit, after });
      rows.push(...page.rows);
      after = page.next;
    }
    return rows;
  };

  it('lists every case as the rules see it', async () => {
    const rows = new Map((await all({ mode: MODES }, 200)).map((row) => [row.caseId, row]));
    for (const state of logged())
      expect(rows.get(state.id)).toMatchObject({
        handling: state.handling, followUpState: state.followUpState, data: state.data, category: state.category.code,
        outstanding: outstanding(state).length, revision: state.revision, closed: state.closed, mode: state.mode,
      });
    expect(rows.size).toBe(CASES);
  });

  it('pages newest first without losing or repeating any', async () => {
    const paged = await all({ mode: MODES }, 7);
    expect(paged.map(({ caseId }) => caseId)).toEqual((await all({ mode: MODES }, 200)).map(({ caseId }) => caseId));
    expect(paged.map(({ receivedAt }) => receivedAt)).toEqual(paged.map(({ receivedAt }) => receivedAt).toSorted().toReversed());
  });

  it('refuses a cursor that was changed, made by another list or for another filter, and pages that are too large', async () => {
    const { next = '' } = await queries.cases({}, { limit: 5 });
    const decoded = JSON.parse(Buffer.from(next, 'base64url').toString()) as string[];
    const forged = Buffer.from(JSON.stringify([decoded[0], '2020-01-01T00:00:00.000Z', decoded[2]])).toString('base64url');
    for (const after of ['', 'x', forged, `${next}x`, Buffer.from('null').toString('base64url')])
      await expect(queries.cases({}, { limit: 5, after })).rejects.toThrow(InvalidCursor);
    await expect(queries.cases({ handling: ['new'] }, { limit: 5, after: next })).rejects.toThrow(InvalidCursor);
    await expect(queries.ledger({}, { limit: 5, after: next })).rejects.toThrow(InvalidCursor);
    for (const limit of [0, 201, 1.5, Number.NaN]) await expect(queries.cases({}, { limit })).rejects.toThrow(InvalidLimit);
  });

  const FILTERS: readonly CaseFilter[] = [
    {}, { mode: MODES }, { month: '2026-10' }, { handling: ['handled', 'acknowledged'] }, { followUpState: ['followedUp'] },
    { area: ['LYS'], category: ['noiseMusic', 'graffiti'] }, { unit: ['GE1'] }, { staffed: false }, { doubt: true },
    { source: ['web'], mode: MODES }, { from: '2026-10-05T00:00:00.000Z', to: '2026-10-15T00:00:00.000Z' }, { q: 'moped gångvägen' },
    { handling: ['handled'], area: ['LYS'], mode: MODES }, { category: ['noiseMusic'], month: '2026-10', unit: ['GE1'] },
    { place: ['LYS-SHA'], handling: ['handled'] },
    {
      handling: ['handled', 'acknowledged'], followUpState: ['owed', 'followedUp'], data: ['full'], area: ['LYS'],
      category: ['noiseMusic', 'graffiti'], unit: ['GE1'], source: ['sos-alarm', 'web'], mode: ['actual'],
    },
  ];

  it.each(FILTERS)('counts facets as the list would show them: %j', async (filter) => {
    const facets = await queries.caseFacets(filter);
    expect(facets.total).toBe((await all(filter, 200)).length);
    for (const facet of FACETS)
      for (const { code, n } of facets[facet].slice(0, 3)) {
        if (code === '') continue;
        const narrowed = { ...filter, [facet]: [code] } as CaseFilter;
        expect([facet, code, (await all(narrowed, 200)).length]).toEqual([facet, code, n]);
      }
  });

  it('counts cases where they are, and finds where calls come again', async () => {
    const [from, to] = ['2026-10-01T00:00:00.000Z', '2026-10-08T00:00:00.000Z'];
    const rows = await all({ month: '2026-10' }, 200);
    const { places, repeated } = await queries.casePlaces({ month: '2026-10' }, { from, to });
    expect(places.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length);
    const ofPlace = new Map<string, number>();
    for (const { placeCode, n } of places) ofPlace.set(placeCode ?? '-', (ofPlace.get(placeCode ?? '-') ?? 0) + n);
    for (const [place, n] of ofPlace) expect(await all({ month: '2026-10', place: [place] }, 200)).toHaveLength(n);
    const ofDays = rows.filter(({ receivedAt, place }) => receivedAt >= from && receivedAt < to && place !== '');
    const placeOf = (row: { placeCode: string | null; place: string }): string => row.placeCode ?? row.place.toLowerCase();
    const calls = new Map<string, number>();
    for (const row of ofDays) calls.set(placeOf(row), (calls.get(placeOf(row)) ?? 0) + 1);
    expect(new Map(repeated.map((row) => [placeOf(row), row.calls]))).toEqual(new Map([...calls].filter(([, n]) => n > 1)));
  });

  it('keeps one row in the ledger for each thing that is owed', async () => {
    for (const state of logged().slice(0, 40)) {
      const { rows } = await queries.ledger({ caseId: state.id, mode: MODES }, { limit: 200 });
      const told = rows.map(({ id, kind, due, state, coveredBy }) => ({ id, kind, due, state, coveredBy }));
      const owed = state.obligations.map(({ id, kind, due, overdue, coveredBy }) => ({
        id, kind, due, state: coveredBy ? 'covered' : overdue ? 'overdue' : 'owed', coveredBy: coveredBy ?? null,
      }));
      expect(told).toEqual(expect.arrayContaining(owed));
      expect(told).toHaveLength(owed.length);
    }
  });

  it.each(['2026-09', '2026-10'])('accounts for every call of %s: received = followed up + outstanding', async (month) => {
    const calls = logged().filter((state, index) => state.mode === 'actual' && (index % 3 ? '2026-10' : '2026-09') === month);
    const account = await queries.ledgerMonth(month);
    expect(account.received).toBe(calls.length);
    expect(account.followedUp).toBe(calls.filter((state) => outstanding(state).length === 0).length);
    expect(account.received).toBe(account.followedUp + account.outstanding);
    expect(new Map(account.rows.map(({ caseId, followedUp }) => [caseId, followedUp])))
      .toEqual(new Map(calls.map((state) => [state.id, outstanding(state).length === 0])));
    const { rows: left, ...sums } = await queries.ledgerMonth(month, { limit: 200 }, 'outstanding');
    expect(left).toEqual(account.rows.filter(({ followedUp }) => !followedUp));
    expect(sums).toEqual({ ...account, rows: undefined });
    expect((await queries.monthly(month)).figures.calls).toEqual([{ code: 'all', n: calls.length }]);
  });

  it('finds open decisions and handovers as the rules see them', async () => {
    const open = logged().filter((state) => !state.closed && state.decisions.some(({ outcome }) => !outcome)).map(({ id }) => id);
    const awaiting = await queries.awaitingDecision({ limit: 200 }, { mode: MODES });
    expect(awaiting.rows.map(({ caseId }) => caseId).toSorted()).toEqual(open.toSorted());
    const promised = logged().flatMap((state) => state.deferrals.flatMap(({ id, handovers }) => handovers.map((known) => ({ id, ...known }))));
    const waiting = await queries.handover({ unit: 'GE1', mode: MODES });
    expect(waiting.map(({ deferralId }) => deferralId).toSorted())
      .toEqual(promised.filter(({ status }) => status !== 'accepted').map(({ id }) => id).toSorted());
    const [one] = promised;
    const ofOneShift = one ? await queries.handover({ unit: 'GE1', shiftStart: one.shift.start, mode: MODES }) : [];
    if (one) expect(ofOneShift.map(({ deferralId }) => deferralId)).toContain(one.id);
    // Of several units together, so that what is cut off is the latest of all.
    expect(await queries.handover({ units: ['FT1', 'GE1'], mode: MODES })).toEqual(await queries.handover({ mode: MODES }));
    expect(await queries.handover({ units: [], mode: MODES })).toEqual([]);
  });

  it('shows on the page of a shift that is over the contacts that failed until it ended, and none from after that', async () => {
    const shown = async (contactsTo: string) => {
      const page = await queries.handoverPage({
        unit: 'FT1', shiftStart: contactsTo, mode: MODES, contactsFrom: '2026-09-01T00:00:00.000Z', contactsTo,
        placesFrom: '2026-09-01T00:00:00.000Z', placesTo: contactsTo,
      });
      return page.unreached.map(({ receivedAt }) => receivedAt);
    };
    const all = await shown('2026-12-31T00:00:00.000Z');
    const [latest = '', earlier = ''] = [...new Set(all)];
    expect(latest > earlier && earlier > '').toBe(true);
    expect(await shown(latest)).toEqual(all.filter((at) => at < latest));
  });

  it('finds Swedish words in any form, and keeps none of them readable', async () => {
    const found = await all({ q: 'väggar parken', mode: MODES }, 200);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(CASES);
    expect(await all({ q: 'finnsinte', mode: MODES }, 200)).toEqual([]);
    const { rows } = await ground.pool.query<{ words: string }>('SELECT words::text FROM case_search');
    expect(rows.filter(({ words }) => /klott|ungdom|moped|södra/i.test(words))).toEqual([]);
    expect(rows.every(({ words }) => /^('([0-9a-f]{16}|[acmqy]:[\w-]+)' ?)+$/.test(words))).toBe(true);
  });

  it('forgets what was said when the key of the case is destroyed', async () => {
    const runner = ground.runner();
    const caseId = caseIdOf('secret');
    const position = await ground.add(caseId, events.callReceived({ description: 'Hemligheten ligger i båthuset.' }));
    await queries.waitFor(position, 30_000);
    expect(await all({ q: 'båthuset' }, 10)).toHaveLength(1);
    await ground.keys.destroy(`case-${caseId}`);
    await runner.retry(caseId);
    expect(await all({ q: 'båthuset' }, 10)).toEqual([]);
    expect(await all({ q: 'hamnen', month: '2026-11' }, 10)).toHaveLength(1);
  });

  it('sums real deviations by kind and rule, and has the calls of a drill by themselves', async () => {
    const drill = '018f0000-0000-4000-8000-00000000d111';
    const after = [events.instructionMatched(), events.instructionDeviated(), events.resourceNotified(), events.notificationAcknowledged()];
    const calls = [{}, {}, {}, { mode: 'exercise', drill } as const];
    let last = 0;
    for (const [index, call] of calls.entries())
      for (const fact of [events.callReceived(call), ...after])
        last = await ground.add(caseIdOf(2_000 + index), fact);
    expect(await queries.waitFor(last, 30_000)).toBe(true);
    const { rows, more, proposals } = await queries.deviations({ from: '2026-11-01T00:00:00.000Z' });
    expect({ rows: rows.length, more }).toEqual({ rows: 3, more: false });
    expect(proposals).toMatchObject([{ rule: 'r1', kind: 'otherUnit', unit: 'GE1', cases: expect.arrayContaining([caseIdOf(2_000)]) }]);
    expect((await queries.deviations({ from: '2026-12-01T00:00:00.000Z' })).rows).toEqual([]);
    const call = { caseId: caseIdOf(2_003), handling: 'acknowledged', contacts: 1, acknowledgedBy: 'FT1', deviations: 1, stale: false };
    expect(await queries.drill(drill)).toEqual({ calls: [expect.objectContaining(call)], more: false });
  });

  it('goes through the real calls of a period as they came, all of one moment', async () => {
    const [from, to] = ['2026-09-10T00:00:00.000Z', '2026-10-20T00:00:00.000Z'];
    const head = await ground.store.head();
    const seen = await queries.pastCalls(from, to, head, async ({ pages, ...then }) => {
      const calls: PastCall[] = [];
      for await (const page of pages) calls.push(...page);
      return { ...then, calls };
    });
    const there = (await queries.callsPerHour(from, to)).flatMap(({ hour, calls }) => Array.from({ length: calls }, () => hour));
    expect(there.length).toBeGreaterThan(10);
    expect(seen).toMatchObject({ position: head, standingStill: 0, count: there.length });
    expect(seen?.calls.map(({ receivedAt }) => `${receivedAt.slice(0, 13)}:00:00.000Z`)).toEqual(there);
    for (const { caseId, category, mode } of seen?.calls ?? [])
      expect(logged().find(({ id }) => id === caseId)).toMatchObject({ category: { code: category }, mode });
    expect(await queries.pastCalls(from, to, head + 1, async () => 'begun')).toBeUndefined();
  });

  it('goes through more past calls than are read at once, each once', async () => {
    await ground.pool.query(`INSERT INTO past_calls SELECT gen_random_uuid(), '2001-01-01Z'::timestamptz + n % 7 * interval '1 day', '{}'
      FROM generate_series(1, 2000) n`);
    await ground.pool.query(`INSERT INTO parked_cases (projection, case_id, position, event_id, reason)
      SELECT name, 'nobody', 1, 'e', 'threw' FROM unnest(ARRAY['past-calls', 'handover']) AS name`);
    const of = (to: string) => queries.pastCalls('2001-01-01T00:00:00.000Z', to, 0, async ({ pages, standingStill }) => {
      expect(standingStill).toBe(1);
      const calls: PastCall[] = [];
      for await (const page of pages) calls.push(...page);
      const order = calls.map(({ receivedAt, caseId }) => `${receivedAt} ${caseId}`);
      expect(order).toEqual(order.toSorted());
      return new Set(order).size;
    });
    expect([await of('2002-01-01T00:00:00.000Z'), await of('2001-01-02T00:00:00.000Z')]).toEqual([2_000, 285]);
    await ground.pool.query("DELETE FROM parked_cases WHERE case_id = 'nobody'");
  });

  it('says how far the rows have come', async () => {
    const status = await queries.status();
    expect(status.map(({ name }) => name)).toEqual([
      'case-list', 'case-search', 'follow-up-ledger', 'awaiting-decision', 'handover', 'monthly-figures', 'case-counts', 'deadlines',
      'instruction-deviations', 'drill-calls', 'past-calls',
    ]);
    for (const one of status) expect(one).toMatchObject({ lagEvents: 0, lagSeconds: 0, parked: 0, state: 'live', position: one.head });
  });
});
