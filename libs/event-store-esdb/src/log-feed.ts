// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Readable } from 'node:stream';

import type { AllStreamResolvedEvent, AllStreamSubscription, Filter } from '@eventstore/db-client';
import { HeadSignal } from '@fyrvakt/event-store';

import { meaningOf, NoAnswer } from './answers.js';
import { letGo } from './read-at-pace.js';
import type { StreamNames } from './stream-names.js';
import { type Place, placedFromServer, type PlacedEvent, placeOf } from './wire-format.js';

/** What a feed gives: an event of ours, or how far the server has looked. */
export type FeedItem = PlacedEvent | { readonly place: Place };

type CheckpointReached = NonNullable<Filter['checkpointReached']>;

/** Items that may wait here; the server is held back until they have been taken. */
const FULL = 2_000;

class Checkpoint {
  constructor(readonly place: Place) {}
}

/** A catch-up subscription to the server's own log, made to be pulled. */
export class LogFeed {
  private readonly bell = new HeadSignal();
  private readonly subscription: AllStreamSubscription;
  private waiting: FeedItem[] = [];
  private failure: Error | undefined;

  constructor(names: StreamNames, subscribe: (checkpointReached: CheckpointReached) => AllStreamSubscription) {
    // The client tells of a checkpoint while events before it may still wait to be read; put in line behind them, it can not
    // overtake. It must not fail either: the client would leave the rejection to nobody.
    this.subscription = subscribe((subscription, position) => void subscription.push(new Checkpoint(placeOf(position))));
    this.subscription.on('data', (item: AllStreamResolvedEvent | Checkpoint) => {
      const taken = item instanceof Checkpoint ? item : item.event && placedFromServer(names, item.event);
      if (taken) this.waiting.push(taken);
      if (this.waiting.length >= FULL) this.subscription.pause();
      this.bell.wake();
    });
    this.subscription.on('error', (error) => this.fail(meaningOf(error)));
    this.subscription.on('close', () => this.fail(new NoAnswer('the subscription ended')));
  }

  /** What has come since the last call, at most so many; empty after a silence. Throws when the subscription has failed. */
  async next(most: number, silentMs: number, signal: AbortSignal): Promise<FeedItem[]> {
    if (this.waiting.length === 0 && !this.failure) await this.bell.next(silentMs, signal);
    if (this.waiting.length === 0 && this.failure) throw this.failure;
    const items = this.waiting.slice(0, most);
    this.waiting = this.waiting.slice(most);
    if (this.waiting.length < FULL) this.subscription.resume();
    return items;
  }

  close(): void {
    letGo(this.subscription as unknown as Readable, () => this.subscription.unsubscribe());
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.bell.wake();
  }
}
