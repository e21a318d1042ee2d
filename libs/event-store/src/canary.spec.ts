// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Canary, FollowerStill } from './canary.js';
import { someEvents } from './contract-suite-kit.js';
import { MemoryEventStore } from './memory-store.js';
import { NO_STREAM } from './port.js';

describe('A canary', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  const store = new MemoryEventStore();
  let reached = 0;
  let [revived, stills] = [0, [] as FollowerStill[]];
  const watch = (reads: Pick<MemoryEventStore, 'readAll'> = store): Canary => {
    [revived, stills] = [0, []];
    return new Canary({
      name: 'the list', store: reads, reached: () => reached, revive: () => (revived += 1), onStill: (error) => stills.push(error),
      everyMs: 10, patienceMs: 60,
    });
  };

  it('is quiet while there is nothing to come out, and while something does', async () => {
    const canary = watch();
    await pass(120);
    await store.append('case-a', NO_STREAM, someEvents(40));
    for (reached = 0; reached < 40; reached += 4) await pass(50);
    await pass(120);
    canary.stop();
    expect([revived, stills]).toEqual([0, []]);
  });

  it('notices that an event does not come out, and revives the follower, again and again', async () => {
    reached = 39;
    const canary = watch();
    // The first look is a sign of life.
    await pass(10 + 59);
    expect(revived).toBe(0);
    await pass(1 + 60);
    expect([revived, stills.map(({ ms }) => ms)]).toEqual([2, [60, 120]]);
    expect(stills[0]).toEqual(new FollowerStill('the list', 60));
    expect(canary.stillMs).toBe(120);
    reached = 40;
    await pass(10);
    expect(canary.stillMs).toBe(0);
    canary.stop();
  });

  it('takes silence of the log for no sign of life', async () => {
    const canary = watch({ readAll: () => new Promise(() => {}) });
    await pass(10 + 60);
    canary.stop();
    expect(revived).toBe(1);
  });
});
