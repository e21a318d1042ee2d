// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EventStoreDBClient } from '@eventstore/db-client';
import { connect } from 'node:tls';
import { once } from 'node:events';
import { all, event, ownStream, revisions } from './conformance/ground.js';
import { startEsdbServer, type EsdbServer } from './index.js';

const PASSWORD = 'changeit: å';

let server: EsdbServer;
const clients: EventStoreDBClient[] = [];
const open = (url: string): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(url);
  clients.push(client);
  return client;
};
beforeAll(async () => {
  server = await startEsdbServer({ tls: true, users: { admin: PASSWORD, 'other user': 'secret' } });
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  await server.close();
});

const anonymously = (): string => server.url.replace(/\/\/.*@/, '//');

it('takes the user of the connection string, by both ways of appending', async () => {
  const client = open(server.url);
  const stream = ownStream();
  expect(await client.appendToStream(stream, event('One'))).toMatchObject({ nextExpectedRevision: 0n });
  const credentials = { username: 'other user', password: 'secret' };
  expect(await client.appendToStream(stream, event('Two'), { credentials })).toMatchObject({ nextExpectedRevision: 1n });
  expect(revisions(await all(client.readStream(stream)))).toEqual([0, 1]);
});

it.each([
  ['nobody', () => anonymously()], ['a wrong password', () => anonymously().replace('//', '//admin:wrong@')],
])('refuses %s', async (_, url) => {
  const client = open(url());
  const stream = ownStream();
  const denied = { type: 'access-denied' };
  await expect(client.appendToStream(stream, event('One'))).rejects.toMatchObject(denied);
  await expect(all(client.readStream(stream))).rejects.toMatchObject(denied);
  await expect(client.tombstoneStream(stream)).rejects.toMatchObject(denied);
  await expect(all(client.readAll())).rejects.toMatchObject(denied);
});

it('is no server to those who do not know its certificate', async () => {
  const socket = connect({ host: '127.0.0.1', port: server.port, ALPNProtocols: ['h2'] });
  const [error] = await once(socket, 'error');
  expect(error).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
});

it('has no users without TLS, where the client would keep its password to itself', async () => {
  await expect(startEsdbServer({ users: { admin: PASSWORD } })).rejects.toThrow('users need TLS');
});

it('without batch append is still appended to', async () => {
  const old = await startEsdbServer({ batchAppend: false });
  const stream = ownStream();
  const client = open(old.url);
  expect(await client.appendToStream(stream, event('One'), { expectedRevision: 'no_stream' })).toMatchObject({ nextExpectedRevision: 0n });
  // A batch has no word for this.
  old.faults.spoilAppends(1, 'lost', 'unavailable');
  await expect(client.appendToStream(stream, event('Two'))).rejects.toMatchObject({ type: 'unavailable' });
  await old.close();
});
