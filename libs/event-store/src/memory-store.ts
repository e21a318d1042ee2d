// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { linkOf } from './chain.js';
import { HeadSignal } from './head-signal.js';
import { answerLatecomer } from './latecomer.js';
import { checkAppend, checkPage } from './log-limits.js';
import type { Appended, EventStore, FeedFilter, NewEvent, StoredEvent, SubscribeOptions, Subscription } from './port.js';
import { StoreUnavailable } from './port.js';
import { Subscriptions } from './subscription.js';

/** True when a filter lets an event through. */
export const passes = (filter: FeedFilter | undefined, event: StoredEvent): boolean =>
  (filter?.streamPrefix === undefined || event.stream.startsWith(filter.streamPrefix)) &&
  (filter?.types === undefined || filter.types.includes(event.type));

/** The log in this process's memory: for tests, what-if runs and the simulator. Everything but durability holds. */
export class MemoryEventStore implements EventStore {
  readonly heads = new HeadSignal();
  readonly pollMs = 250;
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly byId = new Map<string, StoredEvent>();
  private readonly subscriptions = new Subscriptions(this);
  private closed = false;

  /** `events`: what an earlier store held, in order. */
  constructor(events: readonly StoredEvent[] = []) {
    for (const event of events) this.keep(event);
  }

  async append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    checkAppend(stream, expectedRevision, events);
    this.assertOpen();
    const before = this.streams.get(stream) ?? [];
    const actual = before.length - 1;
    if (actual !== expectedRevision || events.some(({ id }) => this.byId.has(id)))
      return answerLatecomer(stream, expectedRevision, events, actual, this.byId);

    const first = this.log.length + 1;
    let link = before.at(-1)?.link;
    events.forEach(({ id, type, meta, data }, index) => {
      const revision = expectedRevision + 1 + index;
      link = linkOf(link, stream, revision, { id, type, meta, data });
      this.keep({ id, type, meta, data, stream, revision, position: first + index, link });
    });
    return { revision: expectedRevision + events.length, first, last: this.log.length, replayed: false };
  }

  async readStream(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    this.assertOpen();
    return (this.streams.get(stream) ?? []).slice(fromRevision);
  }

  async readAll(after: number, limit: number, filter?: FeedFilter): Promise<readonly StoredEvent[]> {
    checkPage(after, limit);
    this.assertOpen();
    const found: StoredEvent[] = [];
    for (let index = after; index < this.log.length && found.length < limit; index += 1) {
      const event = this.log[index];
      if (event && passes(filter, event)) found.push(event);
    }
    return found;
  }

  readStreams(prefix: string, after: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.readAll(after, limit, { streamPrefix: prefix });
  }

  subscribe(after: number, options: SubscribeOptions): Subscription {
    this.assertOpen();
    return this.subscriptions.start(after, options);
  }

  async head(): Promise<number> {
    this.assertOpen();
    return this.log.length;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.subscriptions.stopAll();
  }

  private keep(event: StoredEvent): void {
    const stream = this.streams.get(event.stream);
    if (stream) stream.push(event);
    else this.streams.set(event.stream, [event]);
    this.log.push(event);
    this.byId.set(event.id, event);
    this.heads.advance(event.position);
  }

  private assertOpen(): void {
    if (this.closed) throw new StoreUnavailable('the log is closed');
  }
}
