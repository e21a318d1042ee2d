// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';

/** Work that is done again and again with a pause between, never twice at once. A failure is told and the next turn comes all the same. */
export class Repeating {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** `share`: how much of the time the work may take at most; after a long turn the pause is longer. */
  constructor(
    private readonly everyMs: number, private readonly work: () => Promise<unknown>, private readonly onError: (error: unknown) => void,
    private readonly share = 1,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Resolves when the turn at hand is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const begun = performance.now();
      await this.work().catch(this.onError);
      const rest = (performance.now() - begun) * (1 / this.share - 1);
      await pause(Math.max(this.everyMs, rest), undefined, { signal }).catch(() => undefined);
    }
  }
}
