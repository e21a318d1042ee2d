// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { problemOf, type Answer, type Http } from '../client/http.js';
import type { People, Person } from '../client/sign-ins.js';
import { withOffset } from '../plan/clock-text.js';
import type { Scene, SosStep, StaffStep, Step } from '../plan/scene.js';
import { fillIn } from './lookups.js';
import type { Cast } from './player.js';

const SOS = '/sos-api/v1';
const CASES = '/case-api/v1/cases';
const TRIES_AFTER_CHANGE = 4;
/** Commands that can say when it happened: what is done on the spot is written down some minutes later. */
const STATES_TIME = new Set([
  'record-arrival',
  'record-action',
  'release-resource',
  'complete-handling',
  'accept-handover',
  'return-handover',
  'decide-special-handling',
  'defer-to-next-shift',
  'report-no-recipient',
  'refer-case',
  'add-note',
]);

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

/** What is remembered of a case: its id, and how far it had come when it was last heard of. */
interface Known {
  readonly id: string;
  revision: number;
}

/** Plays SOS Alarm and the municipality against a running Fyrvakt, through its public APIs and nothing else. */
export class HttpCast implements Cast {
  readonly refusals: Refusals = new Map();
  private readonly cases = new Map<string, Known>();

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
    const { callId, revision } = answer.body as { callId: string; revision: number };
    this.cases.set(scene.reference, { id: callId, revision });
  }

  private async send(scene: Scene, step: SosStep, key: string): Promise<Answer> {
    const { http, key: apiKey, system } = this.stage;
    const headers = { authorization: `Bearer ${apiKey}`, 'idempotency-key': key };
    const { resource, body } = step;
    const whole = { ...body, sourceReference: scene.reference };
    if (resource === 'snapshot')
      return http.ask('PUT', `${SOS}/calls/by-source/${system}/${encodeURIComponent(scene.reference)}`, { headers, body: whole });
    if (resource === 'report') return http.ask('POST', `${SOS}/calls`, { headers, body: whole });
    return http.ask('POST', `${SOS}/calls/${this.cases.get(scene.reference)?.id ?? scene.reference}/${resource}`, { headers, body });
  }

  private async act(scene: Scene, step: StaffStep): Promise<void> {
    const known = this.cases.get(scene.reference);
    if (!known) return;
    const person = step.by === 'unit' ? this.stage.people.of(step.unit ?? '') : this.stage.people.as(step.by);
    const key = `${scene.reference}/${scene.steps.indexOf(step)}`;
    let fresh: LoggedCase | undefined;
    for (let turn = 1; ; turn++) {
      if (step.lookup !== undefined || turn > 1) fresh = await this.read(person, known);
      const otherCaseId = step.other === undefined ? undefined : this.cases.get(step.other)?.id;
      const filled = fillIn(step, fresh, { self: person.id, ...(otherCaseId === undefined ? {} : { otherCaseId }) });
      if (!filled) return;
      const body = STATES_TIME.has(step.command) ? { ...filled, at: withOffset(step.at) } : filled;
      const headers = { 'if-match': `"${known.revision}"`, 'idempotency-key': key };
      const answer = await person.ask('POST', `${CASES}/${known.id}/${step.command}`, { headers, body });
      if (answer.status < 300) return void (known.revision = (answer.body as { revision: number }).revision);
      // Somebody else wrote in between: read again, and act on what is there now.
      if (answer.status !== 412 || turn === TRIES_AFTER_CHANGE) return this.refused(step.command, answer);
    }
  }

  private async read(person: Person, known: Known): Promise<LoggedCase | undefined> {
    const answer = await person.ask('GET', `${CASES}/${known.id}`);
    if (answer.status !== 200) return void this.refused('reading', answer);
    const seen = answer.body as LoggedCase;
    known.revision = seen.revision;
    return seen;
  }

  private refused(what: string, answer: Answer): void {
    const name = `${what}: ${problemOf(answer)}`;
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1);
  }
}
