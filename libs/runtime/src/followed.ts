// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Codec, type EventStore, type Sealer, type StoredEvent } from '@fyrvakt/event-store';
import { evolve, fold, type Recorded, type StreamType } from '@fyrvakt/kernel';

/** One stream as far as it has been followed. */
export interface Followed<S> {
  readonly id: string;
  readonly revision: number;
  readonly position: number;
  readonly state: S;
}

interface FollowedParts<E, S> {
  readonly store: Pick<EventStore, 'readStreams'>;
  readonly sealer: Sealer;
  readonly type: StreamType<E, S>;
  /** Keeps the events too, for those who ask what a stream was. */
  readonly keepsPast?: boolean;
}

/** Most events in one page of the log. */
const PAGE = 1_000;

/**
 * Every stream of one kind, folded and held in memory: for kinds that are few and small, and asked at each call. What this process
 * writes is there at once; what others write comes with the next look at the log.
 */
export class FollowedStreams<E, S> {
  private readonly codec: Codec<E, S>;
  private readonly streams = new Map<string, Followed<S>>();
  private readonly past = new Map<string, Recorded<E>[]>();
  /** How many times anything has changed, for those who keep something made of the whole. */
  changes = 0;

  constructor(private readonly parts: FollowedParts<E, S>) {
    this.codec = new Codec(parts.type, parts.sealer);
  }

  get prefix(): string {
    return `${this.parts.type.prefix}-`;
  }

  /** In the order in which they began. */
  all(): readonly Followed<S>[] {
    return [...this.streams.values()];
  }

  get(id: string): Followed<S> | undefined {
    return this.streams.get(id);
  }

  /** A stream as it was when it had come to a revision; undefined where it has not come so far, or where the past is not kept. */
  stateAt(id: string, revision: number): S | undefined {
    const events = this.past.get(id) ?? [];
    const { evolvers, initial } = this.parts.type;
    return revision >= 0 && revision < events.length ? fold(evolvers, initial, events.slice(0, revision + 1)) : undefined;
  }

  /** Reads what the log holds after a position. Throws StoreUnavailable, and UnknownEvent for what a later version has written. */
  async catchUp(after: number): Promise<void> {
    for (let position = after; ; ) {
      const page = await this.parts.store.readStreams(this.prefix, position, PAGE);
      this.take(page.map((stored) => this.codec.closed(stored)));
      if (page.length < PAGE) return;
      position = (page.at(-1) as StoredEvent).position;
    }
  }

  /** Folds events in; those that are known already change nothing. */
  take(events: readonly Recorded<E>[]): void {
    for (const event of events) {
      const id = event.stream.slice(this.prefix.length);
      const known = this.streams.get(id);
      // What comes before its predecessor is left for the next look at the log, which has both.
      if (event.revision !== (known?.revision ?? -1) + 1) continue;
      const { evolvers, initial } = this.parts.type;
      const { revision, position } = event;
      if (this.parts.keepsPast) this.remember(id, event);
      this.streams.set(id, { id, revision, position, state: evolve(evolvers, known?.state ?? initial, event) });
      this.changes += 1;
    }
  }

  private remember(id: string, event: Recorded<E>): void {
    const events = this.past.get(id);
    if (events) events.push(event);
    else this.past.set(id, [event]);
  }
}
