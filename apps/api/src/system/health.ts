// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Quarantine, Sources } from '@fyrvakt/intake';
import { FREE_SPACE, freeSpace, mailOf, type Runtime } from '@fyrvakt/runtime';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Drain } from '../http/drain.js';
import { Metrics } from '../http/metrics.js';
import { RUNTIME } from '../runtime-token.js';
import { registerGauges } from './gauges.js';
import { registerHistograms } from './histograms.js';
import { within } from './within.js';

export interface Readiness {
  readonly status: 'ready' | 'draining' | 'unavailable';
  readonly store: 'reachable' | 'unreachable';
  /** True when something is wrong that does not stop reports from coming in. */
  readonly degraded: boolean;
}

/** By then whoever is to be told should have been, also when the first tries failed. */
const MOST_UNTOLD_SECONDS = 120;

/** Whether the program can take reports, and how its parts fare. Registers what is measured of them. */
@Injectable()
export class Health implements OnModuleDestroy {
  private readonly stopMeasuring: () => void;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(Drain) private readonly drain: Drain,
    @Inject(Quarantine) private readonly quarantine: Quarantine,
    @Inject(Sources) private readonly sources: Sources,
    @Inject(Metrics) metrics: Metrics,
  ) {
    registerGauges({ metrics, runtime, quarantine, sources });
    this.stopMeasuring = registerHistograms(metrics, runtime.clock);
    metrics.inFlight.set(0);
  }

  onModuleDestroy(): void {
    this.stopMeasuring();
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

  /** What the self-audit says, in one line; undefined where it cannot be read. */
  async audited(): Promise<string | undefined> {
    return within(this.runtime.queries.audit()).then(({ summary }) => summary, () => undefined);
  }

  /** Everything, for those who run the system. */
  async detail() {
    const { queries, custody } = this.runtime;
    const { clock, config, outbox } = this.runtime;
    const [readiness, projections, audit, quarantine, sources, lastBackup, hold, untold, freeBytes] = await Promise.all([
      this.readiness(),
      queries.status(),
      queries.audit(),
      this.quarantine.count(),
      this.sources.status(),
      custody.lastBackup(),
      custody.hold(),
      outbox.status(clock.now()),
      freeSpace(config.dataDir),
    ]);
    const telling = { configured: mailOf(config) !== undefined, ...untold };
    const safety = { lastBackup: lastBackup ?? null, hold: hold ?? null };
    return { ...readiness, requestsInFlight: this.drain.inFlight, projections, audit, quarantine, sources, telling, freeBytes, ...safety };
  }

  private async isDegraded(): Promise<boolean> {
    const { queries, custody, outbox, clock, config } = this.runtime;
    const [projections, audit, quarantine, sources, hold, untold, freeBytes] = await Promise.all([
      queries.status(),
      queries.audit(),
      this.quarantine.count(),
      this.sources.status(),
      custody.hold(),
      outbox.status(clock.now()),
      freeSpace(config.dataDir),
    ]);
    return (
      freeBytes < FREE_SPACE.least ||
      hold !== undefined ||
      projections.some(({ parked, lagSeconds }) => parked > 0 || lagSeconds > 60) ||
      audit.diverging > 0 ||
      quarantine.waiting > 0 ||
      sources.some(({ silent }) => silent) ||
      untold.failed > 0 ||
      untold.oldestSeconds > MOST_UNTOLD_SECONDS
    );
  }
}
