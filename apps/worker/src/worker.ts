// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { MovableClock, Runtime } from '@fyrvakt/runtime';
import { ProcessManager } from './process-manager.js';
import { Repeating } from './repeating.js';
import { sealLog } from './seal-log.js';

export interface WorkerOptions {
  /** Told of every failure; the worker goes on by itself. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds between looks for what has fallen due; default 1,000. */
  readonly tickMs?: number;
  /** Milliseconds between signed checkpoints of the log; default five minutes. */
  readonly sealMs?: number;
}

const PATIENCE_MS = 1_000;
const ignore = (): void => {};

/** Everything that goes on without being asked for: read models, what time demands, and the seal on the log. */
export class Worker {
  private readonly processes: ProcessManager;
  private readonly repeating: readonly Repeating[];
  private readonly onError: (error: unknown) => void;
  private stopped?: Promise<void>;

  constructor(private readonly runtime: Runtime, { onError = ignore, tickMs = 1_000, sealMs = 300_000 }: WorkerOptions = {}) {
    this.processes = new ProcessManager({ ...runtime, onError });
    this.onError = onError;
    this.repeating = [new Repeating(tickMs, () => this.processes.tick(), onError), new Repeating(sealMs, () => sealLog(runtime), onError)];
  }

  async start(): Promise<void> {
    await this.runtime.projections.start();
    for (const repeating of this.repeating) repeating.start();
  }

  /** Lets time pass to an instant, for a clock that is moved: it stops wherever something falls due, so that it is done at its time. */
  async passTime(clock: MovableClock, to: Instant): Promise<void> {
    const { queries, store } = this.runtime;
    for (let before = ''; ; ) {
      const [next] = await queries.deadlinesDue(to, 1);
      if (!next || next.id === before) break;
      before = next.id;
      if (next.due > clock.now()) clock.advanceTo(next.due);
      await this.processes.tick();
      await queries.waitFor(await store.head(), PATIENCE_MS);
    }
    if (to > clock.now()) clock.advanceTo(to);
  }

  /** Finishes what is at hand, lets the read models rest and signs the log a last time. Asked again it waits for the same stop. */
  stop(): Promise<void> {
    this.stopped ??= this.rest();
    return this.stopped;
  }

  private async rest(): Promise<void> {
    await Promise.all(this.repeating.map((repeating) => repeating.stop()));
    await this.runtime.projections.stop();
    await sealLog(this.runtime).catch(this.onError);
  }
}
