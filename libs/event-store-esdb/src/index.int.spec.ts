// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import {
  linkOf, NO_STREAM, someEvent, someEvents, someStream, type StoredEvent, StoreUnavailable,
} from '@fyrvakt/event-store';
import pg from 'pg';

import { type EsdbServer, startEsdbServer } from '../../../test/esdb-server/index.js';
import { type EsdbLog, openEsdbLog } from '../../../test/support/esdb-log.js';
import { LogDamaged } from './answers.js';
import type { EsdbEventStore } from './esdb-event-store.js';
import { EsdbLine } from './esdb-line.js';
import { StreamNames } from './stream-names.js';

let server: EsdbServer;
let log: EsdbLog;
let database: pg.Client;
let line: EsdbLine;
let store: EsdbEventStore;
beforeAll(async () => {
  server = await startEsdbServer();
  log = await openEsdbLog({ url: server.url });
  ({ store } = log);
  database = new pg.Client({ connectionString: log.databaseUrl });
  await database.connect();
  line = new EsdbLine({ url: server.url, names: new StreamNames({ prefixes: ['case-'] }), callMs: 5_000, atOnce: 8 });
});
afterAll(async () => {
  await line.close();
  await database.end();
  await log.close();
  await server.close();
});

/** As a process does that dies before it hears of it. */
const appendAndDie = (stream: string, expectedRevision: number, events = someEvents(1)): Promise<unknown> =>
  line.append({ id: randomUUID(), stream, expectedRevision, events });

/** Their connections come back, but what is told meanwhile is lost. */
const CUT_HINTS = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name like '%hints%' and datname = current_database()`;

const reaches = async (position: number): Promise<void> => {
  while ((await store.head()) < position) await pause(5);
};

describe('the fenced reader', () => {
  it('gives a position to events whose writer died before it heard of them, and their links go on', async () => {
    const [stream, events, after] = [someStream(), someEvents(3), await store.head()];
    await appendAndDie(stream, NO_STREAM, events.slice(0, 2));
    await appendAndDie(stream, 1, events.slice(2));
    await reaches(after + 3);
    const found = await store.readStream(stream);
    expect(found.map(({ position }) => position - after)).toEqual([1, 2, 3]);
    expect(found[2]?.link).toBe(linkOf(found[1]?.link, stream, 2, events[2]!));
  });

  it('is one of all who have the log open, and the next one goes on within seconds of its end', async () => {
    const others = [await log.another(), await log.another()];
    expect([store, ...others].filter((one) => one.leads())).toHaveLength(1);
    const leader = [store, ...others].find((one) => one.leads())!;
    await leader.close();
    const heir = [store, ...others].find((one) => one !== leader)!;
    // It waits less long than a lease lasts that is not given back.
    expect(await heir.append(someStream(), NO_STREAM, someEvents(1))).toMatchObject({ replayed: false });
    await Promise.all(others.map((one) => one.close()));
    store = await log.reopen();
  });

  it('writes nothing in the name of a term that is over, however long it slept', async () => {
    const [stream, before] = [someStream(), await store.head()];
    await database.query("update leases set epoch = epoch + 1, holder = 'another', expires_at = now() + interval '1 hour'");
    await appendAndDie(stream, NO_STREAM);
    while (store.leads()) await pause(5);
    expect(await store.head()).toBe(before);
    await database.query('update leases set expires_at = now()');
    await reaches(before + 1);
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('takes an event that it is told of three times for one', async () => {
    server.faults.duplicate(3);
    store = await log.reopen();
    const after = await store.head();
    for (let turn = 0; turn < 5; turn += 1) await store.append(someStream(), NO_STREAM, someEvents(2));
    expect(await store.head()).toBe(after + 10);
    const found = (await store.readAll(after, 1_000)).map(({ position }) => position - after);
    expect(found).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    server.faults.duplicate(1);
  });

  it('begins anew when its subscription has frozen with the connection alive', async () => {
    const other = await openEsdbLog({ url: server.url, silentMs: 300, patienceMs: 20_000 });
    server.faults.hang('subscriptions');
    const appending = other.store.append(someStream(), NO_STREAM, someEvents(1));
    await pause(800);
    server.faults.resume();
    expect(await appending).toMatchObject({ replayed: false });
    await other.close();
  });

  it('is not stopped by what others write into the same server, or into our streams', async () => {
    store = await log.reopen();
    const [stream, after] = [someStream(), await store.head()];
    const foreigner = new EsdbLine({ url: server.url, names: new StreamNames({ prefixes: ['invoice-'] }), callMs: 5_000, atOnce: 8 });
    await foreigner.append({ id: randomUUID(), stream: `invoice-${randomUUID()}`, expectedRevision: NO_STREAM, events: someEvents(50) });
    await foreigner.close();
    const noise = { id: randomUUID(), type: 'Noise', contentType: 'application/json', data: Buffer.from('{]'), metadata: Buffer.from('x') };
    server.log.append(stream, NO_STREAM, [noise]);
    const ours = await store.append(stream, 0, someEvents(1));
    expect(ours).toMatchObject({ revision: 1, first: after + 2 });
    expect(await store.readStream(stream)).toMatchObject([{ type: 'Noise', meta: '{}' }, { revision: 1, position: after + 2 }]);
  });
});

describe('an id that the server lets through twice', () => {
  it('stands in the log twice, stops nobody, and is taken for whoever asks from then on', async () => {
    const [first, second, event] = [someStream(), someStream(), someEvent()];
    const after = await store.head();
    await Promise.all([first, second].map((stream) => appendAndDie(stream, NO_STREAM, [event])));
    await reaches(after + 2);
    expect((await store.readAll(after, 1_000)).map(({ id }) => id)).toEqual([event.id, event.id]);
    await expect(store.append(someStream(), NO_STREAM, [event])).rejects.toThrow('is in the log already');
    const [one] = await store.readAll(after, 1_000);
    expect(await store.append(one!.stream, NO_STREAM, [event])).toMatchObject({ first: after + 1, replayed: true });
  });
});

describe('the index', () => {
  const rows = async (): Promise<unknown[]> =>
    (await database.query("select position, stream, revision, id, encode(link, 'hex') as link from log_index order by position")).rows;

  it('comes back row for row when it is thrown away', async () => {
    const [before, feed] = [await rows(), await store.readAll(0, 10_000)];
    expect(before.length).toBeGreaterThan(15);
    await store.close();
    await database.query('truncate log_index; update log_index_head set position = 0, commit_position = -1, prepare_position = -1');
    store = await log.reopen();
    await reaches(before.length);
    expect(await rows()).toEqual(before);
    expect(await store.readAll(0, 10_000)).toEqual(feed);
  });

  it('is kept up by polling alone where hints do not come through', async () => {
    const [writer, reader] = [store, await log.another({ pollMs: 50 })];
    const seen: StoredEvent[] = [];
    const after = await reader.head();
    const subscription = reader.subscribe(after, { onBatch: async (events) => void seen.push(...events) });
    await database.query(CUT_HINTS);
    for (let turn = 0; turn < 10; turn += 1) await writer.append(someStream(), NO_STREAM, someEvents(1));
    while (seen.length < 10) await pause(5);
    await subscription.stop();
    expect(seen.map(({ position }) => position)).toEqual(Array.from({ length: 10 }, (_, n) => after + 1 + n));
  });

  it('is not put to a server that holds another log', async () => {
    const other = await startEsdbServer();
    await expect(log.another({ url: other.url })).rejects.toThrow(LogDamaged);
    await other.close();
    await expect(log.another({ url: other.url, patienceMs: 100 })).rejects.toThrow(StoreUnavailable);
  });

  it('says so when the server has lost an event that it knows', async () => {
    store = await log.reopen();
    const stream = someStream();
    const { first } = await store.append(stream, NO_STREAM, someEvents(2));
    server.log.delete(stream, 1, false);
    await expect(store.readStream(stream)).rejects.toThrow(LogDamaged);
    await expect(store.readAll(first - 1, 1)).rejects.toThrow(LogDamaged);
    for await (const left of (await store.snapshot()).rows(first - 1)) expect(left).toMatchObject({ stream, data: '' });
  });
});
