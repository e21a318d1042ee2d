// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import { caseStream } from '@fyrvakt/cases';
import { Codec, type EventStore, type Sealer, type Subscription } from '@fyrvakt/event-store';
import type pg from 'pg';
import { BatchWriter, BehindBatch } from './apply-batch.js';
import type { CaseLog } from './case-folds.js';
import { groupPosition, readCheckpoints } from './checkpoints.js';
import { listParked, type ParkedCase } from './parking.js';
import { prepareReadModels } from './prepare.js';
import { Progress } from './progress.js';
import { caseProjections } from './projections.js';
import type { DeadlineRules } from './models/deadlines.js';
import type { Projection } from './projection.js';
import { rebuild, RebuildRunning, type RebuildProgress, type Rebuilt } from './rebuild.js';
import { retryCase, type Retried } from './retry.js';
import { rollback } from './rollback.js';
import { keyedWords, type Hmac } from './search-words.js';

/** Largest batch in one transaction; when nothing is behind, batches are as small as what has just come. */
const BATCH = 1_000;
const REBUILD_AGAIN_MS = 5_000;

export interface RunnerParts {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly sealer: Sealer;
  readonly hmac: Hmac;
  readonly municipality: DeadlineRules;
  /** Told of every failure; the runner goes on by itself. */
  readonly onError?: (error: unknown) => void;
  /** Woken when rows have moved, for readers in the same process who wait for their own writes. */
  readonly progress?: Progress;
  /** Only specs choose others than the program's own. */
  readonly projections?: readonly Projection[];
}

/** Follows the log and keeps every read model up to date. Any number may run on one database: effects come exactly once. */
export class ProjectionRunner {
  readonly progress: Progress;
  private readonly projections: readonly Projection[];
  private readonly log: CaseLog;
  private readonly writer: BatchWriter;
  private readonly stopping = new AbortController();
  private subscription?: Subscription;
  private rebuilding?: Promise<void>;

  constructor(private readonly parts: RunnerParts) {
    const { pool, store, sealer, hmac, municipality } = parts;
    this.progress = parts.progress ?? new Progress();
    this.projections = parts.projections ?? caseProjections(keyedWords(pool, hmac), municipality);
    this.log = { store, codec: new Codec(caseStream, sealer) };
    this.writer = new BatchWriter(pool, this.projections, this.log);
  }

  /** Makes the tables that are missing. Done by `start` too; alone it lets queries be asked of a database without a worker. */
  prepare(): Promise<void> {
    return prepareReadModels(this.parts.pool, this.projections);
  }

  /** Follows the log from where the rows stand, and rebuilds in the background what another version has written. */
  async start(): Promise<void> {
    await this.prepare();
    const checkpoints = await readCheckpoints(this.parts.pool);
    const position = groupPosition(checkpoints, this.projections);
    const outdated = this.projections.filter(
      ({ name, version }) => !checkpoints.some((known) => known.name === name && known.version === version && known.position === position),
    );
    this.progress.advance(position);
    this.follow(position);
    if (outdated.length > 0) this.rebuilding = this.bringUp(outdated);
  }

  /** Stops after the batch at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.subscription?.stop();
    await this.rebuilding;
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

  private follow(after: number): void {
    if (this.stopping.signal.aborted) return;
    let lost = false;
    const subscription: Subscription = this.parts.store.subscribe(after, {
      batch: BATCH,
      onError: this.parts.onError,
      onBatch: async (events) => {
        if (lost) return;
        try {
          this.progress.advance(await this.writer.apply(events));
        } catch (error) {
          if (!(error instanceof BehindBatch)) throw error;
          // The rows were put back (a restored database, say): start again from where they are.
          lost = true;
          void subscription.stop().then(() => this.follow(error.position));
        }
      },
    });
    this.subscription = subscription;
  }

  private async bringUp(projections: readonly Projection[]): Promise<void> {
    for (const { name } of projections) {
      while (!this.stopping.signal.aborted) {
        try {
          await this.rebuild(name);
          break;
        } catch (error) {
          if (!(error instanceof RebuildRunning)) this.parts.onError?.(error);
          await pause(REBUILD_AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
        }
      }
    }
  }
}
