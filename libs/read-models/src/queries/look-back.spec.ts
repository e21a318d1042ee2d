// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { TIME_MARKS } from '../models/search-marks.js';
import { randomFrom } from '../../../../test/support/histories.js';
import { lookBack, type MonthOfCalls, type Stretch } from './look-back.js';

interface Call { readonly month: string; readonly isHit: boolean }

const months = (from: number, to: number): string[] =>
  Array.from({ length: (to - from) * 12 }, (_, n) => `${from + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}`).toReversed();

/** A town: its calls, the newest first, and how often it was asked. */
class Town {
  readonly calls: Call[];
  readonly months: MonthOfCalls[];
  readonly asked: Stretch[] = [];
  /** Calls looked at and hits read. */
  read = 0;

  constructor(callsOf: Readonly<Record<string, number>>, isHit: (n: number) => boolean) {
    const each = Object.entries(callsOf).filter(([, calls]) => calls > 0);
    this.calls = each.flatMap(([month, calls]) => Array.from({ length: calls }, () => month)).map((month, n) => ({ month, isHit: isHit(n) }));
    this.months = each.map(([month, calls]) => ({ month, calls }));
  }

  get hits(): Call[] {
    return this.calls.filter(({ isHit }) => isHit);
  }

  search(limit: number, first: number): Promise<Call[]> {
    return lookBack(this.months, this.calls.length, limit, async (stretch, most) => {
      this.asked.push(stretch);
      const { mark, before = '~' } = stretch;
      const marked = this.hits.filter(({ month }) => mark === undefined || TIME_MARKS.some((markOf) => markOf(month) === mark));
      this.read += marked.length;
      return marked.filter(({ month }) => month < before).slice(0, most);
    }, first);
  }
}

describe('looking back in time', () => {
  it('finds the newest hits, each once, however calls and hits lie', async () => {
    const random = randomFrom(2026);
    for (let turn = 0; turn < 300; turn++) {
      const share = random() ** 3;
      const callsOf = Object.fromEntries(months(2023, 2026).map((month) => [month, random() < 0.3 ? 0 : Math.floor(random() * 40)]));
      const town = new Town(callsOf, () => random() < share);
      const limit = 1 + Math.floor(random() * 50);
      expect(await town.search(limit, Math.floor(random() * 200))).toEqual(town.hits.slice(0, limit));
    }
  });

  it('reads few hits of a common word and of a rare one', async () => {
    const callsOf = Object.fromEntries(months(2016, 2026).map((month) => [month, 1_000]));
    for (const every of [5, 50, 500, 5_000, 1e9]) {
      const town = new Town(callsOf, (n) => n % every === 0);
      await town.search(50, 1_000);
      expect(town.read).toBeLessThan(400);
      expect(town.asked.length).toBeLessThan(16);
    }
  });

  it('looks once where there are not many calls', async () => {
    const town = new Town({ '2026-02': 30, '2026-01': 20 }, () => true);
    expect(await town.search(50, 50)).toHaveLength(50);
    expect(town.asked).toEqual([{}]);
  });

  it('takes whole quarters and years where they begin there', async () => {
    const callsOf = Object.fromEntries(months(2020, 2025).map((month) => [month, 100]));
    const town = new Town({ '2025-02': 100, '2025-01': 100, ...callsOf }, (n) => n % 4 === 0);
    await town.search(1_000, 100);
    expect(town.asked.map(({ mark }) => mark)).toEqual([
      'm:2025-02', 'm:2025-01', 'q:2024-4', 'q:2024-3', 'q:2024-2', 'q:2024-1', 'y:2023', 'y:2022', 'y:2021',
    ]);
    expect(town.asked.slice(0, 3)).toEqual([
      { mark: 'm:2025-02' }, { mark: 'm:2025-01', before: '2025-02' },
      { mark: 'q:2024-4', before: '2025-01' },
    ]);
  });

  it('reads all that is older once it can be told that it is little', async () => {
    const town = new Town(Object.fromEntries(months(2016, 2026).map((month) => [month, 100])), (n) => n % 2_000 === 0);
    await town.search(50, 1_000);
    expect(town.asked).toEqual([
      { mark: 'q:2025-4' }, { mark: 'q:2025-3', before: '2025-10' }, { mark: 'q:2025-2', before: '2025-07' }, { mark: 'q:2025-1', before: '2025-04' },
      { mark: 'y:2024', before: '2025-01' }, { mark: 'y:2023', before: '2024-01' }, { before: '2023-01' },
    ]);
  });
});
