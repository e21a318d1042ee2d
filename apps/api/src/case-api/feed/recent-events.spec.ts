// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { MemoryEventStore, NO_STREAM, type EventStore } from '@fyrvakt/event-store';
import { randomUUID } from 'node:crypto';
import { RecentEvents } from './recent-events.js';

/** Milliseconds; news comes long before. */
const LATER = 60_000;

describe('Recent events', () => {
  let store: EventStore;
  let recent: RecentEvents;
  let streams = 0;
  beforeEach(() => {
    store = new MemoryEventStore();
    recent = new RecentEvents(store, undefined, 3);
  });
  afterEach(async () => {
    await recent.stop();
    await store.close();
  });

  const happen = async (stream = `case-${++streams}`): Promise<number> =>
    (await store.append(stream, NO_STREAM, [{ id: randomUUID(), type: 'CallReceived', meta: '{}', data: '{}' }])).last;
  const positions = async (after: number, limit = 100): Promise<number[]> =>
    (await recent.after(after, limit)).events.map((event) => event.position);

  it('come to those who wait, soon after they happen', async () => {
    await recent.start();
    const waiting = recent.news(0, 60_000);
    const position = await happen('case-a');
    await waiting;
    expect(await recent.after(0, 100)).toEqual({ events: [{ position, type: 'CallReceived', caseId: 'a' }], reached: position });
  });

  it('are followed in the end, also when the log could not be reached at first', async () => {
    const head = jest.spyOn(store, 'head').mockRejectedValueOnce(new Error('unreachable'));
    await expect(recent.start()).rejects.toThrow('unreachable');
    head.mockRestore();
    await recent.start();
    const position = await happen('case-a');
    await recent.news(position - 1, LATER);
    expect(await positions(0)).toEqual([position]);
  });

  it('come from the log where they are no longer held, without a gap', async () => {
    for (let count = 0; count < 2; count++) await happen();
    await recent.start();
    for (let count = 0; count < 5; count++) {
      const last = await happen();
      await recent.news(last - 1, LATER);
    }
    expect(await positions(0)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await positions(5)).toEqual([6, 7]);
  });

  it('come in pages, so that whoever is far behind never asks for all at once', async () => {
    for (let count = 0; count < 5; count++) await happen();
    await recent.start();
    const seen: number[] = [];
    for (let place = 0; seen.length < 5; ) {
      const { events, reached } = await recent.after(place, 2);
      expect(events.length).toBeLessThanOrEqual(2);
      expect(reached).toBeGreaterThan(place);
      seen.push(...events.map((event) => event.position));
      place = reached;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('are those of cases only', async () => {
    await recent.start();
    await happen('roster-1');
    const mine = await happen();
    await recent.news(0, LATER);
    expect(await positions(0)).toEqual([mine]);
  });
});
