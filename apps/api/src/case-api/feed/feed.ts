// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Drain } from '../../http/drain.js';
import { Metrics } from '../../http/metrics.js';
import { Problem } from '../../http/problem.js';
import { RUNTIME } from '../../runtime-token.js';
import { CaseCircle } from './case-circle.js';
import { FeedLine } from './feed-line.js';
import { RecentEvents } from './recent-events.js';
import { frameOfPlace } from './thin-event.js';

/** Lines at once: in all, and for one person with many tabs. */
export const FEED_LIMITS = { lines: 500, linesEach: 20 } as const;

/** Everyone who follows what happens, live. */
@Injectable()
export class Feed implements OnModuleDestroy {
  private readonly lines = new Map<FeedLine, string>();
  private readonly circle: CaseCircle;
  private readonly recent: RecentEvents;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(Drain) private readonly drain: Drain,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.circle = new CaseCircle((stream) => runtime.cases.load(stream));
    this.recent = new RecentEvents(runtime.store, (event) => this.circle.note(event), undefined, (still) => new Logger('feed').error(still));
    metrics.gauge('fyrvakt_feed_lines', 'Open lines of the live feed', (gauge) => gauge.set(this.lines.size));
  }

  get open(): number {
    return this.lines.size;
  }

  /** A new line for a reader, from after a position or, without one, from now. Throws a problem when there are too many. */
  async line(principal: Principal, token: string, after: number | undefined): Promise<FeedLine> {
    await this.recent.start();
    // A place ahead of the log (seen before a backup was restored) would wait for ever for what has happened already.
    const head = await this.runtime.store.head();
    this.mustHaveRoom(principal);
    const line = new FeedLine(
      {
        after: (position, limit) => this.recent.after(position, limit),
        news: (position, milliseconds) => this.recent.news(position, milliseconds),
        includes: (reader, event) => this.circle.includes(reader, event),
        reader: () => this.reader(token),
      },
      Math.min(after ?? head, head),
    );
    // The reader is told where it is, lest it come back with the place that is none.
    if (after !== undefined && after > head) line.push(frameOfPlace(head));
    this.lines.set(line, principal.id);
    line.once('close', () => this.lines.delete(line));
    return line;
  }

  /** Counted where the line is taken, with nothing awaited between: many who ask at once must not all be let by. */
  private mustHaveRoom({ id }: Principal): void {
    const own = [...this.lines.values()].filter((reader) => reader === id).length;
    if (own >= FEED_LIMITS.linesEach) throw new Problem('request/too-many', { headers: { 'retry-after': '10' } });
    if (this.lines.size >= FEED_LIMITS.lines) throw new Problem('service/unavailable', { headers: { 'retry-after': '10' } });
  }

  async onModuleDestroy(): Promise<void> {
    for (const line of this.lines.keys()) line.destroy();
    await this.recent.stop();
  }

  private async reader(token: string): Promise<Principal | undefined> {
    if (this.drain.isDraining) return undefined;
    const reader = await this.runtime.identity.authenticateSession(token, { seen: false });
    return reader?.permissions.has('cases:read') ? reader : undefined;
  }
}
