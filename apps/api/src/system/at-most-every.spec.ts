// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import { atMostEvery } from './at-most-every.js';

describe('Work done at most every so often', () => {
  it('is shared by all who ask meanwhile, and done again afterwards', async () => {
    let done = 0;
    const ask = atMostEvery(30, async () => ++done);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(await ask()).toBe(1);
    await pause(40);
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
