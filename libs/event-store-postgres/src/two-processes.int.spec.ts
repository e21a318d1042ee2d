// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM, someEvents, someStream, type StoredEvent, WrongRevision } from '@fyrvakt/event-store';
import pg from 'pg';

import { LogNotDurable } from './append-line.js';
import { type LogFixture, openLog } from './log-fixture.js';

let log: LogFixture;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

describe('two processes on one log', () => {
  it('share the positions without holes and the streams without lost writes, and both feeds tell the same story', async () => {
    const stores = [log.store, await log.another()];
    const feeds = stores.map(() => [] as StoredEvent[]);
    const subscriptions = stores.map((store, index) =>
      store.subscribe(0, { batch: 50, onBatch: async (events) => void feeds[index]?.push(...events) }),
    );
    const streams = Array.from({ length: 8 }, () => someStream());
    let [won, lost] = [0, 0];
    await Promise.all(
      Array.from({ length: 48 }, async (_, writer) => {
        const [store, stream] = [stores[writer % 2] ?? log.store, streams[writer % streams.length] ?? ''];
        for (let turn = 0; turn < 10; turn += 1) {
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
    expect(won + lost).toBe(480);
    expect(lost).toBeGreaterThan(0);
    while (feeds.some((feed) => feed.length < won)) await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all(subscriptions.map((subscription) => subscription.stop()));
    expect(feeds[0]?.map(({ position }) => position)).toEqual(Array.from({ length: won }, (_, index) => index + 1));
    expect(feeds[1]).toEqual(feeds[0]);
  });

  it('go on with a stream that the other has written meanwhile, with a link to what the other wrote', async () => {
    const [one, other] = [log.store, await log.another()];
    const stream = someStream();
    await one.append(stream, NO_STREAM, someEvents(1));
    await other.append(stream, 0, someEvents(2));
    await expect(one.append(stream, 0, someEvents(1))).rejects.toEqual(new WrongRevision(stream, 0, 2));
    await one.append(stream, 2, someEvents(1));
    expect(await other.readStream(stream)).toEqual(await one.readStream(stream));
  });

  it('hear of each other long before they would look', async () => {
    const other = await log.another({ pollMs: 60_000 });
    let heard = 0;
    const after = await other.head();
    const subscription = other.subscribe(after, { onBatch: async (events) => void (heard += events.length) });
    // The hint may be lost while the other is still connecting, so it is given again.
    while (heard === 0) {
      await log.store.append(someStream(), NO_STREAM, someEvents(1));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await subscription.stop();
  });
});

describe('the server', () => {
  it('is refused when it would answer before the events are on disk', async () => {
    await expect(log.another({ unsafeForTests: false })).rejects.toThrow(LogNotDurable);
    await expect(log.another({ unsafeForTests: false })).rejects.toThrow(/fsync = off/);
  });

  const rewrites = ['update events set data = data', 'delete from events', 'truncate events'];

  it.each(rewrites)('lets nobody rewrite the log: %s', async (statement) => {
    await log.store.append(someStream(), NO_STREAM, someEvents(1));
    const client = new pg.Client({ connectionString: log.url });
    await client.connect();
    await expect(client.query(statement)).rejects.toThrow('append only');
    await client.end();
  });
});
