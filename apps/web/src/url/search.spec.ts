// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { codes, DAY, flag, INSTANT, like, MONTH, parseSearch, present, someOf, stringifySearch } from './search.js';

describe('The state of a screen in its address', () => {
  it('is written so that it reads back the same', () => {
    const search = { q: 'hög musik & mer', handling: ['new', 'notified'], month: '2026-11', staffed: 'false' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
    expect(stringifySearch({ handling: ['new', 'notified'], q: undefined, area: [] })).toBe('?handling=new&handling=notified');
    expect(stringifySearch({})).toBe('');
  });

  it('holds one value as well as several', () => {
    expect(someOf(['new', 'handled'], parseSearch('?handling=handled').handling)).toEqual(['handled']);
    expect(codes('LYS-C')).toEqual(['LYS-C']);
  });

  it('leaves out what does not belong there', () => {
    expect(someOf(['new', 'handled'], ['<script>', 'gone'])).toBeUndefined();
    expect(codes(['x'.repeat(41), 7])).toBeUndefined();
    expect([flag('true'), flag('false'), flag('perhaps')]).toEqual([true, false, undefined]);
    expect([like(MONTH, '2026-13'), like(MONTH, '2026-12')]).toEqual([undefined, '2026-12']);
    expect(['2026-02-28', '2026-02-30', '2026-13-01', '0000-00-00', '1970-01-01'].map((day) => like(DAY, day))).toEqual(['2026-02-28', undefined,
      undefined, undefined, '1970-01-01']);
    const instants = ['2026-11-22T01:13:00.000Z', '2026-11-22T02:13+01:00', '2026-11-22T99:13:00Z', '2026-02-30T01:13:00Z', '2026-13-01T00:00:00Z'];
    expect(instants.filter((instant) => like(INSTANT, instant))).toEqual(instants.slice(0, 2));
    expect(Object.keys(present({ a: undefined, b: 1 }))).toEqual(['b']);
  });
});
