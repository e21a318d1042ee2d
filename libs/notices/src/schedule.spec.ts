// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { nextTry } from './schedule.js';

const SINCE = '2026-11-22T01:13:00.000Z';
const secondsAfter = (tries: number, chance: number): number =>
  (Date.parse(nextTry(tries, SINCE, SINCE, chance) ?? '') - Date.parse(SINCE)) / 1_000;

describe('When it is tried again', () => {
  it('soon at first, then less and less often, then every five minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 40].map((tries) => secondsAfter(tries, 0.5))).toEqual([5, 15, 30, 60, 120, 300, 300, 300]);
  });

  it('never quite at the same time', () => {
    expect([0, 0.25, 0.999].map((chance) => secondsAfter(3, chance))).toEqual([24, 27, 35.988]);
  });

  it('for a day, and then no more', () => {
    expect(nextTry(200, SINCE, '2026-11-23T01:07:59.000Z', 0.5)).toBe('2026-11-23T01:12:59.000Z');
    expect(nextTry(200, SINCE, '2026-11-23T01:08:00.000Z', 0.5)).toBeUndefined();
  });
});
