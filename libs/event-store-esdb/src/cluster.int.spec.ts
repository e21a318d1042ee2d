// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NO_STREAM, someEvents, someStream, StoreUnavailable } from '@fyrvakt/event-store';

import { type EsdbServer, startEsdbServer } from '../../../test/esdb-server/index.js';
import { openEsdbLog } from '../../../test/support/esdb-log.js';

describe('a cluster whose leader changes', () => {
  let servers: [EsdbServer, EsdbServer];
  beforeAll(async () => {
    const one = await startEsdbServer();
    servers = [one, await startEsdbServer({ log: one.log })];
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
  });

  const lead = (leader: EsdbServer): void => {
    const members = servers.map((server) => {
      const state = server === leader ? 'leader' : 'follower';
      return { host: '127.0.0.1', port: server.port, state, alive: true } as const;
    });
    for (const server of servers) {
      server.faults.gossip(members);
      server.faults.follow(server === leader ? undefined : { host: '127.0.0.1', port: leader.port });
    }
  };

  it('is followed to the new leader, with nothing lost and nothing twice', async () => {
    const [one, other] = servers;
    lead(one);
    const log = await openEsdbLog({ url: `esdb://127.0.0.1:${one.port},127.0.0.1:${other.port}?tls=false`, callMs: 1_000 });
    const [stream, events] = [someStream(), someEvents(30)];
    for (const [revision, event] of events.entries()) {
      if (revision === 10) lead(other);
      if (revision === 20) {
        lead(one);
        other.faults.cut();
      }
      expect(await log.store.append(stream, revision - 1, [event])).toMatchObject({ revision, first: revision + 1, replayed: false });
    }
    expect(await log.store.readStream(stream)).toMatchObject(events);
    await log.close();
  });

  it('survives the end of the node that it talks to', async () => {
    const [one, other] = servers;
    lead(one);
    const log = await openEsdbLog({ url: `esdb://127.0.0.1:${one.port},127.0.0.1:${other.port}?tls=false`, callMs: 1_000 });
    await log.store.append(someStream(), NO_STREAM, someEvents(1));
    await one.faults.stop();
    lead(other);
    const stream = someStream();
    expect(await log.store.append(stream, NO_STREAM, someEvents(2))).toMatchObject({ revision: 1, replayed: false });
    expect(await log.store.readStream(stream)).toHaveLength(2);
    await log.close();
    await one.faults.start();
  });
});

describe('a server with TLS and users', () => {
  it('is used with the user of the connection string, and refuses another at the start', async () => {
    const server = await startEsdbServer({ tls: true, users: { fyrvakt: 'hemligt: å' } });
    const log = await openEsdbLog({ url: server.url });
    const stream = someStream();
    await log.store.append(stream, NO_STREAM, someEvents(20));
    expect(await log.store.readAll(0, 100)).toEqual(await log.store.readStream(stream));
    const wrong = server.url.replace(/\/\/[^@]*@/, '//fyrvakt:fel@');
    await expect(log.another({ url: wrong })).rejects.toThrow(StoreUnavailable);
    await log.close();
    await server.close();
  });

  it('is never quoted with its password', async () => {
    const opening = openEsdbLog({ url: 'esdb://fyrvakt:hemligt@log?tls=kanske' });
    await expect(opening).rejects.toThrow('the connection string of EventStoreDB cannot be read');
    await expect(opening).rejects.not.toThrow('hemligt');
  });
});
