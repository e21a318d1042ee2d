// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';

import { backOff, type HeadSignal } from '@fyrvakt/event-store';
import { LeaseLost, type LogHints, type Term } from '@fyrvakt/postgres';
import type pg from 'pg';

import { LogDamaged } from './answers.js';
import type { EsdbLine } from './esdb-line.js';
import { type IndexHead, readIndexHead, readPage } from './index-reads.js';
import { writeIndex } from './index-writer.js';

/** Events in one transaction. */
const BATCH = 500;

export interface LogIndexerParts {
  readonly pool: pg.Pool;
  readonly line: EsdbLine;
  readonly heads: HeadSignal;
  readonly hints: LogHints;
  /** Milliseconds of silence after which the subscription is taken for frozen and begun anew. */
  readonly silentMs: number;
  readonly onError: (error: unknown) => void;
}

/**
 * The fenced reader: follows the server's own log for as long as its term lasts and writes positions and links behind the head of the
 * index. What it writes follows from the server's log alone, so it makes no difference who leads or how often that changes.
 */
export class LogIndexer {
  constructor(private readonly parts: LogIndexerParts) {}

  async run(term: Term): Promise<void> {
    for (let failures = 0; !term.signal.aborted; ) {
      try {
        await this.follow(term, () => (failures = 0));
      } catch (error) {
        if (error instanceof LeaseLost || term.signal.aborted) return;
        this.parts.onError(error);
        failures += 1;
        await pause(backOff(failures), undefined, { signal: term.signal }).catch(() => {});
      }
    }
  }

  /** Until the term ends, or until a silence: a frozen subscription and a quiet log look the same, and a new one costs little. */
  private async follow(term: Term, onProgress: () => void): Promise<void> {
    const { pool, line, heads, hints, silentMs } = this.parts;
    let head = await readIndexHead(pool);
    await assertSameLog(pool, line, head);
    const feed = line.follow(head.place);
    try {
      while (!term.signal.aborted) {
        const items = await feed.next(BATCH, silentMs, term.signal);
        if (items.length === 0) return;
        const { position } = head;
        head = await writeIndex(pool, term, head, items);
        onProgress();
        if (head.position === position) continue;
        heads.advance(head.position);
        hints.tell(head.position);
      }
    } finally {
      feed.close();
    }
  }
}

/** Throws LogDamaged when the server does not hold the newest event that the index knows: another server, or one put back in time. */
export const assertSameLog = async (pool: pg.Pool, line: EsdbLine, { position }: IndexHead): Promise<void> => {
  if (position === 0) return;
  const [row] = await readPage(pool, position - 1, 1);
  if (!row) throw new LogDamaged(`there is no row at position ${position}`);
  const [event] = await line.readStream(row.stream, row.revision, 1);
  if (event?.id !== row.id) throw new LogDamaged(`the server has not got the event at position ${position}: is it the right server?`);
};
