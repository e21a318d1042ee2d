// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Quarantine, Sources } from '@fyrvakt/intake';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { Drain } from '../http/drain.js';
import { Metrics } from '../http/metrics.js';
import { RUNTIME } from '../runtime-token.js';

/** How long a part may take to say that it is there. */
const PATIENCE_MS = 2_000;

export interface Readiness {
  readonly status: 'ready' | 'draining' | 'unavailable';
  readonly store: 'reachable' | 'unreachable';
  /** True when something is wrong that does not stop reports from coming in. */
  readonly degraded: boolean;
}

const within = async <T>(promise: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** Whether the program can take reports, and how its parts fare. Registers what is measured of them. */
@Injectable()
export class Health {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(Drain) private readonly drain: Drain,
    @Inject(Quarantine) private readonly quarantine: Quarantine,
    @Inject(Sources) private readonly sources: Sources,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.register(metrics);
  }

  async readiness(): Promise<Readiness> {
    if (this.drain.isDraining) return { status: 'draining', store: 'reachable', degraded: false };
    try {
      await within(this.runtime.store.head());
    } catch {
      return { status: 'unavailable', store: 'unreachable', degraded: true };
    }
    const degraded = await within(this.isDegraded()).catch(() => true);
    return { status: 'ready', store: 'reachable', degraded };
  }

  /** Everything, for those who run the system. */
  async detail() {
    const [readiness, projections, quarantine, sources] = await Promise.all([
      this.readiness(),
      this.runtime.queries.status(),
      this.quarantine.count(),
      this.sources.status(),
    ]);
    return { ...readiness, requestsInFlight: this.drain.inFlight, projections, quarantine, sources };
  }

  private async isDegraded(): Promise<boolean> {
    const [projections, quarantine, sources] = await Promise.all([
      this.runtime.queries.status(),
      this.quarantine.count(),
      this.sources.status(),
    ]);
    return (
      projections.some(({ parked, lagSeconds }) => parked > 0 || lagSeconds > 60) ||
      quarantine.waiting > 0 ||
      sources.some(({ silent }) => silent)
    );
  }

  private register(metrics: Metrics): void {
    const { queries } = this.runtime;
    const perProjection = (
      name: string,
      help: string,
      read: (status: Awaited<ReturnType<typeof queries.status>>[number]) => number,
    ): void => {
      metrics.gauge(
        name,
        help,
        async (gauge) => {
          for (const status of await queries.status().catch(() => [])) gauge.set({ projection: status.name }, read(status));
        },
        ['projection'],
      );
    };
    perProjection('fyrvakt_projection_lag_events', 'Events that a projection has not taken yet', ({ lagEvents }) => lagEvents);
    perProjection(
      'fyrvakt_projection_lag_seconds',
      'Age of the oldest event that a projection has not taken',
      ({ lagSeconds }) => lagSeconds,
    );
    perProjection('fyrvakt_projection_parked_cases', 'Cases set aside because an event could not be taken', ({ parked }) => parked);
    metrics.gauge('fyrvakt_log_position', 'Position of the newest event', async (gauge) =>
      gauge.set(await this.runtime.store.head().catch(() => 0)),
    );
    metrics.gauge('fyrvakt_intake_quarantined', 'Reports that were refused for their form and wait for a person', async (gauge) =>
      gauge.set((await this.quarantine.count().catch(() => ({ waiting: 0 }))).waiting),
    );
    metrics.gauge(
      'fyrvakt_intake_source_silent',
      '1 when a source has been quiet for longer than it promised',
      async (gauge) => {
        for (const { source, silent } of await this.sources.status().catch(() => [])) gauge.set({ source }, silent ? 1 : 0);
      },
      ['source'],
    );
    metrics.gauge(
      'fyrvakt_intake_missing_numbers',
      'Running numbers that have not arrived',
      async (gauge) => {
        for (const { source, missing } of await this.sources.status().catch(() => [])) gauge.set({ source }, missing);
      },
      ['source'],
    );
    metrics.inFlight.set(0);
  }
}
