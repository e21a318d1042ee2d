// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseStream } from '@fyrvakt/cases';
import { Canary, Codec, inSpan, linksTo, tell, type EventStore, type Sealer, type Subscription } from '@fyrvakt/event-store';
import { LeaseLost, type Term } from '@fyrvakt/postgres';
import type pg from 'pg';
import { BatchWriter, BehindBatch } from './apply-batch.js';
import { bringUp } from './bring-up.js';
import type { CaseLog } from './case-folds.js';
import { groupPosition, joined, readCheckpoints } from './checkpoints.js';
import { listParked, type ParkedCase } from './parking.js';
import { prepareReadModels } from './prepare.js';
import { Progress } from './progress.js';
import { caseProjections } from './projections.js';
import type { DeadlineRules } from './models/deadlines.js';
import type { Projection } from './projection.js';
import { rebuild, type RebuildProgress, type Rebuilt } from './rebuild.js';
import { retryCase, type Retried } from './retry.js';
import { rollback } from './rollback.js';
import { keyedWords, type Hmac } from './search-words.js';

/** Largest batch in one transaction; when nothing is behind, batches are as small as what has just come. */
const BATCH = 1_000;

export interface RunnerParts {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly sealer: Sealer;
  readonly hmac: Hmac;
  readonly municipality: DeadlineRules;
  /** Told of every failure; the runner goes on by itself. */
  readonly onError?: (error: unknown) => void;
  /** Told how far the rows have come, after the commit, to pass it on to other processes. */
  readonly onReached?: (position: number) => void;
  /** Woken when rows have moved, for readers in the same process who wait for their own writes. */
  readonly progress?: Progress;
  /** Only specs choose others than the program's own. */
  readonly projections?: readonly Projection[];
}

/** A time of following the log, from a start to a rest. */
class Turn {
  readonly ending = new AbortController();
  readonly following = new Set<Subscription>();
  canary?: Canary;
  rebuilding?: Promise<void>;

  constructor(readonly term: Term | undefined) {}
}

/** Follows the log and keeps every read model up to date. Should several run on one database, effects still come exactly once. */
export class ProjectionRunner {
  readonly progress: Progress;
  private readonly projections: readonly Projection[];
  private readonly log: CaseLog;
  private turn: Turn | undefined;

  constructor(private readonly parts: RunnerParts) {
    const { pool, store, sealer, hmac, municipality } = parts;
    this.progress = parts.progress ?? new Progress();
    this.projections = parts.projections ?? caseProjections(keyedWords(pool, hmac), municipality);
    this.log = { store, codec: new Codec(caseStream, sealer) };
  }

  /** Makes the tables that are missing. Done by `start` too; alone it lets queries be asked of a database without a worker. */
  prepare(): Promise<void> {
    return prepareReadModels(this.parts.pool, this.projections);
  }

  /**
   * Follows the log from where the rows stand, and rebuilds in the background what another version has written or a killed process
   * begun. With a term, nothing is written once it is lost.
   */
  async start(term?: Term): Promise<void> {
    const turn = new Turn(term);
    this.turn = turn;
    await this.prepare();
    await this.join(turn);
    const { signal } = turn.ending;
    turn.rebuilding = bringUp({ ...this.rebuildParts, signal, onLook: () => this.join(turn), onError: this.parts.onError });
  }

  /** Stops after the batch at hand. May be started again. */
  async stop(): Promise<void> {
    const { turn } = this;
    if (!turn) return;
    turn.ending.abort();
    turn.canary?.stop();
    await Promise.all([...turn.following].map((subscription) => subscription.stop()));
    await turn.rebuilding;
  }

  rebuild(name: string, onProgress?: (progress: RebuildProgress) => void): Promise<Rebuilt> {
    return rebuild(this.rebuildParts, name, onProgress);
  }

  /** Back to the table that the last rebuild replaced. */
  rollback(name: string): Promise<number> {
    return rollback(this.rebuildParts, name);
  }

  /** Tries a case that stands still again. Also to be asked when a case's key has been destroyed, so that its words go. */
  retry(caseId: string): Promise<Retried[]> {
    return retryCase(this.parts.pool, this.projections, this.log, caseId);
  }

  parked(): Promise<ParkedCase[]> {
    return listParked(this.parts.pool);
  }

  private get rebuildParts() {
    return { pool: this.parts.pool, log: this.log, projections: this.projections };
  }

  /** Begins to follow as soon as there are rows to write: where all of ours are new, events must not pass by before the first is built. */
  private async join(turn: Turn): Promise<void> {
    if (turn.canary || turn.ending.signal.aborted) return;
    const checkpoints = await readCheckpoints(this.parts.pool);
    const position = groupPosition(checkpoints, this.projections);
    this.progress.advance(position);
    if (turn.ending.signal.aborted || joined(checkpoints, this.projections).length === 0) return;
    this.follow(turn, position);
    this.watch(turn);
  }

  private follow(turn: Turn, after: number): void {
    if (turn.ending.signal.aborted) return;
    const writer = new BatchWriter(this.parts.pool, this.projections, this.log, turn.term);
    const subscription: Subscription = this.parts.store.subscribe(after, {
      batch: BATCH,
      onError: this.parts.onError,
      onBatch: async (events) => {
        if (!turn.following.has(subscription)) return;
        try {
          const started = performance.now();
          const span = { attributes: { 'fyrvakt.events': events.length }, links: () => linksTo(events) };
          this.reached(await inSpan('projection page', span, () => writer.apply(events)));
          tell('page', () => ({ ms: performance.now() - started, events }));
        } catch (error) {
          // Whoever leads now goes on; our turn is about to end.
          if (error instanceof LeaseLost) return this.leave(turn, subscription);
          if (!(error instanceof BehindBatch)) throw error;
          // The rows were put back (a restored database, say): start again from where they are.
          this.leave(turn, subscription);
          this.follow(turn, error.position);
        }
      },
    });
    turn.following.add(subscription);
  }

  /** Nothing that a subscription has yet to hand over counts any more. */
  private leave(turn: Turn, subscription: Subscription): void {
    turn.following.delete(subscription);
    void subscription.stop();
  }

  private reached(position: number): void {
    this.progress.advance(position);
    this.parts.onReached?.(position);
  }

  private watch(turn: Turn): void {
    turn.canary = new Canary({
      name: 'the read models', store: this.parts.store, reached: () => this.progress.position, onStill: this.parts.onError,
      revive: () => {
        for (const subscription of turn.following) this.leave(turn, subscription);
        this.follow(turn, this.progress.position);
      },
    });
  }
}
