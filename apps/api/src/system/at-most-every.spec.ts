// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { atMostEvery } from './at-most-every.js';

describe('Work done at most every so often', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is shared by all who ask meanwhile, and done again afterwards', async () => {
    let done = 0;
    const ask = atMostEvery(1_000, async () => ++done);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    jest.advanceTimersByTime(999);
    expect(await ask()).toBe(1);
    jest.advanceTimersByTime(1);
    expect(await ask()).toBe(2);
  });

  it('is tried again at once when it failed', async () => {
    let tries = 0;
    const ask = atMostEvery(60_000, async () => {
      if (++tries === 1) throw new Error('not now');
      return tries;
    });
    await expect(ask()).rejects.toThrow('not now');
    expect(await ask()).toBe(2);
  });
});
