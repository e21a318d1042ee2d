// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import { giveBackLease, LeaseLost, type Queryable, renewLease, takeLease, type Term } from './leases.js';

export interface LeadParts {
  readonly pool: Queryable;
  /** What there is to be one leader of. */
  readonly name: string;
  /** Who asks. Of one process at a time: whoever comes with the name of the holder is taken for that holder, started again. */
  readonly holder: string;
  /** Told of every failure; the campaign goes on by itself. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds that others wait for a leader that is not heard of; default 15,000. */
  readonly ttlMs?: number;
}

export interface Leadership {
  /** Ends the term at hand, waits for its work and gives the lease back at once. Asked again it waits for the same stop. */
  stop(): Promise<void>;
  leads(): boolean;
}

/** A term as the campaign has it: it can be prolonged and ended. */
class HeldTerm implements Term {
  private readonly ending = new AbortController();
  private trustedUntil = 0;
  private timer: NodeJS.Timeout | undefined;
  readonly signal = this.ending.signal;
  readonly isTrusted = (): boolean => !this.signal.aborted && performance.now() < this.trustedUntil;

  constructor(readonly name: string, readonly epoch: number, trustedUntil: number) {
    this.trust(trustedUntil);
  }

  /** By the monotonic clock, which no one sets. */
  trust(until: number): void {
    if (this.signal.aborted) return;
    this.trustedUntil = until;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), until - performance.now());
  }

  end(): void {
    clearTimeout(this.timer);
    this.ending.abort(new LeaseLost(this.name));
  }
}

/**
 * Campaigns for ever, and runs `work` for as long as it leads. A term begins with winning and ends when the work ends, when the trust in it
 * ends (14/15 of the lease after the start of the last good renewal) or when it is stopped. The work must end soon after
 * `term.signal`; until it has, this process does not campaign again.
 */
export const lead = (parts: LeadParts, work: (term: Term) => Promise<void>): Leadership => new Campaign(parts, work);

class Campaign implements Leadership {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private readonly ttlMs: number;
  private term: HeldTerm | undefined;

  constructor(private readonly parts: LeadParts, private readonly work: (term: Term) => Promise<void>) {
    this.ttlMs = parts.ttlMs ?? 15_000;
    this.running = this.run();
  }

  leads(): boolean {
    return this.term?.isTrusted() ?? false;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.term?.end();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.attempt().catch(this.tell);
      await this.rest(this.ttlMs / 15, this.stopping.signal);
    }
  }

  private async attempt(): Promise<void> {
    const { pool, name, holder } = this.parts;
    const asked = performance.now();
    const epoch = await takeLease(pool, name, holder, this.ttlMs);
    if (epoch === undefined) return;
    const term = new HeldTerm(name, epoch, this.trustFrom(asked));
    this.term = term;
    if (this.stopping.signal.aborted) term.end();
    const renewing = this.renew(term);
    try {
      if (term.isTrusted()) await this.work(term);
    } catch (error) {
      // A term that ends takes the work with it: nothing to tell.
      if (!(error instanceof LeaseLost)) this.tell(error);
    } finally {
      term.end();
      await renewing;
      await giveBackLease(pool, name, epoch);
    }
  }

  private async renew(term: HeldTerm): Promise<void> {
    // An answer that does not come must not keep the end of the term waiting.
    const ended = new Promise<false>((resolve) => term.signal.addEventListener('abort', () => resolve(false), { once: true }));
    for (let every = this.ttlMs / 3; ; ) {
      await this.rest(every, term.signal);
      if (!term.isTrusted()) return term.end();
      const asked = performance.now();
      try {
        if (!(await Promise.race([renewLease(this.parts.pool, term.name, term.epoch, this.ttlMs), ended]))) return term.end();
        term.trust(this.trustFrom(asked));
        every = this.ttlMs / 3;
      } catch (error) {
        this.tell(error);
        every = this.ttlMs / 15;
      }
    }
  }

  private trustFrom(asked: number): number {
    return asked + (this.ttlMs * 14) / 15;
  }

  private async rest(ms: number, signal: AbortSignal): Promise<void> {
    await pause(ms, undefined, { signal }).catch(() => undefined);
  }

  private readonly tell = (error: unknown): void => this.parts.onError?.(error);
}
