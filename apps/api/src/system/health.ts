// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Quarantine, Sources } from '@fyrvakt/intake';
import type { Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { Drain } from '../http/drain.js';
import { Metrics } from '../http/metrics.js';
import { RUNTIME } from '../runtime-token.js';
import { registerGauges } from './gauges.js';
import { within } from './within.js';

export interface Readiness {
  readonly status: 'ready' | 'draining' | 'unavailable';
  readonly store: 'reachable' | 'unreachable';
  /** True when something is wrong that does not stop reports from coming in. */
  readonly degraded: boolean;
}

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
    registerGauges({ metrics, runtime, quarantine, sources });
    metrics.inFlight.set(0);
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
}
