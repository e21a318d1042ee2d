// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';

import { linkOf } from './chain.js';
import type { EventStore, NewEvent, StoredEvent } from './port.js';

/** A store under test, and how to come back to the same log after a restart. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and opens another on the same log. */
  reopen(): Promise<EventStore>;
  close(): Promise<void>;
}

/** Opens a store on an empty log. */
export type OpenStore = () => Promise<StoreUnderTest>;

/** A made-up event that no other test has. */
export const someEvent = (over: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'CallReceived',
  meta: '{"schema":1}',
  data: '{"category":"belysning","place":"Kungsgatan, Lysekil"}',
  ...over,
});

export const someEvents = (count: number): NewEvent[] => Array.from({ length: count }, () => someEvent());

export const someStream = (prefix = 'case'): string => `${prefix}-${randomUUID()}`;

/** The whole log after a position, page by page. */
export const wholeFeed = async (store: EventStore, after = 0): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (;;) {
    const page = await store.readAll(events.at(-1)?.position ?? after, 500);
    if (page.length === 0) return events;
    events.push(...page);
  }
};

/** What a stream should hold after appends to an empty one, links and all. Positions are left to the caller. */
export const chained = (stream: string, events: readonly NewEvent[]): Omit<StoredEvent, 'position'>[] => {
  let link: string | undefined;
  return events.map((event, revision) => {
    link = linkOf(link, stream, revision, event);
    return { ...event, stream, revision, link };
  });
};

/** Waits until something holds, looking often; a test fails by its own time-out when it never does. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** Sorts the outcomes of appends that ran at the same time. */
export const outcomesOf = async <T>(attempts: readonly Promise<T>[]): Promise<{ won: T[]; lost: unknown[] }> => {
  const settled = await Promise.allSettled(attempts);
  return {
    won: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    lost: settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
  };
};
