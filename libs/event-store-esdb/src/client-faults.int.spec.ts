// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';

import { NO_STREAM, someEvent, someEvents, someStream, type StoredEvent, StoreUnavailable, WrongRevision } from '@fyrvakt/event-store';

import { type EsdbServer, startEsdbServer } from '../../../test/esdb-server/index.js';
import { type EsdbLog, openEsdbLog } from '../../../test/support/esdb-log.js';
import { esdbProcess } from '../../../test/support/esdb-process.js';

/** Each fault of the client that the adapter keeps from its callers, brought about by a server that can misbehave. */
let server: EsdbServer;
let log: EsdbLog;
beforeAll(async () => {
  server = await startEsdbServer();
  log = await openEsdbLog({ url: server.url, callMs: 300, patienceMs: 30_000 });
});
afterEach(() => server.faults.resume());
afterAll(async () => {
  await log.close();
  await server.close();
});

/** Asks until there is an answer: to somebody without patience a busy machine is a server that says nothing. */
const answered = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
};

describe('an append to a server that takes it and says nothing', () => {
  it('is given up in time, and landed once when it is asked for again', async () => {
    const store = await answered(() => log.another({ patienceMs: 700 }));
    const [stream, events] = [someStream(), someEvents(2)];
    server.faults.hang('appends');
    await expect(store.append(stream, NO_STREAM, events)).rejects.toThrow(StoreUnavailable);
    server.faults.resume();
    // What hung is carried out late, so the second asking may find it done or do it.
    const landed = await answered(() => store.append(stream, NO_STREAM, events));
    expect(landed).toMatchObject({ revision: 1 });
    expect(await answered(() => store.readStream(stream))).toMatchObject(events);
    expect(await store.head()).toBe(landed.last);
  });

  it('lands when the server comes to itself while the writer still waits', async () => {
    const [stream, events] = [someStream(), someEvents(1)];
    server.faults.hang('appends');
    const appending = log.store.append(stream, NO_STREAM, events);
    setTimeout(() => server.faults.resume(), 900);
    expect(await appending).toMatchObject({ revision: 0, replayed: false });
    expect(await log.store.readStream(stream)).toMatchObject(events);
  });
});

describe('data that cannot be serialised', () => {
  it('is refused, and never reaches the client, whose promise would never settle', async () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const data of [1n, cycle] as unknown as string[])
      await expect(log.store.append(someStream(), NO_STREAM, [someEvent({ data })])).rejects.toThrow(TypeError);
  });
});

describe('an append whose outcome nobody tells', () => {
  const cases = (['landed', 'lost'] as const).flatMap((fate) =>
    (['silence', 'cut', 'timeout', 'unavailable'] as const).map((ending) => ({ fate, ending })));

  it.each(cases)('is answered truly when it was $fate and ended in $ending', async ({ fate, ending }) => {
    const [stream, events] = [someStream(), someEvents(2)];
    const before = await log.store.head();
    server.faults.spoilAppends(1, fate, ending);
    const landed = await log.store.append(stream, NO_STREAM, events);
    expect(landed).toEqual({ revision: 1, first: before + 1, last: before + 2, replayed: false });
    expect(await log.store.readStream(stream)).toMatchObject(events);
    expect(await log.store.head()).toBe(before + 2);
  });

  it('is told from that of another who took the place', async () => {
    const stream = someStream();
    server.faults.spoilAppends(1, 'lost', 'silence');
    const slow = log.store.append(stream, NO_STREAM, someEvents(1));
    slow.catch(() => {});
    while (server.faults.spoilsLeft > 0) await new Promise(setImmediate);
    await log.store.append(stream, NO_STREAM, someEvents(2));
    await expect(slow).rejects.toEqual(new WrongRevision(stream, NO_STREAM, 1));
  });

  it('is not made unknown by the loss of another server', async () => {
    const [other, stream, events] = [await startEsdbServer(), someStream(), someEvents(1)];
    const otherLog = await openEsdbLog({ url: other.url });
    const impatient = await answered(() => otherLog.another({ patienceMs: 300 }));
    other.faults.hang('appends');
    const lost = impatient.append(someStream(), NO_STREAM, someEvents(1));
    server.faults.slow(150);
    const appending = log.store.append(stream, NO_STREAM, events);
    lost.catch(() => {});
    await other.faults.stop();
    await expect(lost).rejects.toThrow(StoreUnavailable);
    expect(await appending).toMatchObject({ revision: 0, replayed: false });
    server.faults.slow(0);
    await otherLog.close();
    await other.close();
  });
});

describe('a connection string that asks the client not to throw', () => {
  it('changes nothing: a late writer hears where the stream really is', async () => {
    const store = await log.another({ url: `${server.url}&throwOnAppendFailure=false` });
    const stream = someStream();
    await store.append(stream, NO_STREAM, someEvents(4));
    await expect(store.append(stream, NO_STREAM, someEvents(1))).rejects.toEqual(new WrongRevision(stream, NO_STREAM, 3));
    await expect(store.append(stream, 7, someEvents(1))).rejects.toEqual(new WrongRevision(stream, 7, 3));
    await expect(store.append(someStream(), 7, someEvents(1))).rejects.toThrow(WrongRevision);
  });
});

describe('reads and subscriptions', () => {
  it('wait no longer than they may for a server that says nothing, and are answered when it does', async () => {
    const [stream, events] = [someStream(), someEvents(1)];
    await log.store.append(stream, NO_STREAM, events);
    server.faults.hang('reads');
    const impatient = await log.another({ patienceMs: 500 }).catch((error: unknown) => error);
    expect(impatient).toBeInstanceOf(StoreUnavailable);
    const reading = log.store.readStream(stream);
    setTimeout(() => server.faults.resume(), 600);
    expect(await reading).toMatchObject(events);
  });

  it('outlive a server that is away for a while, and appends wait for it', async () => {
    const seen: number[] = [];
    const after = await log.store.head();
    const onBatch = async (events: readonly StoredEvent[]): Promise<void> => void seen.push(...events.map(({ position }) => position));
    const subscription = log.store.subscribe(after, { onBatch });
    await server.faults.stop();
    const appending = log.store.append(someStream(), NO_STREAM, someEvents(3));
    setTimeout(() => void server.faults.start(), 500);
    expect(await appending).toMatchObject({ first: after + 1, last: after + 3 });
    while (seen.length < 3) await pause(5);
    await subscription.stop();
    expect(seen).toEqual([after + 1, after + 2, after + 3]);
  });

  it('keep nobody waiting who closes after a read whose end nobody read', async () => {
    // Only with the server in a process of its own does the end of a read come together with its last event.
    const other = await esdbProcess();
    // Closing waits no longer than a call may take, which is longer than this test.
    const away = await openEsdbLog({ url: other.url, callMs: 120_000 });
    await away.store.append(someStream(), NO_STREAM, someEvents(40));
    expect(await away.store.readAll(0, 100)).toHaveLength(40);
    await away.close();
    await other.end();
  });
});
