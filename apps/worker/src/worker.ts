// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Runtime } from '@fyrvakt/runtime';
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

  /** Does at once what has fallen due, where anything has: for a clock that has been moved. */
  async passTime(): Promise<void> {
    const { queries, clock } = this.runtime;
    if ((await queries.deadlinesDue(clock.now(), 1)).length > 0) await this.processes.tick();
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
