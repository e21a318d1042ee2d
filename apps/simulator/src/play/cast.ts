// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { problemOf, type Answer, type Http } from '../client/http.js';
import type { People, Person } from '../client/sign-ins.js';
import type { Scene, SosStep, StaffStep, Step } from '../plan/scene.js';
import { fillIn } from './lookups.js';
import type { Cast } from './player.js';

const SOS = '/sos-api/v1';
const CASES = '/case-api/v1/cases';
const TRIES_AFTER_CHANGE = 4;

export interface Stage {
  readonly http: Http;
  readonly people: People;
  /** API key of the answering organisation. */
  readonly key: string;
  /** Its source system, for snapshots by reference. */
  readonly system: string;
  /** Moves the server's clock; absent where time is real. */
  readonly clock?: (to: Instant) => Promise<void>;
}

/** How often something was refused, by command and code: shown at the end, so that a simulator that plays nonsense is noticed. */
export type Refusals = Map<string, number>;

/** Plays SOS Alarm and the municipality against a running Fyrvakt, through its public APIs and nothing else. */
export class HttpCast implements Cast {
  readonly refusals: Refusals = new Map();
  private readonly caseIds = new Map<string, string>();

  constructor(private readonly stage: Stage) {}

  async moveClock(to: Instant): Promise<void> {
    await this.stage.clock?.(to);
  }

  perform(scene: Scene, step: Step): Promise<void> {
    return step.by === 'sos' ? this.tell(scene, step) : this.act(scene, step);
  }

  private async tell(scene: Scene, step: SosStep): Promise<void> {
    // The same delivery twice carries the same key: a network that repeats itself.
    const key = `${scene.reference}/${scene.steps.indexOf(step)}`;
    const answers = await Promise.all(Array.from({ length: step.deliveries }, () => this.send(scene, step, key)));
    const answer = answers[0]!;
    if (answer.status >= 300) return this.refused(step.resource, answer);
    const id = (answer.body as { callId?: unknown } | undefined)?.callId;
    if (typeof id === 'string' && (step.resource === 'report' || step.resource === 'snapshot')) this.caseIds.set(scene.reference, id);
  }

  private async send(scene: Scene, step: SosStep, key: string): Promise<Answer> {
    const { http, key: apiKey, system } = this.stage;
    const headers = { authorization: `Bearer ${apiKey}`, 'idempotency-key': key };
    const { resource, body } = step;
    if (resource === 'snapshot') return http.ask('PUT', `${SOS}/calls/by-source/${system}/${encodeURIComponent(scene.reference)}`, { headers, body });
    if (resource === 'report') return http.ask('POST', `${SOS}/calls`, { headers, body: { ...body, sourceReference: scene.reference } });
    return http.ask('POST', `${SOS}/calls/${this.caseIds.get(scene.reference) ?? scene.reference}/${resource}`, { headers, body });
  }

  private async act(scene: Scene, step: StaffStep): Promise<void> {
    const caseId = this.caseIds.get(scene.reference);
    if (!caseId) return;
    const person = step.by === 'unit' ? this.stage.people.of(step.unit ?? '') : this.stage.people.as(step.by);
    const key = `${scene.reference}/${scene.steps.indexOf(step)}`;
    for (let turn = 1; ; turn++) {
      const answer = await this.once(person, caseId, step, key);
      if (!answer || answer.status < 300) return;
      // Somebody else wrote in between: read again, and act on what is there now.
      if (answer.status !== 412 || turn === TRIES_AFTER_CHANGE) return this.refused(step.command, answer);
    }
  }

  private async once(person: Person, caseId: string, step: StaffStep, key: string): Promise<Answer | undefined> {
    const seen = await person.ask('GET', `${CASES}/${caseId}`);
    if (seen.status !== 200) return seen;
    const otherCaseId = step.other === undefined ? undefined : this.caseIds.get(step.other);
    const body = fillIn(step, seen.body as LoggedCase, { self: person.id, ...(otherCaseId === undefined ? {} : { otherCaseId }) });
    if (!body) return undefined;
    return person.ask('POST', `${CASES}/${caseId}/${step.command}`, {
      headers: { 'if-match': seen.headers.get('etag') ?? '', 'idempotency-key': key },
      body,
    });
  }

  private refused(what: string, answer: Answer): void {
    const name = `${what}: ${problemOf(answer)}`;
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1);
  }
}
