// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyRequest } from 'fastify';
import type { EndpointSpec } from './endpoint.js';
import { Problem } from './problem.js';

/** Requests a minute. Intake has its own, so that no other traffic can crowd out a call. */
export interface Rates {
  /** From one address, whoever it says it is. */
  readonly address: number;
  /** Reports from one API client: the agreed peak. */
  readonly intake: number;
  /** Everything else from one client or person. */
  readonly other: number;
}

export const DEFAULT_RATES: Rates = { address: 60_000, intake: 30_000, other: 6_000 };

const WINDOW_MS = 60_000;

/** Those who are counted at once; beyond this the count begins anew rather than fill the memory. */
const MOST_COUNTED = 100_000;

/** Counts in windows of a minute that are the same for everybody: one map, forgotten as a whole. */
export class Counter {
  private counts = new Map<string, number>();
  private ends = 0;

  constructor(private readonly most: number) {}

  /** Counts one more; the problem to answer with, where that is one too many. */
  take(who: string): Problem | undefined {
    const now = Date.now();
    if (now >= this.ends || this.counts.size >= MOST_COUNTED) {
      this.counts = new Map();
      this.ends = now + WINDOW_MS;
    }
    const count = (this.counts.get(who) ?? 0) + 1;
    this.counts.set(who, count);
    if (count <= this.most) return undefined;
    return new Problem('request/too-many', { headers: { 'retry-after': String(Math.ceil((this.ends - now) / 1000)) } });
  }
}

/** Three counters: by address before anything is read, and by who asks once that is known. */
export class RateLimits {
  private readonly addresses: Counter;
  private readonly intake: Counter;
  private readonly others: Counter;

  constructor({ address, intake, other }: Rates) {
    this.addresses = new Counter(address);
    this.intake = new Counter(intake);
    this.others = new Counter(other);
  }

  byAddress(request: FastifyRequest): Problem | undefined {
    return this.addresses.take(request.ip);
  }

  byPrincipal(request: FastifyRequest, spec: EndpointSpec): Problem | undefined {
    return spec.unlimited ? undefined : (spec.intake ? this.intake : this.others).take(request.principal?.id ?? request.ip);
  }
}
