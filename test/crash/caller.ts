// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';

/** Something that was asked of the program: whether it said yes is all that the sender knows. */
export interface Request {
  readonly path: string;
  readonly key: string;
  readonly body: object;
}

/** What came of it. `unknown` is the interesting one: the process died before it answered. */
export type Outcome = 'acknowledged' | 'unknown';

/** Every tenth call is old enough for its follow-up to be overdue at once: deadlines must survive a crash too. */
const receivedAt = (reference: string): string =>
  Number(reference.slice(2)) % 10 === 0 ? '2026-01-15T01:13:00.000Z' : new Date(STARTED).toISOString();

const STARTED = Date.now();

/**
 * Callers of a safety line that is killed again and again: each sends its requests in order, keeps the same key for the same request
 * until it is acknowledged, and remembers every acknowledgement.
 */
export class Callers {
  /** Key of each acknowledged request → the call that it is about. */
  readonly acknowledged = new Map<string, string>();
  private stopped = false;
  private next = 0;

  constructor(private readonly url: string, private readonly apiKey: string) {}

  /** Sends from so many lines at once until stopped. */
  async run(lines: number): Promise<void> {
    this.stopped = false;
    await Promise.all(Array.from({ length: lines }, () => this.line()));
  }

  stop(): void {
    this.stopped = true;
  }

  private unfinished: { reference: string; asked: boolean }[] = [];

  private async line(): Promise<void> {
    while (!this.stopped) {
      const call = this.unfinished.pop() ?? { reference: `S-${++this.next}`, asked: false };
      if (!(await this.finish(call))) this.unfinished.push(call);
    }
  }

  /** One call with one question, whatever it takes; false when the program died meanwhile. */
  private async finish({ reference }: { reference: string }): Promise<boolean> {
    const callId = await this.send({
      path: '/sos-api/v1/calls', key: `call-${reference}`,
      body: {
        sourceReference: reference, receivedAt: receivedAt(reference), category: 'noiseMusic', place: { text: 'Södra hamnen' },
        description: 'Hög musik vid kajen.',
      },
    });
    if (callId === undefined) return false;
    const asked = await this.send({
      path: `/sos-api/v1/calls/${callId}/questions`, key: `question-${reference}`,
      body: { reference: `Q-${reference}`, question: 'Ungefär hur många är de?', answer: 'Omkring tio.' },
    }, callId);
    return asked !== undefined;
  }

  private async send(request: Request, about?: string): Promise<string | undefined> {
    const known = this.acknowledged.get(request.key);
    if (known !== undefined) return known;
    try {
      const answer = await fetch(`${this.url}${request.path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.apiKey}`, 'content-type': 'application/json', 'idempotency-key': request.key },
        body: JSON.stringify(request.body),
        signal: AbortSignal.timeout(5000),
      });
      const body = (await answer.json()) as { callId?: string; id?: string };
      if (answer.status >= 500) throw new Error(`answered ${answer.status}`);
      if (!answer.ok) throw new Unexpected(`${request.path} answered ${answer.status}: ${JSON.stringify(body)}`);
      const callId = about ?? body.callId ?? body.id ?? '';
      this.acknowledged.set(request.key, callId);
      return callId;
    } catch (error) {
      if (error instanceof Unexpected) throw error;
      await pause(20);
      return undefined;
    }
  }
}

/** An answer that no crash explains. */
class Unexpected extends Error {}
