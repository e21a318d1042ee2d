// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';
import type pg from 'pg';

import { readStream, readStreams } from './reads.js';

/** Streams in one statement; a batch of long ones must still fit in memory. */
const BATCH = 64;

/** Statements under way at once: while the server reads for one, we take the rows of the other. */
const AT_ONCE = 2;

interface Waiting {
  readonly stream: string;
  readonly fromRevision: number;
  readonly resolve: (events: StoredEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads of streams that come while others are under way share the next statement, as appends share a commit. A statement is sent
 * after each of its readers has asked, so nobody is given anything older than what a statement of their own would have found.
 */
export class StreamReads {
  private queue: Waiting[] = [];
  private underWay = 0;

  constructor(private readonly pool: pg.Pool) {}

  read(stream: string, fromRevision: number): Promise<StoredEvent[]> {
    return new Promise((resolve, reject) => {
      this.queue.push({ stream, fromRevision, resolve, reject });
      // Those who ask in the same turn of the event loop ask together.
      if (this.queue.length === 1 && this.underWay < AT_ONCE) queueMicrotask(() => this.launch());
    });
  }

  private launch(): void {
    while (this.queue.length > 0 && this.underWay < AT_ONCE) {
      const batch = this.queue.slice(0, BATCH);
      this.queue = this.queue.slice(BATCH);
      this.underWay += 1;
      void this.readBatch(batch).finally(() => {
        this.underWay -= 1;
        this.launch();
      });
    }
  }

  private async readBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const [only] = batch;
      const alone = batch.length === 1 && only;
      const streams = alone ? [await readStream(this.pool, alone.stream, alone.fromRevision)] : await readStreams(this.pool, batch);
      batch.forEach(({ resolve }, index) => resolve(streams[index] ?? []));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
