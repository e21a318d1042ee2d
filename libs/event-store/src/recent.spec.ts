// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Recent } from './recent.js';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('What is remembered', () => {
  it('is at least the newer half of what may be, and never more than all of it', () => {
    const recent = new Recent<number, number>(100);
    for (const number of numbers(1_000)) recent.set(number, number * 2);
    const known = numbers(1_000).filter((number) => recent.get(number) === number * 2);
    expect(known.length).toBeGreaterThanOrEqual(50);
    expect(known.length).toBeLessThanOrEqual(100);
    expect(known.at(-1)).toBe(999);
  });

  it('stays as long as it is asked for', () => {
    const recent = new Recent<string, string>(10);
    recent.set('kept', 'yes');
    for (const number of numbers(1_000)) {
      recent.set(`other ${number}`, 'no');
      expect(recent.get('kept')).toBe('yes');
    }
  });

  it('is weighed, and weighed anew when it changes', () => {
    const recent = new Recent<string, { readonly weight: number }>(100, ({ weight }) => weight);
    for (const weight of numbers(40)) recent.set('grows', { weight });
    recent.set('small', { weight: 1 });
    expect(recent.get('grows')).toEqual({ weight: 39 });
    recent.set('huge', { weight: 1_000 });
    recent.set('huger', { weight: 1_000 });
    expect(recent.get('grows')).toBeUndefined();
  });

  it('can be forgotten on purpose, of whatever age', () => {
    const recent = new Recent<string, number>(4);
    for (const key of ['a', 'b', 'c']) recent.set(key, 1);
    for (const key of ['a', 'b', 'c']) recent.delete(key);
    expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([undefined, undefined, undefined]);
  });
});
