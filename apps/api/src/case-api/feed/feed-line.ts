// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Readable } from 'node:stream';
import type { Principal } from '@fyrvakt/identity';
import { frame, frameOfPlace, HEARTBEAT, type ThinEvent } from './thin-event.js';

/** What a line needs from the feed. */
export interface LineSource {
  after(position: number, limit: number): Promise<{ events: readonly ThinEvent[]; reached: number }>;
  news(position: number, milliseconds: number): Promise<void>;
  includes(principal: Principal, event: ThinEvent): Promise<boolean>;
  /** Who the reader is by now; undefined when they may no longer read, or when the program is stopping. */
  reader(): Promise<Principal | undefined>;
}

export interface LineLimits {
  /** How often the reader's rights are asked for; with the memory of look-ups this stays under five seconds. */
  readonly checkMs: number;
  readonly heartbeatMs: number;
  /** How long a reader may leave a full buffer standing. */
  readonly stalledMs: number;
  /** Bytes that may lie in the buffer. */
  readonly buffer: number;
}

export const LINE_LIMITS: LineLimits = { checkMs: 1_500, heartbeatMs: 15_000, stalledMs: 30_000, buffer: 64 * 1024 };

const PAGE = 200;

/**
 * One reader's line of the feed. It holds a place in the log and at most one buffer: a slow reader is not sent more than it takes,
 * and one that takes nothing is closed; it can come back with the id that it saw last.
 */
export class FeedLine extends Readable {
  private lastWrite = performance.now();
  private drained: (() => void) | undefined;
  private told: number;

  constructor(
    private readonly source: LineSource,
    private place: number,
    private readonly limits: LineLimits = LINE_LIMITS,
  ) {
    super({ highWaterMark: limits.buffer, encoding: 'utf8' });
    this.told = place;
    this.push(`retry: 2000\n${HEARTBEAT}`);
    void this.run().then(
      () => this.push(null),
      () => this.destroy(),
    );
  }

  override _read(): void {
    this.drained?.();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.drained?.();
    done(error);
  }

  private async run(): Promise<void> {
    while (!this.destroyed) {
      const reader = await this.source.reader();
      if (!reader) return;
      const checked = performance.now();
      // A crowd of events must not put off the next look at the reader's rights.
      while (!this.destroyed && performance.now() - checked < this.limits.checkMs) {
        if (!(await this.tell(reader))) await this.source.news(this.place, this.limits.checkMs);
      }
    }
  }

  /** Sends what is new. False when there was nothing. */
  private async tell(reader: Principal): Promise<boolean> {
    const { events, reached } = await this.source.after(this.place, PAGE);
    for (const event of events) {
      if (!(await this.source.includes(reader, event))) continue;
      await this.write(frame(event));
      this.told = event.position;
    }
    const moved = reached > this.place;
    this.place = reached;
    if (reached - this.told >= PAGE) await this.write(frameOfPlace((this.told = reached)));
    if (performance.now() - this.lastWrite >= this.limits.heartbeatMs) await this.write(HEARTBEAT);
    return moved;
  }

  private async write(text: string): Promise<void> {
    if (this.destroyed) return;
    this.lastWrite = performance.now();
    if (this.push(text)) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.drained = resolve;
      timer = setTimeout(() => this.destroy(), this.limits.stalledMs);
    });
    clearTimeout(timer);
    this.drained = undefined;
  }
}
