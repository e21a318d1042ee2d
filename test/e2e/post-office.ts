// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseIdOf } from '../../apps/api/src/commands/case-id.js';
import type { Life, Message } from './call-lives.js';

/** A message on its way. */
export interface Delivery {
  readonly life: Life;
  readonly message: Message;
  /** Its number within the call. */
  readonly number: number;
}

export interface Report {
  sent: number;
  /** Answered 404, since the call was not there yet, and sent again later. */
  tooEarly: number;
  /** Answers that were neither good nor too early. */
  readonly faults: string[];
}

/** A sender gives up some time; a fault that never ends must end the test. */
const MOST_TOO_EARLY = 100_000;

/** Delivers for one source over HTTP. */
export class PostOffice {
  constructor(private readonly base: string, private readonly key: string, readonly system: string) {}

  /** Delivers calls side by side, what belongs to one call in order and one at a time. */
  async deliver(calls: readonly (readonly Delivery[])[], atOnce: number): Promise<Report> {
    const waiting = [...calls];
    return this.together(atOnce, async (report) => {
      for (let call = waiting.pop(); call; call = waiting.pop()) await this.empty([...call], report);
    });
  }

  /** Delivers with many in flight. What comes before its call waits behind the rest, as in a sender's queue. */
  async pour(all: readonly Delivery[], atOnce: number): Promise<Report> {
    const queue = [...all];
    return this.together(atOnce, (report) => this.empty(queue, report));
  }

  private async together(atOnce: number, carry: (report: Report) => Promise<void>): Promise<Report> {
    const report: Report = { sent: 0, tooEarly: 0, faults: [] };
    await Promise.all(Array.from({ length: atOnce }, () => carry(report)));
    return report;
  }

  private async empty(queue: Delivery[], report: Report): Promise<void> {
    for (let delivery = queue.shift(); delivery; delivery = queue.shift()) {
      const answer = await this.post(delivery);
      const text = await answer.text();
      if (answer.status === 404 && ++report.tooEarly < MOST_TOO_EARLY) {
        queue.push(delivery);
        continue;
      }
      report.sent++;
      if (!answer.ok) report.faults.push(`${delivery.message.to} ${answer.status} ${text.slice(0, 200)}`);
    }
  }

  private post({ life: { reference }, message, number }: Delivery): Promise<Response> {
    return fetch(`${this.base}/sos-api/v1${this.pathOf(message.to, reference)}`, {
      method: message.to === 'picture' ? 'PUT' : 'POST',
      headers: {
        authorization: `Bearer ${this.key}`, 'content-type': 'application/json',
        ...(message.keyed && { 'idempotency-key': `${this.system}-${reference}-${number}` }),
      },
      body: JSON.stringify(message.body),
    });
  }

  private pathOf(to: Message['to'], reference: string): string {
    if (to === 'report') return '/calls';
    if (to === 'picture') return `/calls/by-source/${this.system}/${reference}`;
    return `/calls/${caseIdOf({ system: this.system, reference })}/${to}`;
  }
}
