// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** How far the read models of this process have come, for those who wait to read their own writes. */
export class Progress {
  private reached = 0;
  private waiting: { readonly position: number; readonly wake: () => void }[] = [];

  get position(): number {
    return this.reached;
  }

  advance(position: number): void {
    this.reached = Math.max(this.reached, position);
    const awake = this.waiting.filter((waiter) => waiter.position <= this.reached);
    this.waiting = this.waiting.filter((waiter) => waiter.position > this.reached);
    for (const { wake } of awake) wake();
  }

  /** Resolves when a position is reached or the time is up, whichever comes first. */
  reach(position: number, ms: number): Promise<void> {
    if (position <= this.reached) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter = { position, wake: () => done() };
      const timer = setTimeout(() => {
        this.waiting = this.waiting.filter((known) => known !== waiter);
        resolve();
      }, ms);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.push(waiter);
    });
  }
}
