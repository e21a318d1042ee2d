// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** The newest position that this process knows of, and a bell that rings when it moves. */
export class HeadSignal {
  private readonly waiting = new Set<() => void>();
  private position = 0;

  get known(): number {
    return this.position;
  }

  /** Tells of a position that is committed. Older news than what is known is ignored. */
  advance(position: number): void {
    if (position <= this.position) return;
    this.position = position;
    this.wake();
  }

  /** Wakes everyone who waits, to look for themselves. */
  wake(): void {
    for (const resume of [...this.waiting]) resume();
  }

  /** Resolves at the next ring, after `ms`, or when aborted: whichever comes first. */
  next(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const resume = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', resume);
        this.waiting.delete(resume);
        resolve();
      };
      const timer = setTimeout(resume, ms);
      signal.addEventListener('abort', resume);
      this.waiting.add(resume);
    });
  }
}
