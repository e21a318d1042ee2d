// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream } from '@fyrvakt/cases';
import { MemoryEventStore, someEvent, UnknownEvent, type StoredEvent } from '@fyrvakt/event-store';
import { fold, type Permission } from '@fyrvakt/kernel';
import type { Listener, Notice } from '@fyrvakt/notices';
import { events, stored } from '@fyrvakt/testing';
import { Feed } from './feed.js';
import type { ToTell } from './items.js';

const NOW = '2026-11-22T01:13:00.000Z';
const CASE = '018f0000-0000-7000-8000-000000000001';
const MOST = 2_000;

/** As much as the table of what is to be told: whole or not at all, and no more than so much. */
class SmallOutbox {
  readonly rows: (readonly [Notice, string])[] = [];
  readonly places = new Set<number>();
  place: number | undefined = 0;

  async position(): Promise<number | undefined> {
    return this.place;
  }

  async advance(
    _from: number | undefined, to: number, { rows, passed }: { readonly rows: ToTell; readonly passed: readonly number[] },
  ): Promise<void> {
    if (rows.length > MOST) throw new Error('full');
    this.place = to;
    this.rows.push(...rows);
    for (const place of passed) this.places.add(place);
  }

  async passed(after: number): Promise<readonly number[]> {
    return [...this.places].filter((place) => place > after);
  }

  async takeUp(place: number, told: ToTell): Promise<void> {
    this.places.delete(place);
    this.rows.push(...told);
  }

  async add(told: ToTell): Promise<void> {
    this.rows.push(...told);
  }
}

describe('The feed of what is to be told', () => {
  const listener = (n: number): Listener => ({ id: `p${n}`, about: ['decisionRequested'], permissions: new Set<Permission>(['cases:read']) });
  const listeners = Array.from({ length: 30 }, (_, n) => listener(n));

  const logOf = async (count: number): Promise<MemoryEventStore> => {
    const store = new MemoryEventStore();
    const asked = Array.from({ length: count }, () => someEvent({ type: 'DecisionRequested' }));
    await store.append(`case-${CASE}`, -1, [someEvent(), ...asked]);
    await store.append('roster-1', -1, [someEvent({ type: 'UnitAdded' })]);
    return store;
  };

  const [received] = stored([events.callReceived({ receivedAt: NOW })], CASE);
  const state = fold(caseStream.evolvers, caseStream.initial, received ? [received] : []);
  const decode = async ({ id, position }: StoredEvent) => {
    const [, asked] = stored([events.callReceived(), events.decisionRequested({ decisionId: `d${position}` })], CASE);
    return { ...asked!, id, position, meta: { ...asked!.meta, occurredAt: NOW } };
  };

  it('takes what many are told of a part at a time, so that it always finds room', async () => {
    const [store, outbox] = [await logOf(600), new SmallOutbox()];
    const feed = new Feed({
      store, outbox, clock: { now: () => NOW }, addressees: async () => ({ units: new Set<string>(), listeners }), decode, stateOf: async () => state,
    });
    expect(await feed.take()).toBe(600 * 30);
    expect(new Set(outbox.rows.map(([{ about }, recipient]) => `${about} ${recipient}`)).size).toBe(600 * 30);
    expect([outbox.place, await feed.take()]).toEqual([602, 0]);
  });

  it('passes over a case in which a later version has written until it runs again, and tells of the others', async () => {
    const [store, outbox, other] = [await logOf(1), new SmallOutbox(), '018f0000-0000-7000-8000-000000000002'];
    await store.append(`case-${other}`, -1, [someEvent(), someEvent({ type: 'DecisionRequested' })]);
    const told = (stateOf: (caseId: string) => Promise<typeof state>): Promise<number> =>
      new Feed({
        store, outbox, clock: { now: () => NOW }, addressees: async () => ({ units: new Set<string>(), listeners }), decode, stateOf,
      }).take();
    await expect(told(() => Promise.reject(new Error('the database is away')))).rejects.toThrow('away');
    const later = new UnknownEvent('DecisionRequested', 9, `case-${CASE}`, 2);
    expect(await told(async (caseId) => (caseId === CASE ? Promise.reject(later) : state))).toBe(listeners.length);
    expect(outbox.place).toBe(await store.head());
    // Once more with what cannot be read, and then with a program that can.
    expect(await told(() => Promise.reject(later))).toBe(0);
    expect([await told(async () => state), await told(async () => state)]).toEqual([listeners.length, 0]);
    expect([outbox.places.size, new Set(outbox.rows.map(([{ caseId }]) => caseId)).size]).toEqual([0, 1]);
  });

  it('passes over what nobody is told of, to the end of the log', async () => {
    const [store, outbox] = [await logOf(0), new SmallOutbox()];
    const feed = new Feed({
      store, outbox, clock: { now: () => NOW }, addressees: () => Promise.reject(new Error('nobody asks')), decode, stateOf: async () => state,
    });
    expect([await feed.take(), outbox.place, outbox.rows]).toEqual([0, 2, []]);
  });
});
