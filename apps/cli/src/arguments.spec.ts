// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { InvalidArgumentError } from 'commander';
import { count, day, position, time } from './arguments.js';

describe('What commands are told', () => {
  it('is read', () => {
    expect([position('0'), count('14'), day('2028-02-29')]).toEqual([0, 14, '2028-02-29']);
    expect(time('2026-11-22T17:00:00+01:00')).toBe('2026-11-22T16:00:00.000Z');
  });

  it.each([
    [position, '-1'], [position, '1.5'], [position, ''.padEnd(20, '9')], [count, '0'], [count, 'many'],
    [time, 'yesterday'], [time, '2026-11-22T17:00:00'], [day, '2026-02-29'], [day, '2026-13-01'], [day, '20261122'], [day, '2026-11-22T00:00:00Z'],
  ])('is refused with a word on how it is written: %p %s', (read, text) => {
    expect(() => read(text)).toThrow(InvalidArgumentError);
  });
});
