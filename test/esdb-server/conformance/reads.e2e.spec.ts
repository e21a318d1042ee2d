// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { binaryEvent, jsonEvent, type EventStoreDBClient, type Position, type ReadAllOptions } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { all, event, numbered, openGround, ownPrefix, ownStream, revisions, type Ground } from './ground.js';

let ground: Ground;
let client: EventStoreDBClient;
beforeAll(async () => {
  ground = await openGround();
  ({ client } = ground);
});
afterAll(() => ground.close());

describe('an event comes back as it was given', () => {
  it('as JSON', async () => {
    const stream = ownStream();
    const id = randomUUID();
    const data = { text: 'Hög musik på Kyrkvägen 🎵', list: [1, 2.5, null, { deep: true }] };
    const before = Date.now();
    await client.appendToStream(stream, jsonEvent({ id, type: 'CallReceived', data, metadata: { actor: 'Åsa' } }));
    const [found] = await all(client.readStream(stream));
    expect(found).toMatchObject({ id, streamId: stream, revision: 0n, type: 'CallReceived', isJson: true });
    expect([found?.data, found?.metadata]).toEqual([data, { actor: 'Åsa' }]);
    // Clocks of two machines may differ by some seconds.
    expect(Math.abs((found?.created.getTime() ?? 0) - before)).toBeLessThan(60_000);
  });

  it('as bytes', async () => {
    const stream = ownStream();
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    await client.appendToStream(stream, binaryEvent({ type: 'Scanned', data: bytes }));
    const [found] = await all(client.readStream(stream));
    expect(found).toMatchObject({ isJson: false, metadata: undefined });
    expect(Buffer.from(found?.data as Uint8Array).equals(bytes)).toBe(true);
  });
});

describe('a stream is read', () => {
  const stream = ownStream();
  beforeAll(() => client.appendToStream(stream, numbered(100), { expectedRevision: 'no_stream' }));

  it.each([
    ['whole', {}, 100, 0, 99],
    ['from a revision on, itself included', { fromRevision: 97n }, 3, 97, 99],
    ['in part', { fromRevision: 40n, maxCount: 20 }, 20, 40, 59],
    ['backwards', { direction: 'backwards', fromRevision: 'end' }, 100, 99, 0],
    ['backwards from a revision, itself included', { direction: 'backwards', fromRevision: 2n }, 3, 2, 0],
    ['its last event alone', { direction: 'backwards', fromRevision: 'end', maxCount: 1 }, 1, 99, 99],
    ['backwards from beyond its end', { direction: 'backwards', fromRevision: 1000n, maxCount: 2 }, 2, 99, 98],
  ] as const)('%s', async (_, options, length, first, last) => {
    const found = revisions(await all(client.readStream(stream, options)));
    expect([found.length, found[0], found.at(-1)]).toEqual([length, first, last]);
  });

  it('as empty from beyond its end', async () => {
    expect(await all(client.readStream(stream, { fromRevision: 100n }))).toEqual([]);
  });

  it('not at all when it is not there', async () => {
    const missing = ownStream();
    const notFound = { type: 'stream-not-found', streamName: missing };
    await expect(all(client.readStream(missing))).rejects.toMatchObject(notFound);
    await expect(all(client.readStream(missing, { direction: 'backwards', fromRevision: 'end' }))).rejects.toMatchObject(notFound);
  });
});

describe('the whole log is read', () => {
  const prefix = ownPrefix();
  const own = async (options: ReadAllOptions): Promise<string[]> => {
    const events = await all(client.readAll({ maxCount: 200, ...options }));
    const ours = events.filter(({ streamId }) => streamId.startsWith(prefix));
    return ours.map(({ streamId, revision }) => `${streamId.slice(prefix.length)}@${revision}`);
  };
  const places: Position[] = [];
  beforeAll(async () => {
    for (const name of ['-a', '-b', '-a', '-c']) {
      const { position } = await client.appendToStream(`${prefix}${name}`, event('Noted'));
      if (position) places.push(position);
    }
  });

  it('in the order of the appends, from a position on, itself included', async () => {
    expect(await own({ fromPosition: places[0] })).toEqual(['-a@0', '-b@0', '-a@1', '-c@0']);
    expect(await own({ fromPosition: places[2] })).toEqual(['-a@1', '-c@0']);
  });

  it('backwards from the end, and backwards from a position, itself excluded', async () => {
    expect(await own({ direction: 'backwards', fromPosition: 'end' })).toEqual(['-c@0', '-a@1', '-b@0', '-a@0']);
    expect(await own({ direction: 'backwards', fromPosition: places[2] })).toEqual(['-b@0', '-a@0']);
  });

  it('in part, each event with its position', async () => {
    const [found, ...rest] = await all(client.readAll({ fromPosition: places[1], maxCount: 1 }));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ streamId: `${prefix}-b`, position: places[1] });
  });
});
