// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Counts what is being answered, and tells when nothing is any more. */
export class Drain {
  private open = 0;
  private draining = false;
  private idle: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();

  get isDraining(): boolean {
    return this.draining;
  }

  get inFlight(): number {
    return this.open;
  }

  begin(): void {
    this.open++;
  }

  end(): void {
    this.open--;
    if (this.open === 0) this.idle?.();
  }

  /** Lets an answer that would go on for long (a feed, a waiting poll) end early. Returns how to stop listening. */
  onStart(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** From now on new requests are refused; resolves when those in flight are answered, or after `ms` at the latest. */
  async start(ms: number): Promise<void> {
    this.draining = true;
    for (const listener of this.listeners) listener();
    if (this.open === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      new Promise<void>((resolve) => (this.idle = resolve)),
      new Promise<void>((resolve) => (timer = setTimeout(resolve, ms))),
    ]);
    clearTimeout(timer);
  }
}
