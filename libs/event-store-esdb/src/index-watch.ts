// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { type HeadSignal, StoreUnavailable } from '@fyrvakt/event-store';

import { type IndexRow, type Reader, readSpans, type Span } from './index-reads.js';

interface Waiting extends Span {
  readonly deadline: number;
  readonly resolve: (rows: IndexRow[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Spans in one statement. */
const BATCH = 200;

/** Milliseconds between looks while somebody waits and no bell rings. */
const POLL_MS = 25;

/**
 * Waits for events to stand in the index. All who wait share one statement, sent when the head is known to have moved, and otherwise
 * every few milliseconds: hints make it quick, polling makes it sure.
 */
export class IndexWatch {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(private readonly reader: Reader, private readonly heads: HeadSignal) {}

  /** The rows of a span, once its last event is indexed. Throws StoreUnavailable when that takes longer than `patienceMs`. */
  rows(span: Span, patienceMs: number): Promise<IndexRow[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...span, deadline: Date.now() + patienceMs, resolve, reject });
      if (this.running) return;
      this.running = true;
      // Those who ask in the same turn of the event loop ask together.
      queueMicrotask(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    for (let known = -1; this.waiting.length > 0; ) {
      if (this.heads.known === known) await this.heads.next(POLL_MS, NEVER);
      known = this.heads.known;
      await this.look();
    }
    this.running = false;
  }

  private async look(): Promise<void> {
    const asked = this.waiting.slice(0, BATCH);
    try {
      const found = await readSpans(this.reader, asked);
      const there = new Set<Waiting>();
      asked.forEach((waiting, index) => {
        const rows = found[index] ?? [];
        if (rows.at(-1)?.revision !== waiting.to) return;
        there.add(waiting);
        waiting.resolve(rows);
      });
      const late = asked.filter((waiting) => !there.has(waiting) && Date.now() >= waiting.deadline);
      for (const { reject } of late) reject(new StoreUnavailable('the event has no position yet: nobody keeps up the index'));
      // Who still waits goes to the end, so that those beyond one statement have their turn.
      const settled = new Set([...there, ...late]);
      const again = asked.filter((waiting) => !settled.has(waiting));
      this.waiting = [...this.waiting.slice(asked.length), ...again];
    } catch (error) {
      this.waiting = this.waiting.slice(asked.length);
      for (const { reject } of asked) reject(error);
    }
  }
}

const NEVER = new AbortController().signal;
