// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EventStoreDBClient, streamNameFilter } from '@eventstore/db-client';
import { setTimeout as pause } from 'node:timers/promises';
import { all, event, numbered, ownStream, revisions } from './conformance/ground.js';
import { Watcher } from './conformance/watcher.js';
import { startEsdbServer, type EsdbServer } from './index.js';

// What the double does on top of the protocol. A real server has no such switches, so none of this is for one.

let server: EsdbServer;
let client: EventStoreDBClient;
beforeEach(async () => {
  server = await startEsdbServer();
  client = EventStoreDBClient.connectionString(server.url);
});
afterEach(async () => {
  await client.dispose();
  await server.close();
});

const PENDING = 'pending';
const settledIn = (promise: Promise<unknown>, milliseconds: number): Promise<unknown> =>
  Promise.race([promise.then(() => 'settled', () => 'settled'), pause(milliseconds, PENDING)]);

const read = async (stream: string): Promise<number[]> => revisions(await all(client.readStream(stream)));

describe('an append', () => {
  it('hangs without an answer while reads go on, and lands late', async () => {
    const [before, stream] = [ownStream(), ownStream()];
    await client.appendToStream(before, event('Before'));
    server.faults.hang('appends');
    const append = client.appendToStream(stream, event('Late'), { expectedRevision: 'no_stream' });
    expect(await settledIn(append, 300)).toBe(PENDING);
    expect(await read(before)).toEqual([0]);
    await expect(read(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
    server.faults.resume();
    expect(await append).toMatchObject({ nextExpectedRevision: 0n });
  });

  it('lands and is never answered', async () => {
    const stream = ownStream();
    server.faults.spoilAppends(1, 'landed', 'silence');
    const append = client.appendToStream(stream, event('Unanswered'));
    append.catch(() => {});
    while (server.faults.spoilsLeft > 0) await pause(5);
    expect(await read(stream)).toEqual([0]);
    expect(await settledIn(append, 200)).toBe(PENDING);
  });

  it.each(['landed', 'lost'] as const)('is %s when the connection is cut, and stands once when it is repeated', async (fate) => {
    const stream = ownStream();
    const events = numbered(2);
    server.faults.spoilAppends(1, fate, 'cut');
    await expect(client.appendToStream(stream, events, { expectedRevision: 'no_stream' })).rejects.toMatchObject({
      type: expect.stringMatching(/^(unavailable|cancelled)$/),
    });
    expect(server.log.allOf(stream).events).toHaveLength(fate === 'landed' ? 2 : 0);
    expect(await client.appendToStream(stream, events, { expectedRevision: 'no_stream' })).toMatchObject({ nextExpectedRevision: 1n });
    expect(await read(stream)).toEqual([0, 1]);
  });

  it.each([['timeout', 'deadline-exceeded'], ['unavailable', 'unknown']] as const)('ends in %s', async (ending, type) => {
    server.faults.spoilAppends(1, 'lost', ending);
    await expect(client.appendToStream(ownStream(), event('Refused'))).rejects.toMatchObject({ type });
  });

  it('goes to the leader after a follower refused it', async () => {
    const follower = await startEsdbServer({ log: server.log });
    const misled = EventStoreDBClient.connectionString(follower.url);
    follower.faults.follow({ host: '127.0.0.1', port: server.port });
    const stream = ownStream();
    const append = () => misled.appendToStream(stream, event('Led'), { expectedRevision: 'no_stream' });
    await expect(append()).rejects.toMatchObject({ type: 'not-leader', leader: { port: server.port } });
    expect(await append()).toMatchObject({ nextExpectedRevision: 0n });
    await misled.dispose();
    await follower.close();
  });

  it('is slow when told so', async () => {
    await client.appendToStream(ownStream(), event('Warm'));
    server.faults.slow(250);
    const begun = performance.now();
    await client.appendToStream(ownStream(), event('Slow'));
    expect(performance.now() - begun).toBeGreaterThan(240);
  });
});

describe('a subscription', () => {
  const watch = async (stream: string): Promise<Watcher> => {
    const watcher = new Watcher().follow(client.subscribeToAll({ filter: streamNameFilter({ prefixes: [stream] }) }));
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    return watcher;
  };

  it('freezes without an error, and thaws with all that came meanwhile', async () => {
    const stream = ownStream();
    const watcher = await watch(stream);
    server.faults.hang('subscriptions');
    await client.appendToStream(stream, numbered(3));
    await pause(300);
    expect([watcher.events, watcher.errors]).toEqual([[], []]);
    server.faults.resume();
    await watcher.until(({ events }) => events.length === 3);
  });

  it('tells an event as often as told to', async () => {
    const stream = ownStream();
    const watcher = await watch(stream);
    server.faults.duplicate(2);
    await client.appendToStream(stream, numbered(2));
    await watcher.until(({ events }) => events.length === 4);
    expect(revisions(watcher.events)).toEqual([0, 0, 1, 1]);
  });

  it.each([['cut', () => server.faults.cut()], ['restarted', () => server.faults.restart(100)]] as const)(
    'ends with an error when the server is %s, and another goes on',
    async (_, strike) => {
      const stream = ownStream();
      const watcher = await watch(stream);
      await client.appendToStream(stream, numbered(2));
      await watcher.until(({ events }) => events.length === 2);
      await strike();
      await watcher.until(({ errors }) => errors.length > 0);
      await client.appendToStream(stream, event('Since'), { expectedRevision: 1n });
      const next = new Watcher().follow(client.subscribeToStream(stream, { fromRevision: 1n }));
      await next.until(({ events }) => events.length === 1);
    },
  );
});

it('gossip tells what it is told to', async () => {
  const dead = { host: '127.0.0.1', port: 1, state: 'leader', alive: false } as const;
  server.faults.gossip([dead, { host: '127.0.0.1', port: server.port, state: 'follower', alive: true }]);
  const found = EventStoreDBClient.connectionString(server.url.replace(/^esdb:/, 'esdb+discover:'));
  expect(await found.appendToStream(ownStream(), event('Found'))).toMatchObject({ nextExpectedRevision: 0n });
  await found.dispose();
});
