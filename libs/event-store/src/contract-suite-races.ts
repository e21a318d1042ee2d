// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  chained, type OpenStore, outcomesOf, someEvent, someEvents, someStream, type StoreUnderTest, wholeFeed,
} from './contract-suite-kit.js';
import { type Appended, type NewEvent, NO_STREAM, type StoredEvent, WrongRevision } from './port.js';

const expectGapless = (events: readonly StoredEvent[], after: number): void =>
  expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => after + 1 + index));

/** Many writers at once: one winner per revision, no hole in the positions, every event in the feed. */
export const raceContract = (open: OpenStore): void => {
  let under: StoreUnderTest;
  beforeAll(async () => {
    under = await open();
  });
  afterAll(() => under.close());

  describe('a stream that must not exist yet', () => {
    it('is begun once, one after the other', async () => {
      const stream = someStream();
      await under.store.append(stream, NO_STREAM, someEvents(1));
      await expect(under.store.append(stream, NO_STREAM, someEvents(1))).rejects.toEqual(new WrongRevision(stream, NO_STREAM, 0));
    });

    it('is begun once, when many begin it at the same time', async () => {
      const stream = someStream();
      const { won, lost } = await outcomesOf(Array.from({ length: 20 }, () => under.store.append(stream, NO_STREAM, someEvents(2))));
      expect(won).toHaveLength(1);
      expect(lost).toEqual(Array.from({ length: 19 }, () => new WrongRevision(stream, NO_STREAM, 1)));
      expect(await under.store.readStream(stream)).toHaveLength(2);
    });

    it('is begun once, when a slow writer looked before and writes after', async () => {
      const stream = someStream();
      expect(await under.store.readStream(stream)).toEqual([]);
      await under.store.append(stream, NO_STREAM, someEvents(1));
      await expect(under.store.append(stream, NO_STREAM, someEvents(1))).rejects.toThrow(WrongRevision);
    });
  });

  describe('racing writers', () => {
    it('win one revision each, and every append is there whole or not at all', async () => {
      const stream = someStream();
      const attempts = Array.from({ length: 8 }, (_, writer) => someEvents(1 + (writer % 3)));
      let expected: number = NO_STREAM;
      const winners: string[] = [];
      for (let round = 0; round < attempts.length; round += 1) {
        const left = attempts.filter((events) => !winners.includes(events[0]?.id ?? ''));
        const attempt = async (events: NewEvent[]): Promise<{ at: Appended; events: NewEvent[] }> => ({
          at: await under.store.append(stream, expected, events),
          events,
        });
        const { won, lost } = await outcomesOf(left.map(attempt));
        expect(won).toHaveLength(1);
        expect(lost.every((error) => error instanceof WrongRevision)).toBe(true);
        expected = won[0]?.at.revision ?? Number.NaN;
        winners.push(won[0]?.events[0]?.id ?? '');
      }
      const byFirst = new Map(attempts.map((events) => [events[0]?.id, events]));
      const inOrder = winners.flatMap((id) => byFirst.get(id) ?? []);
      expect(await under.store.readStream(stream)).toMatchObject(chained(stream, inOrder));
    });

    it('leave no hole: 64 of them with conflicts all the way', async () => {
      const before = await under.store.head();
      const streams = Array.from({ length: 16 }, () => someStream());
      let lost = 0;
      const write = async (writer: number): Promise<number> => {
        const stream = streams[writer % streams.length] ?? '';
        let written = 0;
        for (let turn = 0; turn < 12; turn += 1) {
          const revision = (await under.store.readStream(stream)).at(-1)?.revision ?? NO_STREAM;
          try {
            written += (await under.store.append(stream, revision, someEvents(1 + (turn % 2)))).revision - revision;
          } catch (error) {
            if (!(error instanceof WrongRevision)) throw error;
            lost += 1;
          }
        }
        return written;
      };
      const written = (await Promise.all(Array.from({ length: 64 }, (_, writer) => write(writer)))).reduce((sum, one) => sum + one, 0);
      expect(lost).toBeGreaterThan(0);
      const feed = await wholeFeed(under.store, before);
      expect(feed).toHaveLength(written);
      expectGapless(feed, before);
      for (const stream of streams) {
        const own = feed.filter((event) => event.stream === stream);
        expect(own).toMatchObject(chained(stream, own.map(({ id, type, meta, data }) => ({ id, type, meta, data }))));
      }
    });

    it('get one answer when the same command is sent many times at once', async () => {
      const [stream, events] = [someStream(), someEvents(2)];
      const answers = await Promise.all(Array.from({ length: 10 }, () => under.store.append(stream, NO_STREAM, events)));
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(new Set(answers.map(({ first, last, revision }) => `${first} ${last} ${revision}`)).size).toBe(1);
    });

    it('do not suffer for one whose event id is taken', async () => {
      const taken = someEvent();
      await under.store.append(someStream(), NO_STREAM, [taken]);
      const before = await under.store.head();
      const { won, lost } = await outcomesOf(
        Array.from({ length: 20 }, (_, writer) => under.store.append(someStream(), NO_STREAM, [writer === 7 ? taken : someEvent()])),
      );
      expect([won.length, lost.length]).toEqual([19, 1]);
      expectGapless(await wholeFeed(under.store, before), before);
    });
  });
};
