// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LedgerRow } from './data.js';
import { bucketOf, daysBetween, queryOf, together } from './owed.js';
import { isWide, validateLedger, validateMeeting } from './search.js';

const row = (caseId: string, id: string, kind: LedgerRow['kind'], due: string): LedgerRow => ({
  caseId, id, kind, due, since: '2026-11-20T20:00:00.000Z', state: 'owed', coveredBy: null, coveredAt: null, outcome: null, mode: 'actual',
  month: '2026-11', receivedAt: '2026-11-20T20:00:00.000Z', category: 'noiseMusic', area: null, place: 'Södra hamnen', responsible: null,
    stale: false,
});

describe('What is owed', () => {
  it('is one row per case and day, with how many there are of each kind', () => {
    const rows = [row('a', '1', 'call', '2026-11-24'), row('a', '2', 'notification', '2026-11-24'), row('b', '3', 'call', '2026-11-24'),
      row('a', '4', 'notification', '2026-11-24'), row('a', '5', 'action', '2026-11-26')];
    expect(together(rows).map(({ caseId, due, kinds }) => [caseId, due, ...kinds])).toEqual([
      ['a', '2026-11-24', ['call', 1], ['notification', 2]], ['b', '2026-11-24', ['call', 1]], ['a', '2026-11-26', ['action', 1]],
    ]);
  });

  it('stands in the column of its day', () => {
    const today = '2026-11-22';
    const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'];
    expect(days.map((day) => bucketOf(day, today))).toEqual(['late', 'today', 'week', 'week', 'later']);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('is asked for as the address says', () => {
    const ask = (search: Record<string, unknown>) => queryOf(validateLedger(search), '2026-11-22', 'me-id');
    expect(ask({})).toEqual({ state: ['owed', 'overdue'] });
    expect(ask({ due: 'overdue', who: 'me' })).toEqual({ state: ['owed', 'overdue'], dueTo: '2026-11-21', responsible: 'me-id' });
    expect(ask({ due: 'week', who: 'nobody', kind: ['call', 'x'] })).toEqual({
      state: ['owed', 'overdue'], dueTo: '2026-11-29', unassigned: true, kind: ['call'],
    });
    expect(ask({ state: 'covered', month: '2026-10' })).toEqual({ state: ['covered'], month: '2026-10' });
  });

  it('is narrowed by a filter and not by how it is shown', () => {
    expect([isWide(validateLedger({ view: 'board', by: 'person' })), isWide(validateLedger({ due: 'today' }))]).toEqual([true, false]);
  });

  it('goes to the meeting by id alone', () => {
    const id = '0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11';
    expect(validateMeeting({ case: [id, '../etc', 7] })).toEqual({ case: [id] });
    expect(validateMeeting({ case: 'nonsense' })).toEqual({});
  });
});
