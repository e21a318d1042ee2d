// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { StoreUnavailable } from './port.js';

/** Lets work on the same key go one at a time, in the order it came; work on different keys goes side by side. */
export class Turns {
  /** Per key at work: those who wait for it, in order. */
  private readonly lines = new Map<string, (() => void)[]>();

  /** @param limit most that may be at work or wait for one key; more are refused with StoreUnavailable. */
  constructor(private readonly limit = 500) {}

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(key);
    if (!line) this.lines.set(key, []);
    else if (line.length + 1 >= this.limit) throw new StoreUnavailable(`more than ${this.limit} wait for ${key}`);
    else await new Promise<void>((begin) => line.push(begin));
    try {
      return await work();
    } finally {
      const next = this.lines.get(key)?.shift();
      if (next) next();
      else this.lines.delete(key);
    }
  }
}
