// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';

import { backOff, KeyTaken, type NewEvent, StoreUnavailable, tell } from '@fyrvakt/event-store';

import { type AppendLine, isRefusal, unavailable } from './append-line.js';
import { type Request, type Verdict, writeGroup } from './group.js';
import type { RecentHeads } from './recent-heads.js';

/** What one group may hold. A bigger one shares the fsync among more, but makes the next one wait. */
const GROUP = { events: 128, characters: 4 * 1_024 * 1_024 };

/**
 * Groups under way at once. While the server writes one, we answer the callers of the one before and make the next one ready. Only a
 * full group is sent ahead: a small one does better to wait and share its fsync with more.
 */
const LINED_UP = 2;

/** How an append went. `again` when it may have been written by an earlier attempt of ours whose answer was lost. */
export interface Outcome {
  readonly verdict: Verdict | { readonly taken: true };
  readonly again: boolean;
}

interface Waiting extends Request {
  readonly characters: number;
  readonly deadline: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: StoreUnavailable | KeyTaken) => void;
  /** True once an attempt ended without an answer. */
  inDoubt: boolean;
}

export interface GroupCommitOptions {
  /** Most appends waiting; more are turned away at once. */
  readonly maxQueue: number;
  /** Milliseconds that an append may wait for a lost database to come back. */
  readonly patienceMs: number;
}

/**
 * Gathers appends that come while a commit is under way and writes them as the next group. Two appends to one stream are never under
 * way together: the later one waits, and then builds on what the earlier one left.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private readonly streamsUnderWay = new Set<string>();
  private woken = false;
  private closed = false;

  constructor(
    private readonly line: AppendLine,
    private readonly heads: RecentHeads,
    private readonly options: GroupCommitOptions,
  ) {}

  append({ stream, expectedRevision, events, key }: Request): Promise<Outcome> {
    if (this.closed) throw new StoreUnavailable('the log is closed');
    if (this.queue.length >= this.options.maxQueue) throw new StoreUnavailable(`${this.queue.length} appends are waiting already`);
    return new Promise((resolve, reject) => {
      const deadline = Date.now() + this.options.patienceMs;
      this.queue.push({
        stream, expectedRevision, events, key, characters: charactersIn(events), deadline, resolve, reject, inDoubt: false,
      });
      this.wake();
    });
  }

  /** Turns new appends away, sees those that wait through, and closes the connection. */
  async close(): Promise<void> {
    this.closed = true;
    while (this.queue.length > 0 || this.underWay.size > 0)
      await (this.underWay.size > 0 ? Promise.race(this.underWay) : new Promise(setImmediate));
    await this.line.end();
  }

  /** Launches soon, not at once: callers who were answered together ask again together. */
  private wake(): void {
    if (this.woken) return;
    this.woken = true;
    setImmediate(() => {
      this.woken = false;
      this.launch();
    });
  }

  private launch(): void {
    while (this.underWay.size === 0 ? this.queue.length > 0 : this.underWay.size < LINED_UP && this.queue.length >= GROUP.events) {
      const group = this.nextGroup();
      if (group.length === 0) return;
      tell('group', () => ({ events: group.reduce((sum, { events }) => sum + events.length, 0), waiting: this.queue.length }));
      for (const { stream } of group) this.streamsUnderWay.add(stream);
      const written = this.write(group).finally(() => {
        this.underWay.delete(written);
        for (const { stream } of group) this.streamsUnderWay.delete(stream);
        this.wake();
      });
      this.underWay.add(written);
    }
  }

  private nextGroup(): Waiting[] {
    const [group, left, streams] = [[] as Waiting[], [] as Waiting[], new Set<string>()];
    let [events, characters] = [0, 0];
    for (const waiting of this.queue) {
      const [withIt, long] = [events + waiting.events.length, characters + waiting.characters];
      const fits = group.length === 0 || (withIt <= GROUP.events && long <= GROUP.characters);
      if (fits && !streams.has(waiting.stream) && !this.streamsUnderWay.has(waiting.stream)) {
        group.push(waiting);
        [events, characters] = [withIt, long];
      } else {
        left.push(waiting);
      }
      streams.add(waiting.stream);
    }
    this.queue = left;
    return group;
  }

  /** Writes a group, again and again where the answer is lost: the ids make sure that nothing is written twice. */
  private async write(group: Waiting[]): Promise<void> {
    let left = group;
    for (let failures = 1; left.length > 0; failures += 1) {
      try {
        const verdicts = await writeGroup(this.line, this.heads, left);
        for (const [waiting, verdict] of verdicts) waiting.resolve({ verdict, again: waiting.inDoubt });
        return;
      } catch (error) {
        if (isRefusal(error)) return this.writeOneByOne(left, error);
        left.forEach((waiting) => (waiting.inDoubt = true));
        left = giveUp(left, error);
        this.queue = giveUp(this.queue, error);
        if (left.length > 0) await pause(Math.min(backOff(failures), 500));
      }
    }
  }

  /** Something in the group was refused, so nothing of it is written: each on its own, so that only the guilty one hears of it. */
  private async writeOneByOne(group: readonly Waiting[], refusal: { readonly code?: string | undefined }): Promise<void> {
    const [only] = group;
    if (group.length > 1) {
      for (const waiting of group) await this.write([waiting]);
    } else if (only && refusal.code === UNIQUE_VIOLATION) {
      only.resolve({ verdict: { taken: true }, again: only.inDoubt });
    } else if (only?.key && refusal.code === KEY_TAKEN) {
      only.reject(new KeyTaken(only.key.subject));
    } else {
      only?.reject(unavailable(refusal));
    }
  }
}

const charactersIn = (events: readonly NewEvent[]): number => {
  let sum = 0;
  for (const { meta, data } of events) sum += meta.length + data.length;
  return sum;
};

const UNIQUE_VIOLATION = '23505';
/** What keep_data_keys raises. */
const KEY_TAKEN = 'FV001';

/** Turns away those who have waited long enough, and returns the others. */
const giveUp = (waiting: readonly Waiting[], cause: unknown): Waiting[] =>
  waiting.filter((one) => {
    if (Date.now() < one.deadline) return true;
    one.reject(unavailable(cause));
    return false;
  });
