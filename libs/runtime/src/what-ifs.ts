// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setImmediate as turn } from 'node:timers/promises';
import { PastCalls, whatIfInSteps, type Variant, type WhatIfOptions, type WhatIfResult } from '@fyrvakt/action-instructions';
import type { CaseAt, CaseEvents, CaseState } from '@fyrvakt/cases';
import type { CommandPath, EventStore } from '@fyrvakt/event-store';

/** Most that wait for their turn; more are refused. */
const MOST_WAITING = 4;

/** Most that are remembered when they are done; the oldest go first. */
const MOST_KEPT = 20;

/** Events read at once. */
const PAGE = 1_000;

/** Tried as long as this at a time; in between, calls are taken. */
const SLICE_MS = 15;

export interface WhatIfJob {
  readonly id: string;
  /** Id of whoever asked for it, who alone may see it. */
  readonly owner: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** Calls tried so far. */
  done: number;
  result?: WhatIfResult;
}

/** There are as many waiting as there may be. */
export class TooManyWhatIfs extends Error {
  constructor() {
    super(`${MOST_WAITING} what-ifs wait already`);
    this.name = 'TooManyWhatIfs';
  }
}

interface WhatIfParts {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly cases: Pick<CommandPath<CaseEvents, CaseState, CaseAt>, 'decode'>;
  readonly onError: (error: unknown) => void;
}

/** Tries drafts against what has really happened, one at a time and a little at a time, in memory. Nothing is written. */
export class WhatIfs {
  private readonly jobs = new Map<string, WhatIfJob>();
  private running: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly parts: WhatIfParts) {}

  /** Begins one, or puts it in line. The same id again is the same. Throws TooManyWhatIfs. */
  begin(id: string, owner: string, variant: Variant, options: WhatIfOptions): WhatIfJob {
    const known = this.jobs.get(id);
    if (known) return known;
    if ([...this.jobs.values()].filter(({ state }) => state === 'waiting').length >= MOST_WAITING) throw new TooManyWhatIfs();
    for (const [old, { state }] of this.jobs) {
      if (this.jobs.size < MOST_KEPT) break;
      if (state === 'done' || state === 'failed') this.jobs.delete(old);
    }
    const job: WhatIfJob = { id, owner, state: 'waiting', done: 0 };
    this.jobs.set(id, job);
    this.running = this.running.then(() => this.run(job, variant, options));
    return job;
  }

  get(id: string): WhatIfJob | undefined {
    return this.jobs.get(id);
  }

  /** Stops what is under way. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async run(job: WhatIfJob, variant: Variant, options: WhatIfOptions): Promise<void> {
    if (this.closed) return;
    job.state = 'running';
    try {
      const calls = await this.gather();
      const steps = whatIfInSteps(calls, variant, options);
      let rested = performance.now();
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          Object.assign(job, { result: step.value, done: step.value.summary.calls, state: 'done' });
          return;
        }
        job.done = step.value;
        if (performance.now() - rested < SLICE_MS) continue;
        await turn();
        if (this.closed) return;
        rested = performance.now();
      }
    } catch (error) {
      job.state = 'failed';
      if (!this.closed) this.parts.onError(error);
    }
  }

  /** What has happened so far. Read anew each time: it is wanted seldom, and would fill the memory in between. */
  private async gather(): Promise<PastCalls> {
    const calls = new PastCalls();
    for (let after = 0; !this.closed; ) {
      const page = await this.parts.store.readAll(after, PAGE, { streamPrefix: 'case-' });
      for (const stored of page) calls.see(await this.parts.cases.decode(stored, { open: false }));
      if (page.length < PAGE) break;
      after = page.at(-1)?.position ?? after;
    }
    return calls;
  }
}
