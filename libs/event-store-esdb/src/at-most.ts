// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { StoreUnavailable } from '@fyrvakt/event-store';

/** Lets only so much be under way at once; the rest waits in line, and what does not fit in the line is turned away. */
export class AtMost {
  private readonly line: (() => void)[] = [];
  private underWay = 0;

  constructor(private readonly most: number, private readonly longest = Number.POSITIVE_INFINITY) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay < this.most) this.underWay += 1;
    else if (this.line.length >= this.longest) throw new StoreUnavailable(`${this.line.length} calls are waiting already`);
    else await new Promise<void>((begin) => this.line.push(begin));
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.underWay -= 1;
    }
  }
}
