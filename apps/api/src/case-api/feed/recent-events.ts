// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Canary, type EventStore, type FollowerStill, type StoredEvent, type Subscription } from '@fyrvakt/event-store';
import { CASE_STREAMS, thin, type ThinEvent } from './thin-event.js';

/**
 * The newest events, held once for all who follow: one subscription to the log however many screens are open. Readers keep only
 * their place in it.
 */
export class RecentEvents {
  private events: ThinEvent[] = [];
  /** Everything after this position and up to `head` is held. */
  private from = 0;
  private head = 0;
  private subscription: Subscription | undefined;
  private canary: Canary | undefined;
  private starting: Promise<void> | undefined;
  private waiting = new Set<() => void>();

  constructor(
    private readonly store: EventStore,
    /** Told of each event before any reader is. */
    private readonly onEvent: (event: StoredEvent) => void = () => {},
    private readonly most = 2_000,
    /** Told when events wait and none has come for too long; by then it has begun to follow anew. */
    private readonly onStill?: (error: FollowerStill) => void,
  ) {}

  /** Begins to follow the log at its end. Asked again it waits for the same start; one that failed is begun anew. */
  start(): Promise<void> {
    this.starting ??= this.follow().catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  /** Events after a position, in order, at most `limit`, and how far that reaches. Older ones come from the log itself. */
  async after(position: number, limit: number): Promise<{ events: readonly ThinEvent[]; reached: number }> {
    const { from } = this;
    if (position < from) {
      const stored = await this.store.readAll(position, limit, CASE_STREAMS);
      const last = stored.at(-1);
      const reached = stored.length === limit && last ? last.position : Math.max(position, from, last?.position ?? 0);
      return { events: stored.map(thin), reached };
    }
    const events = this.events.filter((event) => event.position > position).slice(0, limit);
    return { events, reached: events.length === limit ? (events.at(-1)?.position ?? position) : Math.max(position, this.head) };
  }

  /** Resolves when there is something new, or after so many milliseconds. */
  news(position: number, milliseconds: number): Promise<void> {
    if (this.head > position) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.waiting.add(done);
    });
  }

  async stop(): Promise<void> {
    await this.starting?.catch(() => undefined);
    this.canary?.stop();
    await this.subscription?.stop();
    this.wake();
  }

  private async follow(): Promise<void> {
    this.from = this.head = await this.store.head();
    this.followFromHere();
    this.canary = new Canary({
      name: 'the live feed', store: this.store, filter: CASE_STREAMS, reached: () => this.head, onStill: this.onStill,
      revive: () => {
        // Not awaited: what is frozen does not end either.
        void this.subscription?.stop();
        this.followFromHere();
      },
    });
  }

  private followFromHere(): void {
    const subscription = this.store.subscribe(this.head, {
      filter: CASE_STREAMS,
      onBatch: async (events) => {
        if (subscription === this.subscription) this.take(events);
      },
    });
    this.subscription = subscription;
  }

  private take(events: readonly StoredEvent[]): void {
    for (const event of events) {
      this.onEvent(event);
      this.events.push(thin(event));
      this.head = event.position;
    }
    const over = this.events.length - this.most;
    if (over > 0) this.from = this.events.splice(0, over).at(-1)?.position ?? this.from;
    this.wake();
  }

  private wake(): void {
    for (const done of [...this.waiting]) done();
  }
}
