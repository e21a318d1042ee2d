// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { AppendToStreamOptions, EventStoreDBClient } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { all, event, numbered, openGround, ownStream, revisions, type Ground } from './ground.js';

let ground: Ground;
let client: EventStoreDBClient;
beforeAll(async () => {
  ground = await openGround();
  ({ client } = ground);
});
afterAll(() => ground.close());

/** Credentials of a call make the client use the plain append; a server without users never sees them. */
const credentials = (): AppendToStreamOptions['credentials'] => {
  const [, username = 'admin', password = 'changeit'] = /^[^/]+\/\/([^:@/]+):([^@/]+)@/.exec(ground.url) ?? [];
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
};

const WAYS: readonly (readonly [string, () => AppendToStreamOptions])[] = [
  ['batch append', () => ({})],
  ['append', () => ({ credentials: credentials() })],
];

describe.each(WAYS)('%s', (_, way) => {
  const append = (stream: string, events: Parameters<EventStoreDBClient['appendToStream']>[1], options: AppendToStreamOptions) =>
    client.appendToStream(stream, events, { ...way(), ...options });

  it('stores events together, in order, at rising positions', async () => {
    const stream = ownStream();
    const landed = await append(stream, numbered(3), { expectedRevision: 'no_stream' });
    expect(landed).toMatchObject({ success: true, nextExpectedRevision: 2n });
    const events = await all(client.readStream(stream));
    expect(revisions(events)).toEqual([0, 1, 2]);
    const positions = events.map(({ position }) => position?.commit ?? -1n);
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)));
    expect(new Set(positions).size).toBe(3);
    expect(landed.position).toEqual(events[2]?.position);
  });

  it('goes on where the writer said the stream was', async () => {
    const stream = ownStream();
    const { nextExpectedRevision } = await append(stream, numbered(2), { expectedRevision: 'no_stream' });
    expect((await append(stream, event('Next'), { expectedRevision: nextExpectedRevision })).nextExpectedRevision).toBe(2n);
    expect((await append(stream, event('Next'), { expectedRevision: 'stream_exists' })).nextExpectedRevision).toBe(3n);
    expect((await append(stream, event('Next'), { expectedRevision: 'any' })).nextExpectedRevision).toBe(4n);
  });

  it.each([
    ['no stream', 'no_stream'], ['an older revision', 0n], ['a later revision', 7n],
  ] as const)('refuses %s when the stream is elsewhere, and writes nothing', async (_, expectedRevision) => {
    const stream = ownStream();
    await append(stream, numbered(2), { expectedRevision: 'no_stream' });
    await expect(append(stream, numbered(2), { expectedRevision })).rejects.toMatchObject({
      type: 'wrong-expected-version', streamName: stream, actualVersion: 1n, expectedVersion: expectedRevision,
    });
    expect(await all(client.readStream(stream))).toHaveLength(2);
  });

  it.each([
    ['a revision', 0n], ['that it exists', 'stream_exists'],
  ] as const)('refuses %s of a stream that is not there', async (_, expectedRevision) => {
    const stream = ownStream();
    await expect(append(stream, event('First'), { expectedRevision })).rejects.toMatchObject({
      type: 'wrong-expected-version', actualVersion: 'no_stream', expectedVersion: expectedRevision,
    });
    await expect(all(client.readStream(stream))).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('answers a repetition as it answered the first time, and stores nothing', async () => {
    const stream = ownStream();
    const events = numbered(2);
    const first = await append(stream, events, { expectedRevision: 'no_stream' });
    await append(stream, event('Since'), { expectedRevision: 1n });
    expect(await append(stream, events, { expectedRevision: 'no_stream' })).toEqual(first);
    expect(await append(stream, events, { expectedRevision: 'any' })).toEqual(first);
    expect(await all(client.readStream(stream))).toHaveLength(3);
  });

  it('answers a repetition in the middle of a stream', async () => {
    const stream = ownStream();
    await append(stream, numbered(2), { expectedRevision: 'no_stream' });
    const later = numbered(2);
    const first = await append(stream, later, { expectedRevision: 1n });
    await append(stream, event('Since'), { expectedRevision: 3n });
    expect(await append(stream, later, { expectedRevision: 1n })).toEqual(first);
    expect(first.nextExpectedRevision).toBe(3n);
  });

  it('refuses what is in part a repetition', async () => {
    const stream = ownStream();
    const [one, two] = [event('One'), event('Two')];
    await append(stream, one, { expectedRevision: 'no_stream' });
    await expect(append(stream, [one, two], { expectedRevision: 'no_stream' })).rejects.toMatchObject({ type: 'wrong-expected-version' });
    await expect(append(stream, [one, two], { expectedRevision: 'any' })).rejects.toMatchObject({ type: 'wrong-expected-version' });
    expect(await all(client.readStream(stream))).toHaveLength(1);
  });

  it('knows a repetition by its place only: the same id elsewhere is another event', async () => {
    const [stream, other, third] = [ownStream(), ownStream(), ownStream()];
    const id = randomUUID();
    const ids = async (of: string): Promise<string[]> => (await all(client.readStream(of))).map((stored) => stored.id);
    await append(stream, event('Same', {}, id), { expectedRevision: 'no_stream' });
    await append(other, event('Same', {}, id), { expectedRevision: 'no_stream' });
    await append(third, event('Same', {}, id), { expectedRevision: 'any' });
    expect((await append(stream, event('Same', {}, id), { expectedRevision: 0n })).nextExpectedRevision).toBe(1n);
    expect([await ids(stream), await ids(other), await ids(third)]).toEqual([[id, id], [id], [id]]);
  });

  it('lets one of many win the same revision', async () => {
    const stream = ownStream();
    await append(stream, event('First'), { expectedRevision: 'no_stream' });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => append(stream, event('Second'), { expectedRevision: 0n })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await all(client.readStream(stream))).toHaveLength(2);
  });

  it('refuses more than a server takes at once', async () => {
    const stream = ownStream();
    const large = [event('Large', { text: 'x'.repeat(3 * 1024 * 1024) })];
    await expect(append(stream, large, { expectedRevision: 'no_stream' })).rejects.toMatchObject({ type: 'maximum-append-size-exceeded' });
  });
});
