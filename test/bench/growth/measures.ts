// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';

import { caseCommands } from '@fyrvakt/cases';
import type { Runtime } from '@fyrvakt/runtime';

import { MonthlyReports } from '../../../apps/api/src/case-api/monthly-reports.js';
import { quantile } from '../harness.js';

/** A month that every log of the bench holds whole, with the one before it and the same a year ago. */
const MONTH = '2026-09';
const WRITERS = 64;
const APPENDS = 6_400;
const WARM_UP = 5;

/** The middle time of some turns, in milliseconds; the first ones only warm up. */
const middleOf = async (turns: number, turn: () => Promise<unknown>): Promise<number> => {
  const took: number[] = [];
  for (let round = -WARM_UP; round < turns; round += 1) {
    const begun = performance.now();
    await turn();
    if (round >= 0) took.push(performance.now() - begun);
  }
  return quantile(took, 0.5);
};

/** Milliseconds for each of many new calls that 64 writers bring at once. */
const append = async ({ cases }: Runtime): Promise<number> => {
  const actor = { kind: 'client', id: 'bench', role: 'client' } as const;
  const { ReceiveCall } = caseCommands;
  const flood = (): Promise<unknown> =>
    Promise.all(Array.from({ length: WRITERS }, async () => {
      for (let turn = 0; turn < APPENDS / WRITERS; turn += 1)
        await cases.execute('ReceiveCall', ReceiveCall, {
          stream: `case-${randomUUID()}`, commandId: randomUUID(), actor, body: ReceiveCall.example,
        });
    }));
  await flood();
  const begun = performance.now();
  await flood();
  return (performance.now() - begun) / APPENDS;
};

const listPage = ({ queries }: Runtime): Promise<number> =>
  middleOf(60, () => queries.cases({ area: ['LYS'], handling: ['handled'] }, { limit: 50 }));

const search = ({ queries }: Runtime): Promise<number> => middleOf(40, () => queries.cases({ q: 'klotter parken' }, { limit: 50 }));

const monthReport = (runtime: Runtime): Promise<number> => middleOf(10, () => new MonthlyReports(runtime).make(MONTH));

const rebuild = async ({ projections }: Runtime): Promise<number> => {
  const begun = performance.now();
  await projections.rebuild('case-list');
  return performance.now() - begun;
};

/** What is measured on each log, in order, and the most that its cost may grow by: the exponent of the log's length. */
export const MEASURES: readonly { readonly name: string; readonly most: number; readonly measure: (runtime: Runtime) => Promise<number> }[] = [
  { name: 'list page', most: 0.1, measure: listPage },
  { name: 'search', most: 0.1, measure: search },
  { name: 'month report', most: 0.1, measure: monthReport },
  { name: 'rebuild', most: 1.05, measure: rebuild },
  // Last, since it makes the log longer.
  { name: 'append', most: 0.1, measure: append },
];
