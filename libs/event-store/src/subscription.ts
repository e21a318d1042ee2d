// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { HeadSignal } from './head-signal.js';
import { checkPage } from './log-limits.js';
import type { EventStore, SubscribeOptions, Subscription } from './port.js';

/** What a subscription reads from: the store itself and its bell. */
export interface FeedSource extends Pick<EventStore, 'readAll' | 'head'> {
  readonly heads: HeadSignal;
  /** Milliseconds between looks at the log when no bell rings. The bell is a hint; this is the promise. */
  readonly pollMs: number;
}

const DEFAULT_BATCH = 500;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/** Milliseconds to wait after the nth failure in a row: doubling, bounded, and spread so that many do not return at once. */
export const backOff = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10)) * (0.5 + Math.random() / 2);

/** Hands over what follows `position`, if anything does, and returns where it came to. */
const step = async (source: FeedSource, position: number, options: SubscribeOptions, signal: AbortSignal): Promise<number> => {
  const { heads } = source;
  if (heads.known <= position) heads.advance(await source.head());
  if (heads.known <= position) {
    await heads.next(source.pollMs, signal);
    return position;
  }
  const head = heads.known;
  const batch = options.batch ?? DEFAULT_BATCH;
  const events = await source.readAll(position, batch, options.filter);
  if (signal.aborted) return position;
  const last = events.at(-1)?.position ?? position;
  const newest = Math.max(head, last);
  if (events.length > 0) await options.onBatch(events, newest);
  // A page that is not full has seen everything up to the head that was known before it was read.
  return events.length < batch ? newest : last;
};

/** Follows a log that can be read by position. Pulls, never pushes: one batch in memory, and a slow reader slows only itself. */
const follow = (source: FeedSource, after: number, options: SubscribeOptions): Subscription => {
  const stopping = new AbortController();
  const pauses = new HeadSignal();
  const run = async (): Promise<void> => {
    let position = after;
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        position = await step(source, position, options, stopping.signal);
        failures = 0;
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.onError?.(error);
        failures += 1;
        await pauses.next(backOff(failures), stopping.signal);
      }
    }
  };
  const done = run();
  return {
    stop: () => {
      stopping.abort();
      return done;
    },
  };
};

/** The subscriptions of one open store, so that closing it stops them all. */
export class Subscriptions {
  private readonly running = new Set<Subscription>();

  constructor(private readonly source: FeedSource) {}

  start(after: number, options: SubscribeOptions): Subscription {
    checkPage(after, options.batch ?? DEFAULT_BATCH);
    const following = follow(this.source, after, options);
    const subscription: Subscription = {
      stop: () => {
        this.running.delete(subscription);
        return following.stop();
      },
    };
    this.running.add(subscription);
    return subscription;
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.running].map((subscription) => subscription.stop()));
  }
}
