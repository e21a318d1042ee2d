// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '@fyrvakt/event-store';

/** Something in memory that follows from the log. */
export interface Follower { catchUp(after: number): Promise<void> }

interface FollowingParts {
  readonly store: Pick<EventStore, 'head'>;
  readonly followers: readonly Follower[];
  readonly onError: (error: unknown) => void;
  /** Milliseconds between looks at the log; others' writes are known within this and the time of a read. */
  readonly everyMs?: number;
}

/** Keeps what follows from the log up to date with what other processes write. Costs the log one short question a look. */
export class Following {
  private readonly stopping = new AbortController();
  private position = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: FollowingParts) {}

  /** Resolves when everything that the log holds has been taken in. Throws StoreUnavailable. */
  async begin(): Promise<void> {
    await this.look();
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** What has come since the last look. The place is moved when everyone has it, so that nothing is passed by. */
  private async look(): Promise<void> {
    const head = await this.parts.store.head();
    if (head === this.position) return;
    for (const follower of this.parts.followers) await follower.catchUp(Math.min(this.position, head));
    this.position = head;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const { everyMs = 400, onError } = this.parts;
    for (;;) {
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      await this.look().catch((error: unknown) => {
        if (!signal.aborted) onError(error);
      });
    }
  }
}
