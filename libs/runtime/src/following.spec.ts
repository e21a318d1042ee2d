// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CommandPath, MemoryEventStore, type Sealer } from '@fyrvakt/event-store';
import type { At, Fact, StreamType } from '@fyrvakt/kernel';
import { FollowedStreams } from './followed.js';
import { Following } from './following.js';

interface Counted { Added: { by: number } }

const type: StreamType<Counted, number> = {
  prefix: 'count', initial: 0, evolvers: { Added: (sum, { by }) => sum + by }, personalParts: { Added: {} }, upcasters: {},
};
const sealer: Sealer = { seal: () => Promise.reject(new Error()), open: () => Promise.reject(new Error()) };
const add = { creates: true as const, decide: (_state: number, body: { by: number }): Fact<Counted>[] => [{ type: 'Added', data: body }] };

const store = new MemoryEventStore();
const open = () => {
  const path = new CommandPath<Counted, number, At>({ store, sealer, type, clock: () => '2026-11-22T12:00:00.000Z', at: (base) => base });
  const streams = new FollowedStreams({ store, sealer, type });
  return { path, streams };
};
let commands = 0;
const write = ({ path }: Pick<ReturnType<typeof open>, 'path'>, stream: string, by: number) =>
  path.execute('Add', add, { stream, body: { by }, commandId: `c${commands++}`, actor: { kind: 'system', id: 'spec', role: 'system' } });
const sums = ({ streams }: Pick<ReturnType<typeof open>, 'streams'>) => streams.all().map(({ id, state, revision }) => [id, state, revision]);

describe('Streams that are followed', () => {
  it('hold what the log held, what this process writes at once, and what others write soon after', async () => {
    const [here, there] = [open(), open()];
    for (const [stream, by] of [['count-a', 1], ['other-a', 9], ['count-b', 2], ['count-a', 3]] as const) await write(there, stream, by);
    const following = new Following({ store, followers: [here.streams], onError: () => {}, everyMs: 5 });
    await following.begin();
    expect(sums(here)).toEqual([['a', 4, 1], ['b', 2, 0]]);

    here.streams.take((await write(here, 'count-b', 5)).events);
    expect([sums(here), here.streams.changes]).toEqual([[['a', 4, 1], ['b', 7, 1]], 4]);

    // Two writers: what is written here may come after something that has not been heard of yet.
    await write(there, 'count-a', 10);
    here.streams.take((await write(here, 'count-a', 100)).events);
    while (here.streams.get('a')?.revision !== 3) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(sums(here)).toEqual([['a', 114, 3], ['b', 7, 1]]);
    await following.stop();
  });

  it('are looked for again after the log could not be read', async () => {
    const { streams } = open();
    const errors: unknown[] = [];
    let down = false;
    const head = () => (down ? Promise.reject(new Error('down')) : store.head());
    const following = new Following({ store: { head }, followers: [streams], onError: (error) => errors.push(error), everyMs: 2 });
    await following.begin();
    down = true;
    await write(open(), 'count-c', 1);
    while (errors.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    down = false;
    while (!streams.get('c')) await new Promise((resolve) => setTimeout(resolve, 2));
    await following.stop();
    expect(streams.get('c')?.state).toBe(1);
  });
});
