// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EventStore, StoredEvent } from '@fyrvakt/event-store';
import type { CaseEvents } from '@fyrvakt/cases';
import type { Recorded } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { Drain } from '../http/drain.js';
import { Problem } from '../http/problem.js';
import { RUNTIME } from '../runtime-token.js';
import type { EventPage } from './answers.js';
import { thin } from './call-view.js';

const FILTER = { streamPrefix: 'case-' };
/** How much of the log one request looks through; other sources' calls may lie in between. */
const BATCH = 500;
const BATCHES = 4;
/** Calls whose source is remembered; a call's source never changes. */
const REMEMBERED = 50_000;

/** The feed of one source's calls. Thin: whoever wants more asks for the call. */
@Injectable()
export class OwnFeed {
  private readonly sources = new Map<string, string>();
  private readonly store: EventStore;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(Drain) private readonly drain: Drain,
  ) {
    this.store = runtime.store;
  }

  /** Events after a position. With `waitSeconds`, waits so long for the first one. Throws a problem for a position that the log has not reached. */
  async page(source: string, after: number, limit: number, waitSeconds: number): Promise<EventPage> {
    const until = Date.now() + waitSeconds * 1000;
    for (let from = after; ; ) {
      const page = await this.look(source, from, limit);
      const left = until - Date.now();
      if (page.events.length > 0 || left <= 0 || this.drain.isDraining) return page;
      from = page.next;
      if (page.next >= page.head) await this.news(from, left);
    }
  }

  private async look(source: string, after: number, limit: number): Promise<EventPage> {
    const head = await this.store.head();
    // Seen before a backup was restored: to wait there would be to miss what happens until the log has grown as long again.
    if (after > head) throw new Problem('feed/place-ahead', { members: { head } });
    const events: Recorded<CaseEvents>[] = [];
    let next = after;
    for (let batch = 0; batch < BATCHES && events.length < limit; batch++) {
      const stored = await this.store.readAll(next, BATCH, FILTER);
      for (const event of stored) {
        if (events.length === limit) break;
        next = event.position;
        if ((await this.sourceOf(event)) === source) events.push(await this.runtime.cases.decode(event, { open: false }));
      }
      if (stored.length < BATCH) {
        // Nothing of ours between here and the end: the reader need not look again.
        if (events.length < limit) next = Math.max(next, head);
        break;
      }
    }
    return { events: events.map(thin), next, head: Math.max(head, next) };
  }

  private async sourceOf({ stream, ...event }: StoredEvent): Promise<string | undefined> {
    const known = this.sources.get(stream);
    if (known !== undefined) return known;
    const first = event.revision === 0 ? { stream, ...event } : (await this.store.readStream(stream))[0];
    const decoded = first && (await this.runtime.cases.decode(first, { open: false }));
    if (decoded?.type !== 'CallReceived') return undefined;
    if (this.sources.size >= REMEMBERED) this.sources.delete(this.sources.keys().next().value ?? '');
    this.sources.set(stream, decoded.data.source.system);
    return decoded.data.source.system;
  }

  /** Resolves when something happens after a position, when time is up, or when the program is about to stop. */
  private async news(after: number, milliseconds: number): Promise<void> {
    let wake: () => void = () => {};
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const timer = setTimeout(wake, milliseconds);
    const forget = this.drain.onStart(wake);
    const subscription = this.store.subscribe(after, { filter: FILTER, batch: 1, onBatch: async () => wake() });
    await woken;
    clearTimeout(timer);
    forget();
    await subscription.stop();
  }
}
