// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is measured. Labels come from our own code, never from a request's contents. */
export class Metrics {
  readonly registry = new Registry();

  readonly http = new Histogram({
    name: 'fyrvakt_http_request_duration_seconds',
    help: 'Time to answer, by method, route template and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 20],
    registers: [this.registry],
  });

  readonly commands = new Counter({
    name: 'fyrvakt_commands_total',
    help: 'Commands by name and outcome: stored, nothing new, replayed, refused, conflict, failed',
    labelNames: ['command', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly appendConflicts = new Counter({
    name: 'fyrvakt_append_conflicts_total',
    help: 'Commands that met another writer on the same case and were told so',
    registers: [this.registry],
  });

  readonly inFlight: Gauge;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.inFlight = this.gauge('fyrvakt_http_requests_in_flight', 'Requests being answered');
  }

  /** A value that is asked for when somebody looks. */
  gauge(name: string, help: string, collect?: (gauge: Gauge) => void | Promise<void>, labelNames: readonly string[] = []): Gauge {
    return new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      ...(collect ? { collect(this: Gauge) { return collect(this); } } : {}),
    });
  }
}
