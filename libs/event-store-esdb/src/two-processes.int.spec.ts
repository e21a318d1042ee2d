// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM, someEvents, someStream, type StoredEvent, WrongRevision } from '@fyrvakt/event-store';

import { type EsdbLog, openEsdbLog } from '../../../test/support/esdb-log.js';

let log: EsdbLog;
beforeAll(async () => {
  log = await openEsdbLog();
});
afterAll(() => log.close());

describe('two processes on one log', () => {
  it('lose no write and leave no hole, also while the index changes hands, and both feeds tell the same story', async () => {
    const stores = [log.store, await log.another()];
    const feeds = stores.map(() => [] as StoredEvent[]);
    const subscriptions = stores.map((store, index) =>
      store.subscribe(0, { batch: 50, onBatch: async (events) => void feeds[index]?.push(...events) }));
    // A third one comes and goes, and takes the index with it when it has it.
    const passing = await log.another();
    const streams = Array.from({ length: 10 }, () => someStream());
    let [won, lost] = [0, 0];
    await Promise.all(
      Array.from({ length: 24 }, async (_, writer) => {
        const [store, stream] = [stores[writer % 2] ?? log.store, streams[writer % streams.length] ?? ''];
        for (let turn = 0; turn < 8; turn += 1) {
          if (writer === 0 && turn === 4) await passing.close();
          const revision = (await store.readStream(stream)).at(-1)?.revision ?? NO_STREAM;
          await store.append(stream, revision, someEvents(1)).then(
            () => (won += 1),
            (error: unknown) => {
              expect(error).toBeInstanceOf(WrongRevision);
              lost += 1;
            },
          );
        }
      }),
    );
    expect(won + lost).toBe(192);
    expect(lost).toBeGreaterThan(0);
    while (feeds.some((feed) => feed.length < won)) await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all(subscriptions.map((subscription) => subscription.stop()));
    expect(feeds[0]?.map(({ position }) => position)).toEqual(Array.from({ length: won }, (_, index) => index + 1));
    expect(feeds[1]).toEqual(feeds[0]);
  });

  it('see at once what the other has written, and which of them was first with the same command', async () => {
    const [one, other] = [log.store, await log.another({ pollMs: 60_000 })];
    const [stream, events] = [someStream(), someEvents(2)];
    const answers = await Promise.all([one, other].map((store) => store.append(stream, NO_STREAM, events)));
    expect(answers.map(({ replayed }) => replayed).toSorted()).toEqual([false, true]);
    expect(new Set(answers.map(({ first, last }) => `${first} ${last}`)).size).toBe(1);
    for (let revision = 1; revision < 6; revision += 1) {
      const [writer, reader] = revision % 2 ? [one, other] : [other, one];
      await writer.append(stream, revision, someEvents(1));
      expect(await reader.readStream(stream)).toHaveLength(revision + 2);
    }
  });
});
