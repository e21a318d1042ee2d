// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EventStore, FeedFilter } from './port.js';

/** Events wait, or the log does not answer, and a follower has not moved for too long. */
export class FollowerStill extends Error {
  constructor(readonly follower: string, readonly ms: number) {
    super(`${follower} has stood still for ${Math.round(ms / 1000)} s`);
    this.name = 'FollowerStill';
  }
}

export interface CanaryParts {
  /** What the follower is called when it is told of. */
  readonly name: string;
  readonly store: Pick<EventStore, 'readAll'>;
  readonly filter?: FeedFilter;
  /** How far the follower has come, as seen where its events come out. */
  readonly reached: () => number;
  /** Makes the follower begin again from where it has come. Called again after each further time of patience. */
  readonly revive: () => void;
  readonly onStill?: ((error: FollowerStill) => void) | undefined;
  /** Milliseconds between looks; default 5,000. */
  readonly everyMs?: number;
  /** Milliseconds without a sign of life before it is revived; default 20,000. */
  readonly patienceMs?: number;
}

/**
 * Watches a follower of the log that may freeze without a word. Each event is a canary: it is in the log, so it must soon come out at the other
 * end. Asks the log itself, past the follower, for the first event that has not, and gives no event of its own to the record.
 */
export class Canary {
  private readonly timer: NodeJS.Timeout;
  private sign = performance.now();
  private revived = this.sign;
  private seen = -1;
  private looking = false;

  constructor(private readonly parts: CanaryParts) {
    this.timer = setInterval(() => this.look(), parts.everyMs ?? 5_000).unref();
  }

  /** Milliseconds since the last sign of life; grows only while something is wrong, or until the next look. */
  get stillMs(): number {
    return performance.now() - this.sign;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const { reached, patienceMs = 20_000 } = this.parts;
    const at = reached();
    if (at !== this.seen) this.alive(at);
    if (!this.looking) void this.ask(at);
    const now = performance.now();
    if (now - this.sign < patienceMs || now - this.revived < patienceMs) return;
    this.revived = now;
    this.looking = false;
    this.parts.onStill?.(new FollowerStill(this.parts.name, this.stillMs));
    this.parts.revive();
  }

  /** No answer is no sign of life either. */
  private async ask(at: number): Promise<void> {
    const { store, filter } = this.parts;
    this.looking = true;
    try {
      if ((await store.readAll(at, 1, filter)).length === 0) this.alive(at);
    } catch {
      // Whoever follows is told of the same.
    } finally {
      this.looking = false;
    }
  }

  private alive(at: number): void {
    this.seen = at;
    this.sign = this.revived = performance.now();
  }
}
