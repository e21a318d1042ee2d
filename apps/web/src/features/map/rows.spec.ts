// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { placeRows } from './rows.js';
import { choiceOf, validateMap } from './search.js';

const latestAt = '2026-11-20T20:00:00.000Z';
const NAMES: Readonly<Record<string, string>> = { A: 'Hamnen', B: 'Torget', LYS: 'Lysekil' };

describe('The rows of the map', () => {
  it('are the places with cases, those that lie nowhere as one, last', () => {
    const rows = placeRows(
      {
        now: latestAt, repeatedFrom: latestAt, repeated: [{ placeCode: 'B', place: 'Torget', area: 'LYS', calls: 3, latestAt, newest: [] }],
        places: [{ placeCode: null, area: 'LYS', n: 9, latestAt }, { placeCode: 'A', area: 'LYS', n: 4, latestAt },
          { placeCode: null, area: null, n: 1, latestAt: '2026-11-21T20:00:00.000Z' }, { placeCode: 'B', area: 'LYS', n: 5, latestAt }],
      },
      { places: [{ code: 'A', name: 'Hamnen', area: 'LYS', latitude: 58.27, longitude: 11.44 }] },
      { nowhere: 'Ingen plats', nameOf: (_kind, code) => NAMES[code ?? ''] ?? '' },
    );
    expect(rows.map(({ key, name, n, at, repeated }) => [key, name, n, at, repeated])).toEqual([
      ['B', 'Torget', 5, undefined, 3], ['A', 'Hamnen', 4, [11.44, 58.27], undefined], ['-', 'Ingen plats', 10, undefined, undefined],
    ]);
    expect(rows.at(-1)?.latestAt).toBe('2026-11-21T20:00:00.000Z');
  });

  it('are of the usual period, of one that is chosen, or of one that the address names', () => {
    const of = (search: Record<string, unknown>) => choiceOf(validateMap(search), (days) => `${days} days back`);
    expect(of({ category: 'graffiti', at: 'A' })).toEqual({ category: ['graffiti'], from: '30 days back' });
    expect(of({ period: '7' })).toEqual({ from: '7 days back' });
    expect(of({ period: 'all' })).toEqual({});
    expect(of({ period: '7', month: '2026-10' })).toEqual({ month: '2026-10' });
  });
});
