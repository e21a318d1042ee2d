// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { StoreUnavailable } from './port.js';

const ignore = (): void => undefined;

/** Lets work on the same key go one at a time, in the order it came; work on different keys goes side by side. */
export class Turns {
  private readonly queues = new Map<string, { last: Promise<void>; waiting: number }>();

  /** @param limit most that may wait for one key; more are refused with StoreUnavailable. */
  constructor(private readonly limit = 500) {}

  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(key) ?? { last: Promise.resolve(), waiting: 0 };
    if (queue.waiting >= this.limit) return Promise.reject(new StoreUnavailable(`more than ${this.limit} wait for ${key}`));
    queue.waiting++;
    this.queues.set(key, queue);
    const mine = queue.last.then(work);
    queue.last = mine.then(ignore, ignore).then(() => {
      if (--queue.waiting === 0) this.queues.delete(key);
    });
    return mine;
  }
}
