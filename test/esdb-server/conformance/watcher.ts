// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Position, ResolvedEvent } from '@eventstore/db-client';
import type { EventEmitter } from 'node:events';

type Recorded = NonNullable<ResolvedEvent['event']>;
type Followed = EventEmitter & { unsubscribe(): Promise<void> };

/** What a subscription has told so far, in the order that it was told. */
export class Watcher {
  readonly events: Recorded[] = [];
  readonly checkpoints: Position[] = [];
  /** Number of events told before each time that the server said that it has no older ones. */
  readonly caughtUp: number[] = [];
  readonly errors: unknown[] = [];
  private look = (): void => {};
  private following?: Followed;

  /** Given to the filter of the subscription. */
  readonly checkpointReached = async (_: unknown, position: Position): Promise<void> => {
    this.checkpoints.push(position);
    this.look();
  };

  follow(subscription: Followed): this {
    this.following = subscription;
    const seen = <T>(note: (value: T) => unknown) => (value: T): void => {
      note(value);
      this.look();
    };
    subscription.on('data', seen<ResolvedEvent>(({ event }) => event && this.events.push(event)));
    subscription.on('caughtUp', seen(() => this.caughtUp.push(this.events.length)));
    subscription.on('error', seen((error) => this.errors.push(error)));
    return this;
  }

  /** Waits for something to be so; throws with all that was told when it is not in time. */
  async until(holds: (seen: this) => boolean, limit = 30_000): Promise<void> {
    if (holds(this)) return;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`not in ${limit} ms; seen: ${this.summary()}`)), limit);
      this.look = () => {
        if (!holds(this)) return;
        clearTimeout(late);
        resolve();
      };
    });
  }

  async stop(): Promise<void> {
    await this.following?.unsubscribe();
  }

  private summary(): string {
    const { events, checkpoints, caughtUp, errors } = this;
    return `${events.length} events, ${checkpoints.length} checkpoints, caught up ${caughtUp.length} times, errors: ${errors.join()}`;
  }
}
