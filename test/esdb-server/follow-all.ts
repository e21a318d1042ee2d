// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Log } from './log.js';
import { PAGE, type Question } from './question.js';
import { at, compare, type LogRecord, type Position } from './record.js';
import type { News } from './growth.js';

type OfAll = Extract<Question, { of: 'all' }>;

const BEFORE_ALL: Position = { commit: -1, prepare: -1 };
const FIRST_PAGE: Position = { commit: 0, prepare: 0 };

/**
 * A catch-up subscription to the log: pages of old events after a position, with a checkpoint for every interval considered and one at
 * the end, then `caughtUp` and new events as they come. A reader that falls more than a page behind catches up anew.
 */
export class FollowAll {
  private index: number;
  private sent: Position;
  private checkpoint = BEFORE_ALL;
  private considered = 0;

  constructor(private readonly log: Log, private readonly question: OfAll) {
    const newest = log.records.at(-1);
    const end = newest ? at(newest.position) : BEFORE_ALL;
    this.sent = question.from === 'start' ? BEFORE_ALL : question.from === 'end' ? end : question.from;
    this.index = log.indexOf(this.sent, true);
  }

  async *news(grown: () => Promise<boolean>): AsyncIterable<News> {
    if (this.index < this.log.records.length) yield* this.catchUp();
    for (;;) {
      yield 'caughtUp';
      this.considered = 0;
      while (this.log.records.length - this.index <= PAGE) {
        if (this.index < this.log.records.length) yield* this.live();
        else if (!(await grown())) return;
      }
      yield* this.tell(this.sent);
      yield* this.catchUp();
    }
  }

  private *catchUp(): Iterable<News> {
    const { filter } = this.question;
    const { records } = this.log;
    let page = this.sent === BEFORE_ALL ? FIRST_PAGE : this.sent;
    for (let counter = 0; ; ) {
      const [first, sent] = [this.index, { count: 0 }];
      const isFull = (): boolean => sent.count >= PAGE || (filter !== undefined && this.index - first >= filter.window);
      while (this.index < records.length && !isFull()) yield* this.consider(sent);
      counter += this.index - first;
      if (compare(this.sent, page) < 0) this.sent = page;
      const isEnd = !isFull();
      if (isEnd || (filter && counter >= filter.interval)) {
        if (filter) counter %= filter.interval;
        yield* this.tell(this.sent);
      }
      if (isEnd) return;
      page = { commit: (records[this.index - 1] as LogRecord).end, prepare: 0 };
    }
  }

  private *live(): Iterable<News> {
    const record = this.log.records[this.index] as LogRecord;
    yield* this.consider({ count: 0 });
    const { filter } = this.question;
    if (!filter || ++this.considered < filter.interval) return;
    this.considered = 0;
    this.sent = at(record.position);
    yield* this.tell(this.sent);
  }

  private *consider(sent: { count: number }): Iterable<News> {
    const record = this.log.records[this.index++] as LogRecord;
    if (this.question.filter && !this.question.filter.matches(record)) return;
    this.sent = at(record.position);
    sent.count += 1;
    yield record;
  }

  /** Only readers with a filter are told of checkpoints, and of each but once. */
  private *tell(position: Position): Iterable<News> {
    if (!this.question.filter || compare(position, BEFORE_ALL) === 0 || compare(position, this.checkpoint) <= 0) return;
    this.checkpoint = position;
    yield position;
  }
}
