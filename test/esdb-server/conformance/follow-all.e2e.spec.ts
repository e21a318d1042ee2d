// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { eventTypeFilter, streamNameFilter, type EventStoreDBClient, type Filter, type Position } from '@eventstore/db-client';
import { event, numbered, openGround, ownPrefix, type Ground } from './ground.js';
import { Watcher } from './watcher.js';

let ground: Ground;
let client: EventStoreDBClient;
beforeAll(async () => {
  ground = await openGround();
  ({ client } = ground);
});
afterAll(() => ground.close());

const append = async (stream: string, ...events: Parameters<typeof event>[]): Promise<Position> => {
  const { position } = await client.appendToStream(stream, events.map((one) => event(...one)));
  if (!position) throw new Error('a server that says no positions');
  return position;
};

const compare = (a: Position, b: Position): number => Number(a.commit - b.commit) || Number(a.prepare - b.prepare);

/** Follows the log after a position, and stops when the test is done. */
const watch = (filter: Filter | undefined, fromPosition: Position | 'end', watcher = new Watcher()): Watcher =>
  watcher.follow(client.subscribeToAll({ filter, fromPosition }));

describe('a subscription to the whole log', () => {
  it('tells what came after a position, itself excluded, then that it caught up, then what comes', async () => {
    const prefix = ownPrefix();
    const marker = await append(`${prefix}-marker`, ['Marked']);
    await append(`${prefix}-a`, ['One'], ['Two']);
    const watcher = watch(undefined, marker);
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    const told = watcher.events.filter(({ streamId }) => streamId.startsWith(prefix)).map(({ type }) => type);
    expect(told).toEqual(['One', 'Two']);
    await append(`${prefix}-b`, ['Three']);
    await watcher.until(({ events }) => events.some(({ streamId }) => streamId === `${prefix}-b`));
    await watcher.stop();
  });

  it('from the end tells only what comes', async () => {
    const prefix = ownPrefix();
    await append(`${prefix}-a`, ['Old']);
    const watcher = watch(streamNameFilter({ prefixes: [prefix] }), 'end');
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    await append(`${prefix}-a`, ['New']);
    await watcher.until(({ events }) => events.length > 0);
    expect(watcher.events.map(({ type }) => type)).toEqual(['New']);
    await watcher.stop();
  });

  const prefix = ownPrefix();
  it.each([
    ['a prefix of the stream name', streamNameFilter({ prefixes: [`${prefix}case-`, `${prefix}roster-`] }), ['case-', 'roster-', 'case-']],
    ['a pattern of the stream name', streamNameFilter({ regex: `^${prefix}(case|roster)-\\d+$` }), ['case-', 'roster-', 'case-']],
    ['a prefix of the type', eventTypeFilter({ prefixes: [`${prefix}Call`] }), ['case-', 'fall-']],
    ['a pattern of the type', eventTypeFilter({ regex: `^${prefix}.*Rostered$` }), ['roster-']],
  ] as const)('filters by %s', async (_, filter, expected) => {
    const marker = await append(`${prefix}marker`, ['Marked']);
    await append(`${prefix}case-1`, [`${prefix}CallReceived`]);
    await append(`${prefix}roster-1`, [`${prefix}Rostered`]);
    await append(`${prefix}case-2`, [`${prefix}Closed`]);
    await append(`${prefix}fall-1`, [`${prefix}CallEnded`]);
    const watcher = watch(filter, marker);
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    expect(watcher.events.map(({ streamId }) => streamId.slice(prefix.length, -1))).toEqual(expected);
    await watcher.stop();
  });

  it('says by checkpoints how far it has looked, and goes on from one without a loss', async () => {
    const prefix = ownPrefix();
    const marker = await append(`${prefix}marker`, ['Marked']);
    for (let n = 0; n < 5; n += 1) await client.appendToStream(`${prefix}other-${n}`, numbered(30));
    const mine = await append(`${prefix}mine-1`, ['Mine']);
    const first = new Watcher();
    const filter = (watcher: Watcher): Filter =>
      streamNameFilter({ prefixes: [`${prefix}mine-`], checkpointInterval: 1, checkpointReached: watcher.checkpointReached });
    watch(filter(first), marker, first);
    await first.until(({ events, checkpoints }) => events.length > 0 && checkpoints.length > 1);
    await first.stop();
    const { checkpoints } = first;
    expect(checkpoints).toEqual([...checkpoints].sort(compare));
    const early = checkpoints.filter((place) => compare(place, mine) < 0).at(-1);
    if (!early) throw new Error('no checkpoint before the event');
    expect(compare(early, marker)).toBeGreaterThan(0);
    const second = watch(filter(new Watcher()), early);
    await second.until(({ events }) => events.length > 0);
    expect(second.events.map(({ type }) => type)).toEqual(['Mine']);
    await second.stop();
  });

  it('gives checkpoints of new events too, though none is for this reader', async () => {
    const prefix = ownPrefix();
    const watcher = new Watcher();
    const filter = streamNameFilter({ prefixes: [`${prefix}none-`], checkpointInterval: 1, checkpointReached: watcher.checkpointReached });
    watch(filter, 'end', watcher);
    await watcher.until(({ caughtUp }) => caughtUp.length > 0);
    const before = watcher.checkpoints.length;
    for (let n = 0; n < 10; n += 1) await client.appendToStream(`${prefix}other-${n}`, numbered(10));
    await watcher.until(({ checkpoints }) => checkpoints.length > before);
    expect(watcher.events).toEqual([]);
    await watcher.stop();
  });

  it('tells a thousand events, each once and in order, while others are appended', async () => {
    const prefix = ownPrefix();
    const marker = await append(`${prefix}marker`, ['Marked']);
    const write = async (stream: number): Promise<void> => {
      for (let n = 0; n < 10; n += 1) await client.appendToStream(`${prefix}-${stream}`, numbered(10));
    };
    const writing = Promise.all(Array.from({ length: 10 }, (_, stream) => write(stream)));
    const watcher = watch(streamNameFilter({ prefixes: [`${prefix}-`] }), marker);
    await writing;
    await watcher.until(({ events }) => events.length >= 1000);
    const places = watcher.events.map(({ position }) => position as Position);
    expect(places).toEqual([...places].sort(compare));
    expect(new Set(watcher.events.map(({ streamId, revision }) => `${streamId}@${revision}`)).size).toBe(1000);
    await watcher.stop();
  });
});
