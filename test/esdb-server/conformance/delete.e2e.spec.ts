// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EventStoreDBClient } from '@eventstore/db-client';
import { all, event, numbered, openGround, ownStream, revisions, type Ground } from './ground.js';

let ground: Ground;
let client: EventStoreDBClient;
beforeAll(async () => {
  ground = await openGround();
  ({ client } = ground);
});
afterAll(() => ground.close());

const filled = async (): Promise<string> => {
  const stream = ownStream();
  await client.appendToStream(stream, numbered(3), { expectedRevision: 'no_stream' });
  return stream;
};

describe('a deleted stream', () => {
  it('is not found, and tells where its deletion lies', async () => {
    const stream = await filled();
    const { position } = await client.deleteStream(stream, { expectedRevision: 2n });
    expect(position?.commit).toBeGreaterThan(0n);
    await expect(all(client.readStream(stream))).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it.each(['no_stream', 'any', 2n] as const)('lives again when written to with %s, and its revisions go on', async (expectedRevision) => {
    const stream = await filled();
    await client.deleteStream(stream);
    expect((await client.appendToStream(stream, numbered(2), { expectedRevision })).nextExpectedRevision).toBe(4n);
    expect(revisions(await all(client.readStream(stream)))).toEqual([3, 4]);
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 3 });
  });

  it('does not exist for those who expect that it does', async () => {
    const stream = await filled();
    await client.deleteStream(stream);
    const more = client.appendToStream(stream, event('More'), { expectedRevision: 'stream_exists' });
    await expect(more).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('is where the one who deletes it says', async () => {
    const stream = await filled();
    await expect(client.deleteStream(stream, { expectedRevision: 1n })).rejects.toMatchObject({
      type: 'wrong-expected-version', expectedVersion: 1n, actualVersion: 2n,
    });
    expect(await all(client.readStream(stream))).toHaveLength(3);
    await expect(client.deleteStream(ownStream())).rejects.toMatchObject({ type: 'wrong-expected-version' });
  });
});

describe('a stream with a tombstone', () => {
  it('is gone for ever, its metadata too', async () => {
    const stream = await filled();
    await client.tombstoneStream(stream, { expectedRevision: 2n });
    const gone = { type: 'stream-deleted', streamName: stream };
    await expect(all(client.readStream(stream))).rejects.toMatchObject(gone);
    for (const expectedRevision of ['any', 'no_stream', 2n] as const) {
      await expect(client.appendToStream(stream, event('More'), { expectedRevision })).rejects.toMatchObject(gone);
    }
    await expect(client.tombstoneStream(stream)).rejects.toMatchObject(gone);
    await expect(client.deleteStream(stream)).rejects.toMatchObject(gone);
    await expect(client.setStreamMetadata(stream, { maxCount: 1 })).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('shows its end in the log', async () => {
    const stream = await filled();
    const { position } = await client.tombstoneStream(stream);
    const [found] = await all(client.readAll({ fromPosition: position, maxCount: 1 }));
    expect(found).toMatchObject({ streamId: stream, type: '$streamDeleted' });
  });
});
