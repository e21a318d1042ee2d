// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseItem } from '../../api/rows.js';
import type { CasesSearch } from '../../url/case-choice.js';
import { catchUp } from './catch-up.js';

const row = (caseId: string, handling: CaseItem['handling'] = 'awaitingDecision'): CaseItem =>
  ({ caseId, handling, receivedAt: `2026-11-22T01:1${caseId.slice(-1)}:00.000Z` }) as CaseItem;

describe('A list of cases that something happens to', () => {
  const waiting: CasesSearch = { handling: ['awaitingDecision'] };
  const pages = { pages: [{ rows: [row('c3'), row('c2')], next: 'p2' }, { rows: [row('c1')] }], pageParams: [undefined, 'p2'] };

  it('shows a row as it is now, also when the list would not hold it any more', async () => {
    const asked: unknown[] = [];
    const { found, first } = await catchUp(pages, waiting, new Set(['c2']), async (search, after) => {
      asked.push([search, after]);
      return { rows: search === waiting ? [row('c4'), row('c3')] : [row('c2', 'deferred')] };
    });
    expect(asked).toEqual([[waiting, undefined], [{ from: '2026-11-22T01:12:00.000Z', to: '2026-11-22T01:12:00.001Z' }, undefined]]);
    expect([found.get('c2')?.handling, first.map(({ caseId }) => caseId)]).toEqual(['deferred', ['c4', 'c3']]);
  });

  it('asks for no more than the first page and those that something happened in', async () => {
    const asked: unknown[] = [];
    await catchUp(pages, waiting, new Set(['c1', 'elsewhere']), async (search, after) => {
      asked.push(after);
      return { rows: search === waiting ? [row('c3'), row('c2'), row('c1')] : [] };
    });
    expect(asked).toEqual([undefined, 'p2']);
  });

  it('leaves a row alone when nobody answers', async () => {
    const { found, first } = await catchUp(pages, waiting, new Set(['c2']), () => Promise.reject(new Error('unreachable')));
    expect([found.size, first]).toEqual([0, []]);
  });
});
