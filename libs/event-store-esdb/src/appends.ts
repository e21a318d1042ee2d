// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';

import {
  answerLatecomer, type Appended, backOff, EventIdTaken, linkOf, NO_STREAM, StoreUnavailable, type StoredEvent,
} from '@fyrvakt/event-store';

import { NoAnswer, unavailable } from './answers.js';
import type { AppendAnswer, AppendRequest, EsdbLine } from './esdb-line.js';
import type { IndexWatch } from './index-watch.js';

export interface AppendsParts {
  readonly line: EsdbLine;
  readonly watch: IndexWatch;
  /** Milliseconds that an append waits for a lost server, and then for its positions. */
  readonly patienceMs: number;
  /** Most appends under way. */
  readonly maxQueue: number;
  /** Those of some ids that are in the index, with what they say. */
  readonly known: (ids: readonly string[]) => Promise<Map<string, StoredEvent>>;
}

/**
 * Appends, and answers truly. The server tells less than the port promises: it takes an id in another stream, it takes other bytes
 * for the same if the ids are, and it may not answer at all. The index settles the first two; the third is settled by asking again.
 */
export class Appends {
  private readonly underWay = new Set<Promise<unknown>>();
  /** Appends under way in this process, by the ids of their events. */
  private readonly byId = new Map<string, Promise<unknown>>();

  constructor(private readonly parts: AppendsParts) {}

  async append(request: AppendRequest): Promise<Appended> {
    if (this.underWay.size >= this.parts.maxQueue) throw new StoreUnavailable(`${this.underWay.size} appends are waiting already`);
    const answer = this.afterThoseWithItsIds(request);
    this.underWay.add(answer);
    try {
      return await answer;
    } finally {
      this.underWay.delete(answer);
    }
  }

  /** Resolves when no append is under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  private async afterThoseWithItsIds(request: AppendRequest): Promise<Appended> {
    const { events } = request;
    for (let other = this.meets(request); other; other = this.meets(request)) await other.catch(() => {});
    const answer = this.checked(request);
    for (const { id } of events) this.byId.set(id, answer);
    try {
      return await answer;
    } finally {
      for (const { id } of events) this.byId.delete(id);
    }
  }

  private meets({ events }: AppendRequest): Promise<unknown> | undefined {
    for (const { id } of events) {
      const other = this.byId.get(id);
      if (other) return other;
    }
    return undefined;
  }

  private async checked(request: AppendRequest): Promise<Appended> {
    const { stream, expectedRevision, events } = request;
    const early = await this.known(request);
    // Of an append that is just being indexed the beginning may stand there without the end.
    const half = early.size > 0 && early.size < events.length ? await this.lookFor(request).catch(unavailably) : undefined;
    if (early.size > 0 && !(half && 'there' in half)) return answerLatecomer(stream, expectedRevision, events, NO_STREAM, early);
    const answer = half ?? (await this.land(request));
    if ('there' in answer) return this.placed(request);
    // The one who came first may have brought the same ids; that shows once it is indexed.
    await this.indexed(stream, answer.actual);
    return answerLatecomer(stream, expectedRevision, events, answer.actual, await this.known(request));
  }

  /** Sends an append until there is an answer. Sent again with the same ids at the same revision, it lands once at most. */
  async land(request: AppendRequest): Promise<AppendAnswer> {
    const deadline = Date.now() + this.parts.patienceMs;
    for (let failures = 1; ; failures += 1) {
      try {
        return await this.parts.line.append(request);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        const answer = await this.lookFor(request).catch(() => undefined);
        if (answer) return answer;
        if (Date.now() >= deadline) throw unavailable(error);
        await pause(Math.min(backOff(failures), 500));
      }
    }
  }

  /** Reads the stream where the events would be; undefined when nothing is there, which does not say that nothing will be. */
  private async lookFor({ stream, expectedRevision, events }: AppendRequest): Promise<AppendAnswer | undefined> {
    const there = await this.parts.line.readStream(stream, expectedRevision + 1, events.length);
    if (there.length === 0) return undefined;
    if (events.every(({ id }, index) => there[index]?.id === id)) return { there: true };
    return { actual: await this.parts.line.revisionOf(stream) };
  }

  /** The answer to an append whose ids are in the stream where they should be. */
  private async placed({ id: append, stream, expectedRevision, events }: AppendRequest): Promise<Appended> {
    const revision = expectedRevision + events.length;
    const span = { stream, from: Math.max(expectedRevision, 0), to: revision };
    const rows = await this.parts.watch.rows(span, this.parts.patienceMs).catch(unavailably);
    const own = rows.filter((row) => row.revision > expectedRevision);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) throw new StoreUnavailable('the index does not hold what it was waited for');
    if (first.append === append) return { revision, first: first.position, last: last.position, replayed: false };
    let link = rows.find((row) => row.revision === expectedRevision)?.link;
    events.forEach((event, index) => {
      link = linkOf(link, stream, expectedRevision + 1 + index, event);
      if (own[index]?.link !== link) throw new EventIdTaken(event.id);
    });
    return { revision, first: first.position, last: last.position, replayed: true };
  }

  private async indexed(stream: string, revision: number): Promise<void> {
    if (revision === NO_STREAM) return;
    await this.parts.watch.rows({ stream, from: revision, to: revision }, this.parts.patienceMs).catch(unavailably);
  }

  private known({ events }: AppendRequest): Promise<Map<string, StoredEvent>> {
    return this.parts.known(events.map(({ id }) => id)).catch(unavailably);
  }
}

const unavailably = (error: unknown): never => {
  throw unavailable(error);
};
