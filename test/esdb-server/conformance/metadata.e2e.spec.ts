// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EventStoreDBClient } from '@eventstore/db-client';
import { setTimeout as pause } from 'node:timers/promises';
import { all, event, numbered, openGround, ownStream, revisions, type Ground } from './ground.js';

let ground: Ground;
let client: EventStoreDBClient;
beforeAll(async () => {
  ground = await openGround();
  ({ client } = ground);
});
afterAll(() => ground.close());

const filled = async (count: number): Promise<string> => {
  const stream = ownStream();
  await client.appendToStream(stream, numbered(count));
  return stream;
};

const read = async (stream: string): Promise<number[]> => revisions(await all(client.readStream(stream)));

describe('metadata of a stream', () => {
  it('comes back as it was given, with what the server has no meaning for', async () => {
    const stream = ownStream();
    const roles = ['$admins'];
    const acl = { readRoles: roles, writeRoles: roles, deleteRoles: roles, metaReadRoles: roles, metaWriteRoles: roles };
    const metadata = { maxCount: 10, maxAge: 3600, truncateBefore: 2, cacheControl: 5, owner: 'kommun', acl };
    expect(await client.getStreamMetadata(stream)).toEqual({ streamName: stream });
    await client.setStreamMetadata(stream, metadata, { expectedRevision: 'no_stream' });
    expect((await client.getStreamMetadata(stream)).metadata).toEqual(metadata);
  });

  it('is itself a stream: expected revisions hold, and only the newest is read', async () => {
    const stream = await filled(1);
    await client.setStreamMetadata(stream, { maxCount: 5 }, { expectedRevision: 'no_stream' });
    await expect(client.setStreamMetadata(stream, { maxCount: 6 }, { expectedRevision: 'no_stream' })).rejects.toMatchObject({
      type: 'wrong-expected-version', actualVersion: 0n,
    });
    await client.setStreamMetadata(stream, { maxCount: 7 }, { expectedRevision: 0n });
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ maxCount: 7 });
    expect(await read(`$$${stream}`)).toEqual([1]);
  });

  it('$maxCount leaves the newest', async () => {
    const stream = await filled(10);
    await client.setStreamMetadata(stream, { maxCount: 3 });
    expect(await read(stream)).toEqual([7, 8, 9]);
    await client.appendToStream(stream, event('New'), { expectedRevision: 9n });
    expect(await read(stream)).toEqual([8, 9, 10]);
    expect(revisions(await all(client.readStream(stream, { direction: 'backwards', fromRevision: 'end' })))).toEqual([10, 9, 8]);
  });

  it('$tb hides what is older, and all of it when nothing is left', async () => {
    const stream = await filled(10);
    await client.setStreamMetadata(stream, { truncateBefore: 8 });
    expect(await read(stream)).toEqual([8, 9]);
    await client.setStreamMetadata(stream, { truncateBefore: 10 });
    expect(await read(stream)).toEqual([]);
    await client.appendToStream(stream, event('New'), { expectedRevision: 9n });
    expect(await read(stream)).toEqual([10]);
  });

  it('$maxAge hides what has become old', async () => {
    const stream = await filled(3);
    await client.setStreamMetadata(stream, { maxAge: 3_600 });
    expect(await read(stream)).toEqual([0, 1, 2]);
    await client.setStreamMetadata(stream, { maxAge: 1 });
    while ((await read(stream)).length > 0) await pause(100);
  });
});
