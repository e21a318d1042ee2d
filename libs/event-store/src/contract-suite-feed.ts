// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { type OpenStore, someEvent, someEvents, someStream, type StoreUnderTest, until, wholeFeed } from './contract-suite-kit.js';
import { NO_STREAM, type StoredEvent } from './port.js';

/** The feed: everything, once, in order, at the reader's pace. */
export const feedContract = (open: OpenStore): void => {
  let under: StoreUnderTest;
  beforeAll(async () => {
    under = await open();
  });
  afterAll(() => under.close());

  describe('following the log', () => {
    it('loses nothing and repeats nothing while writers race', async () => {
      const after = await under.store.head();
      const seen: StoredEvent[] = [];
      const subscription = under.store.subscribe(after, { onBatch: async (events) => void seen.push(...events), batch: 7 });
      await Promise.all(
        Array.from({ length: 32 }, async () => {
          const stream = someStream();
          for (let revision = NO_STREAM; revision < 9; revision += 1) await under.store.append(stream, revision, someEvents(1));
        }),
      );
      await until(() => seen.length >= 320);
      await subscription.stop();
      expect(seen.map(({ position }) => position)).toEqual(seen.map((_, index) => after + 1 + index));
      expect(seen).toEqual(await wholeFeed(under.store, after));
    });

    it('catches up in batches that are bounded, knows the head, and then hears of more', async () => {
      const after = await under.store.head();
      await under.store.append(someStream(), NO_STREAM, someEvents(10));
      const batches: { size: number; head: number }[] = [];
      let last = after;
      const subscription = under.store.subscribe(after, {
        batch: 4,
        onBatch: async (events, head) => {
          batches.push({ size: events.length, head });
          last = events.at(-1)?.position ?? last;
        },
      });
      await until(() => last === after + 10);
      expect(batches).toEqual([4, 4, 2].map((size) => ({ size, head: after + 10 })));
      await under.store.append(someStream(), NO_STREAM, someEvents(1));
      await until(() => last === after + 11);
      await subscription.stop();
    });

    it('retries a batch that failed, later each time, and keeps the order', async () => {
      const after = await under.store.head();
      const seen: number[] = [];
      const tries: number[] = [];
      const errors: unknown[] = [];
      const subscription = under.store.subscribe(after, {
        batch: 2,
        onBatch: async (events) => {
          tries.push(performance.now());
          if (tries.length <= 3) throw new Error(`no ${tries.length}`);
          seen.push(...events.map(({ position }) => position));
        },
        onError: (error) => errors.push(error),
      });
      await under.store.append(someStream(), NO_STREAM, someEvents(5));
      await until(() => seen.length === 5);
      await subscription.stop();
      expect(seen).toEqual([1, 2, 3, 4, 5].map((index) => after + index));
      expect(errors).toEqual([new Error('no 1'), new Error('no 2'), new Error('no 3')]);
      expect((tries[3] ?? 0) - (tries[2] ?? 0)).toBeGreaterThan(90);
    });

    it('never calls again before the batch at hand is done, and stops after it', async () => {
      const after = await under.store.head();
      await under.store.append(someStream(), NO_STREAM, someEvents(6));
      const held: (() => void)[] = [];
      let [running, most] = [0, 0];
      const subscription = under.store.subscribe(after, {
        batch: 1,
        onBatch: async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise<void>((done) => held.push(done));
          running -= 1;
        },
      });
      // Whoever is not held back has heard of everything meanwhile.
      let last = after;
      const beside = under.store.subscribe(after, { batch: 1, onBatch: async ([event]) => void (last = event?.position ?? last) });
      await until(() => held.length === 1 && last === after + 6);
      held[0]?.();
      await until(() => held.length === 2);
      const stopped = subscription.stop();
      held[1]?.();
      await stopped;
      await under.store.append(someStream(), NO_STREAM, someEvents(1));
      await until(() => last === after + 7);
      await beside.stop();
      expect([running, most, held.length]).toEqual([0, 1, 2]);
    });
  });

  describe('filters', () => {
    it('narrow the feed by stream prefix and by type', async () => {
      const after = await under.store.head();
      const types = ['CallReceived', 'FollowedUp', 'CallReceived', 'FollowUpAsked'];
      for (const prefix of ['case', 'case_', 'roster'])
        await under.store.append(someStream(prefix), NO_STREAM, types.map((type) => someEvent({ type })));
      const positions = async (filter: object): Promise<number[]> =>
        (await under.store.readAll(after, 100, filter)).map(({ position }) => position - after);
      expect(await positions({ streamPrefix: 'case-' })).toEqual([1, 2, 3, 4]);
      expect(await positions({ types: ['FollowedUp', 'FollowUpAsked'] })).toEqual([2, 4, 6, 8, 10, 12]);
      expect(await positions({ streamPrefix: 'roster-', types: ['FollowedUp'] })).toEqual([10]);
      expect(await positions({ streamPrefix: 'case_-' })).toEqual([5, 6, 7, 8]);
      expect(await positions({ types: [] })).toEqual([]);
    });

    it('find the streams of a kind, page by page', async () => {
      const after = await under.store.head();
      const [one, other] = [someStream('roster'), someStream('roster')];
      await under.store.append(someStream(), NO_STREAM, someEvents(2));
      await under.store.append(one, NO_STREAM, someEvents(2));
      await under.store.append(someStream('roster_'), NO_STREAM, someEvents(1));
      await under.store.append(other, NO_STREAM, someEvents(1));
      await under.store.append(one, 1, someEvents(1));
      const page = async (from: number, limit: number) =>
        (await under.store.readStreams('roster-', after + from, limit)).map(({ stream, position }) => [stream, position - after]);
      expect(await page(0, 100)).toEqual([[one, 3], [one, 4], [other, 6], [one, 7]]);
      expect([await page(0, 2), await page(4, 1), await page(7, 100)]).toEqual([[[one, 3], [one, 4]], [[other, 6]], []]);
    });

    it('hold for a subscription, which passes by what it does not want', async () => {
      const after = await under.store.head();
      const seen: string[] = [];
      const subscription = under.store.subscribe(after, {
        batch: 2,
        filter: { types: ['FollowedUp'] },
        onBatch: async (events) => void seen.push(...events.map(({ type, stream }) => `${type} ${stream}`)),
      });
      const streams = Array.from({ length: 5 }, () => someStream());
      for (const stream of streams) await under.store.append(stream, NO_STREAM, [...someEvents(3), someEvent({ type: 'FollowedUp' })]);
      await until(() => seen.length === 5);
      await subscription.stop();
      expect(seen).toEqual(streams.map((stream) => `FollowedUp ${stream}`));
    });
  });
};
