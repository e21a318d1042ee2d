// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CaseRun } from '@fyrvakt/testing';
import fc from 'fast-check';
import type { CaseState } from '../state.js';
import { reconcileCall, type ReconcileCallBody } from './reconcile-call.js';

const RECEIVED = '2026-11-22T01:13:00Z';
const minute = (index: number): string => `2026-11-22T01:${String(14 + index).padStart(2, '0')}:00Z`;
const NOW = '2026-11-22T03:00:00.000Z';

type Changing = Pick<
  ReconcileCallBody, 'category' | 'place' | 'ongoing' | 'people' | 'description' | 'mark' | 'operator' | 'redirectedTo' | 'endedAt'
>;
/** Most callers mark the contents; one that does not, now and then, must do no harm. */
const marked = (changing: Changing, isMarked: boolean): Changing =>
  changing.description === undefined || !isMarked ? changing : { ...changing, mark: `mark of ${changing.description}` };
const changing: fc.Arbitrary<Changing> = fc.tuple(fc.record(
  {
    category: fc.constantFrom('noiseMusic', 'vandalism', 'spökljud'),
    place: fc.constantFrom({ text: 'Södra hamnen' }, { text: 'Bryggan' }, { code: 'LYS-NHA' }),
    ongoing: fc.constantFrom('yes', 'no', 'unknown'),
    people: fc.constantFrom('1-4', '5-10'),
    description: fc.constantFrom('Hög musik.', 'Hög musik och skrik.', 'Lugnt nu.'),
    operator: fc.constantFrom('op-1', 'op-2'),
    redirectedTo: fc.constantFrom('112', 'other'),
    endedAt: fc.constantFrom(minute(3), minute(4)),
  },
  { requiredKeys: [] },
), fc.nat(4)).map(([stated, chance]) => marked(stated, chance > 0));

const RESULTS = ['sent', 'delivered', 'noAnswer', 'acknowledged'] as const;
interface Item { readonly from: number; readonly unit: string; readonly answeredAfter: number; readonly result: (typeof RESULTS)[number] }
const item: fc.Arbitrary<Item> = fc.record({
  from: fc.nat(4), unit: fc.constantFrom('FT1', 'BV1', 'BF1', 'XX9'), answeredAfter: fc.nat(2), result: fc.constantFrom(...RESULTS),
});

/** A call as its source comes to know it: lists only grow, what is said of the call itself may change back and forth. */
const calls = fc
  .record({
    pictures: fc.array(changing, { minLength: 2, maxLength: 6 }),
    contacts: fc.array(item, { maxLength: 4 }),
    questions: fc.array(item, { maxLength: 3 }),
    decidedFrom: fc.option(fc.nat(5)),
    outcome: fc.constantFrom('specialHandling', 'deferred'),
  })
  .map(({ pictures, contacts, questions, decidedFrom, outcome }) =>
    pictures.map((picture, index): ReconcileCallBody => {
      const inOrder = (items: readonly Item[]): Item[] => [...items].sort((one, other) => one.from - other.from).filter(({ from }) => from <= index);
      return {
        source: { system: 'sos-alarm', reference: 'S-1' }, receivedAt: RECEIVED, sequence: index + 1, ...picture,
        questions: inOrder(questions).map(({ from, answeredAfter }, at) => ({
          askedAt: minute(at), question: `Fråga ${at}`, ...(index >= from + answeredAfter && { answer: 'Ja.' }),
        })),
        notifications: inOrder(contacts).map(({ from, unit, answeredAfter, result }, at) => ({
          reference: `n-${at}`, at: minute(at), unit, result: index >= from + answeredAfter ? result : 'sent',
        })),
        ...(decidedFrom !== null && index >= decidedFrom && {
          decision: {
            reference: 'd-1', at: minute(6), outcome: index === decidedFrom ? 'requested' : outcome,
            shifts: [{ unit: 'GE1', start: '2026-11-23T06:00:00Z', end: '2026-11-23T15:00:00Z' }],
          },
        }),
      };
    }),
  );

const shuffledWithRepeats = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.tuple(fc.shuffledSubarray([...items], { minLength: items.length }), fc.array(fc.constantFrom(...items), { maxLength: 4 }))
    .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }));

const deliveries = calls.chain((inOrder) => fc.tuple(fc.constant(inOrder), shuffledWithRepeats(inOrder)));

/** The text that a reader sees: the last one that was told. */
const textIn = ({ events }: CaseRun): string | undefined =>
  events.flatMap(({ type, data }) => (type === 'CallReceived' || type === 'DetailsCorrected' ? (data.description ?? []) : [])).at(-1);

/** What has become of it, however it was told: how many facts it took, and in which order lists were filled, is no part of that. */
const converged = (state: CaseState): unknown => {
  if (state.kind === 'none') return state;
  const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] => [...list].sort((one, other) => (one.id < other.id ? -1 : 1));
  const { revision: _, ...rest } = state;
  return {
    ...rest, obligations: byId(state.obligations), notifications: byId(state.notifications), questions: byId(state.questions),
    decisions: byId(state.decisions), deferrals: byId(state.deferrals),
  };
};

const deliver = (snapshots: readonly ReconcileCallBody[]): CaseRun => {
  const run = new CaseRun();
  for (const snapshot of snapshots) run.execute(reconcileCall, snapshot, { now: NOW, kind: 'client' });
  return run;
};

describe('Reconciling a call', () => {
  it('ends in the same case, however the pictures are shuffled and repeated', () =>
    fc.assert(fc.property(deliveries, ([inOrder, shuffled]) => {
      const [one, other] = [deliver(shuffled), deliver(inOrder)];
      expect(converged(one.state)).toEqual(converged(other.state));
      expect(textIn(one)).toBe(textIn(other));
    }), { numRuns: 500 }));

  it('adds nothing when any earlier picture comes again', () =>
    fc.assert(fc.property(deliveries, ([inOrder, shuffled]) => {
      const run = deliver(shuffled);
      for (const picture of inOrder) expect(run.execute(reconcileCall, picture, { now: NOW, kind: 'client' })).toEqual([]);
    }), { numRuns: 150 }));

  it('ends where the newest picture alone would, in all that it states', () =>
    fc.assert(fc.property(calls, (inOrder) => {
      const newest = inOrder.at(-1);
      const { state } = deliver(inOrder);
      if (!newest || state.kind === 'none') return;
      const known = { 'Södra hamnen': 'LYS-SHA', Bryggan: undefined } as Record<string, string | undefined>;
      if (newest.category) expect(state.category.original ?? state.category.code).toBe(newest.category);
      if (newest.place) expect(state.place.code).toBe(newest.place.code ?? known[newest.place.text ?? '']);
      if (newest.description) expect(textIn(deliver(inOrder))).toBe(newest.description);
      if (newest.redirectedTo) expect(state.redirectedTo).toBe(newest.redirectedTo);
    })));

  it('converges without a sequence too, as long as later pictures only add', () =>
    fc.assert(fc.property(deliveries, ([inOrder, shuffled]) => {
      const [first] = inOrder;
      const growing = (pictures: ReconcileCallBody[]): ReconcileCallBody[] =>
        pictures.map(({ sequence: _, questions, notifications, decision, source, receivedAt }) => ({
          source, receivedAt, questions, notifications, decision, category: first?.category, description: first?.description, mark: first?.mark,
        }));
      expect(converged(deliver(growing(shuffled)).state)).toEqual(converged(deliver(growing(inOrder)).state));
    })));
});
