// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { WhatIf, type FinishedWhatIf, type Variant, type WhatIfOptions } from '@fyrvakt/action-instructions';
import type { Instant } from '@fyrvakt/kernel';
import type { Pool } from 'pg';
import { digestOf } from './digest.js';
import { withHistory, type HistoryParts } from './history.js';
import { mustBePeriod } from './limits.js';
import { StoredWhatIfs, type StoredWhatIf, type Tried, type WhatIfHead } from './stored.js';

/** Tried as long as this at a time; in between, calls are taken. */
const SLICE_MS = 15;

/** How often it is told how far it has come, and looked whether somebody has cancelled it. */
const TELL_MS = 400;

/** How often it is said that what waits here is still held. */
const BEAT_MS = 15_000;

/** What somebody wants to know. `base`: what it is compared with, unless with what really happened. */
export interface WhatIfRequest extends Pick<WhatIfOptions, 'from' | 'to' | 'base'> {
  readonly variant: Variant;
  /** The version that was tried, where it is one: contents that nobody has saved are none. */
  readonly of?: { readonly instructionId: string; readonly version: number };
}

interface WhatIfParts extends HistoryParts {
  readonly pool: Pool;
  readonly clock: () => Instant;
  readonly onError: (error: unknown) => void;
}

const triedOf = ({ from, to, variant: { instruction: { content }, roster }, of, base }: WhatIfRequest): Tried => ({
  from, to, ...of, digest: digestOf(content), rosterRevision: roster.revision,
  ...(base && { base: { instructionId: base.instruction.id, version: base.instruction.version, digest: digestOf(base.instruction.content) } }),
});

/** Tries drafts against what has really happened, and keeps what came of it where every process sees it. */
export class WhatIfs {
  private readonly stored: StoredWhatIfs;
  private running: Promise<void> = Promise.resolve();
  private held = 0;
  private beating: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly parts: WhatIfParts) {
    this.stored = new StoredWhatIfs(parts.pool, randomUUID());
  }

  /** Puts one in line. Throws WrongPeriod and TooManyWhatIfs. */
  async begin(owner: string, request: WhatIfRequest): Promise<StoredWhatIf> {
    mustBePeriod(request.from, request.to);
    const [id, askedAt, tried] = [randomUUID(), this.parts.clock(), triedOf(request)];
    await this.stored.add(id, owner, askedAt, tried);
    this.hold(1);
    this.running = this.running.then(() => this.run(id, request)).finally(() => this.hold(-1));
    return { id, owner, askedAt, tried, state: 'waiting', percent: 0, calls: 0 };
  }

  find(id: string): Promise<StoredWhatIf | undefined> {
    return this.stored.find(id);
  }

  /** The newest first; of one instruction, or all. */
  list(instructionId?: string, most = 20): Promise<readonly WhatIfHead[]> {
    return this.stored.list(instructionId, most);
  }

  /** Whichever process it is in, it stops soon. False when it is over already. */
  cancel(id: string): Promise<boolean> {
    return this.stored.cancel(id);
  }

  /** What one came to, as it is laid beside a version; undefined until it is done. */
  async finished(id: string): Promise<FinishedWhatIf | undefined> {
    const run = await this.stored.find(id);
    if (run?.state !== 'done' || !run.summary || run.position === undefined) return undefined;
    const { tried: { digest, rosterRevision, base }, position, summary } = run;
    return { summary, origin: { whatIfId: run.id, digest, rosterRevision, position, ...(base && { base }) } };
  }

  /** Stops what is under way, and says so. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private hold(change: number): void {
    this.held += change;
    if (this.held > 0) this.beating ??= setInterval(() => void this.stored.beat().catch(this.parts.onError), BEAT_MS).unref();
    else {
      clearInterval(this.beating);
      this.beating = undefined;
    }
  }

  private async run(id: string, request: WhatIfRequest): Promise<void> {
    try {
      if (this.closed || !(await this.tryOut(id, request))) await this.stored.fail(id);
    } catch (error) {
      this.parts.onError(error);
      await this.stored.fail(id).catch(this.parts.onError);
    }
  }

  /** False when it was stopped. */
  private async tryOut(id: string, { variant, ...options }: WhatIfRequest): Promise<boolean> {
    let told = performance.now();
    const goOn = async (percent: number, calls: number): Promise<boolean> => {
      if (this.closed) return false;
      if (performance.now() - told < TELL_MS) return true;
      told = performance.now();
      return this.stored.progress(id, Math.floor(percent), calls);
    };
    if (!(await this.stored.progress(id, 0, 0))) return false;
    const isDone = await withHistory(this.parts, options, () => goOn(0, 0), async ({ position, standingStill, count, pages }) => {
      const trial = new WhatIf(variant, options);
      let rested = performance.now();
      for await (const page of pages)
        for (const call of page) {
          trial.tryOn(call);
          if (performance.now() - rested < SLICE_MS) continue;
          if (!(await goOn((trial.calls / count) * 100, trial.calls))) return false;
          await turn();
          rested = performance.now();
        }
      return this.stored.finish(id, position, trial.result(standingStill));
    });
    return isDone ?? false;
  }
}
