// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EventStoreDBClient, SubscribeToStreamOptions } from '@eventstore/db-client';
import { event, numbered, openGround, ownStream, revisions, type Ground } from './ground.js';
import { Watcher } from './watcher.js';

let ground: Ground;
let client: EventStoreDBClient;
beforeAll(async () => {
  ground = await openGround();
  ({ client } = ground);
});
afterAll(() => ground.close());

const watch = (stream: string, options: SubscribeToStreamOptions = {}): Watcher =>
  new Watcher().follow(client.subscribeToStream(stream, options));

describe('a subscription to a stream', () => {
  it('tells what is there, then that it caught up, then what comes', async () => {
    const stream = ownStream();
    await client.appendToStream(stream, numbered(100));
    const watcher = watch(stream);
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    expect(watcher.caughtUp).toEqual([100]);
    await client.appendToStream(stream, numbered(5), { expectedRevision: 99n });
    await watcher.until(({ events }) => events.length === 105);
    expect(revisions(watcher.events)).toEqual(Array.from({ length: 105 }, (_, n) => n));
    await watcher.stop();
  });

  it.each([
    ['a revision, itself excluded', 7n, [8, 9, 10]], ['the end', 'end', [10]],
  ] as const)('goes on after %s', async (_, fromRevision, expected) => {
    const stream = ownStream();
    await client.appendToStream(stream, numbered(10));
    const watcher = watch(stream, { fromRevision });
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    await client.appendToStream(stream, event('New'));
    await watcher.until(({ events }) => events.length === expected.length);
    expect(revisions(watcher.events)).toEqual(expected);
    await watcher.stop();
  });

  it('waits for a stream that is not there yet', async () => {
    const stream = ownStream();
    const watcher = watch(stream);
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    await client.appendToStream(stream, event('First'), { expectedRevision: 'no_stream' });
    await watcher.until(({ events }) => events.length === 1);
    expect(watcher.errors).toEqual([]);
    await watcher.stop();
  });

  it('ends with the stream', async () => {
    const stream = ownStream();
    await client.appendToStream(stream, event('First'));
    const watcher = watch(stream);
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    await client.tombstoneStream(stream);
    await watcher.until(({ errors }) => errors.length > 0);
    expect(watcher.errors).toMatchObject([{ type: 'stream-deleted', streamName: stream }]);
  });

  it('to a stream that was ended says so', async () => {
    const stream = ownStream();
    await client.tombstoneStream(stream);
    const watcher = watch(stream);
    await watcher.until(({ errors }) => errors.length > 0);
    expect(watcher.errors).toMatchObject([{ type: 'stream-deleted' }]);
  });
});
