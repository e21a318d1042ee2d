// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Queries } from '@fyrvakt/read-models';
import { openRuntime, readConfig } from '@fyrvakt/runtime';
import { casesIn } from '../browser/list.js';
import { quantile, row, type Bench, type Row } from '../harness.js';

/** What anything that is asked at a desk may take at most, 99 times in 100. */
const P99_MS = 50;
const TURNS = 100;
const WARM_UP = 5;
const NEWEST = '2026-11-22T20:00:00.000Z';

type Ask = (queries: Queries, turn: number) => Promise<unknown>;

const UNITS = ['FT1', 'FL1', 'SJ1', 'NV1'];
const AREAS = ['LYS', 'BRA', 'RIX'];
const pick = (list: readonly string[], turn: number): string => list[turn % list.length] ?? '';
const monthOf = (turn: number): string => `${2017 + (turn % 9)}-${String(1 + (turn % 12)).padStart(2, '0')}`;

/** Each with its name; the turn makes each question another one than the one before. */
const ASKED: Readonly<Record<string, Ask>> = {
  'search, a common word': (queries, turn) => queries.cases({ q: `ord${turn % 5}` }, { limit: 50 }),
  'search, a rare word': (queries, turn) => queries.cases({ q: `ord${1_900 + turn}` }, { limit: 50 }),
  'search, two words': (queries, turn) => queries.cases({ q: `ord${turn % 20} ord${40 + turn}` }, { limit: 50 }),
  'search, a word with state and area': (queries, turn) =>
    queries.cases({ q: `ord${turn}`, handling: ['handled'], area: [pick(AREAS, turn)] }, { limit: 50 }),
  'ledger, what is owed': (queries) => queries.ledger({ state: ['owed', 'overdue'] }, { limit: 100 }),
  'ledger, a month of it': (queries, turn) => queries.ledger({ month: monthOf(turn) }, { limit: 100 }),
  'ledger, a month accounted for': (queries, turn) => queries.ledgerMonth(monthOf(turn), { limit: 100 }),
  'ledger, summed': (queries) => queries.ledgerSummary('2026-11-22'),
  'handover, the page of a unit': (queries, turn) => queries.handoverPage({
    unit: pick(UNITS, turn), shiftStart: NEWEST, contactsFrom: '2026-11-20T20:00:00.000Z', contactsTo: NEWEST,
    placesFrom: '2026-11-15T20:00:00.000Z', placesTo: NEWEST,
  }),
  'month report, its figures': (queries, turn) => queries.monthly(monthOf(turn)),
};

const asked = async (queries: Queries, ask: Ask): Promise<number[]> => {
  const took: number[] = [];
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    const begun = performance.now();
    await ask(queries, Math.abs(turn));
    if (turn >= 0) took.push(performance.now() - begun);
  }
  return took;
};

/** What is asked of the read models at a desk, with as many cases as a large municipality has in a lifetime. */
export const deskBench: Bench = {
  name: 'questions of a desk',
  async run(ground) {
    const runtime = await openRuntime(readConfig(await casesIn(ground)));
    try {
      // The words that were filled in have no key.
      const queries = new Queries(runtime.pool, { store: runtime.store, hmac: (_purpose, stem) => stem, municipality: runtime.municipality });
      const rows: Row[] = [];
      for (const [name, ask] of Object.entries(ASKED)) {
        ground.progress(`desk: ${name}`);
        const took = await asked(queries, ask);
        const of = ground.largest.toLocaleString('en-GB');
        rows.push(
          row(`${name}, ${of} cases, p50`, 'ms', quantile(took, 0.5), P99_MS),
          row(`${name}, ${of} cases, p99`, 'ms', quantile(took, 0.99), P99_MS),
        );
      }
      return rows;
    } finally {
      await runtime.close();
    }
  },
};
