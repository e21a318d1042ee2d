// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase, Municipality, ShiftRef } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { problemOf, type Answer, type Http } from '../client/http.js';
import type { People, Person } from '../client/sign-ins.js';
import { addSeconds, withOffset } from '../plan/clock-text.js';
import { chosenShift } from '../plan/decision.js';
import type { Advice, Heard, Scene, SosStep, StaffStep, Step } from '../plan/scene.js';
import { fillIn } from './lookups.js';
import type { Cast } from './player.js';

const SOS = '/sos-api/v1';
const CASES = '/case-api/v1/cases';
const TRIES_AFTER_CHANGE = 4;
/** Nobody leaves anything to a shift that is about to begin. */
const AHEAD_SECONDS = 30 * 60;
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
  readonly municipality: Municipality;
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

  async perform(scene: Scene, step: Step): Promise<readonly Step[]> {
    const shift = step.lookup === 'shift' ? await this.shiftFor(scene, step.at) : undefined;
    const found = shift ? { ...step, body: { ...step.body, shifts: [shift] } } : step;
    const heard = found.by === 'sos' ? await this.tell(scene, found) : await this.act(scene, found);
    return heard ? (step.then?.({ ...heard, ...(shift && { shift }) }) ?? []) : [];
  }

  /** SOS Alarm's system says that it is there, and when it will be heard from again. */
  async heartbeat(): Promise<void> {
    const { http, key } = this.stage;
    const answer = await http.ask('POST', `${SOS}/heartbeats`, { headers: { authorization: `Bearer ${key}` }, body: { nextWithinSeconds: 300 } });
    if (answer.status >= 300) this.refused('heartbeat', answer);
  }

  /** Undefined where it was refused. */
  private async tell(scene: Scene, step: SosStep): Promise<Heard | undefined> {
    // The same delivery twice carries the same key: a network that repeats itself.
    const answers = await Promise.all(Array.from({ length: step.deliveries }, () => this.send(scene, step)));
    const answer = answers[0]!;
    if (answer.status >= 300) return void this.refused(step.resource, answer);
    if (step.resource === 'next-step') return { advice: await this.withShift(scene, answer.body as Advice) };
    const { callId, revision, nextStep } = answer.body as { callId: string; revision: number; nextStep: Advice };
    this.cases.set(scene.reference, { id: callId, revision });
    return { advice: await this.withShift(scene, nextStep) };
  }

  /** What has been left to a shift is on that shift's list. */
  private async withShift({ reference }: Scene, advice: Advice): Promise<Advice> {
    const known = this.cases.get(reference);
    if (advice.because !== 'deferred' || !known) return advice;
    const seen = await this.read(this.stage.people.as('coordinator'), known);
    const shift = seen?.deferrals.at(-1)?.handovers[0]?.shift;
    return shift ? { ...advice, shift } : advice;
  }

  /** Whoever decides looks at the roster. */
  private async shiftFor(scene: Scene, at: Instant): Promise<ShiftRef | undefined> {
    const answer = await this.stage.people.as('decisionMaker').ask('GET', '/case-api/v1/shifts');
    if (answer.status !== 200) return void this.refused('shifts', answer);
    const { rows } = answer.body as { rows: readonly { next: readonly ShiftRef[] }[] };
    return chosenShift(this.stage.municipality, scene.category, rows.flatMap(({ next }) => next), addSeconds(at, AHEAD_SECONDS));
  }

  private async send(scene: Scene, step: SosStep): Promise<Answer> {
    const { http, key: apiKey, system } = this.stage;
    const headers = { authorization: `Bearer ${apiKey}`, 'idempotency-key': `${scene.reference}/${step.key}` };
    const { resource, body } = step;
    const whole = { ...body, sourceReference: scene.reference };
    if (resource === 'snapshot')
      return http.ask('PUT', `${SOS}/calls/by-source/${system}/${encodeURIComponent(scene.reference)}`, { headers, body: whole });
    if (resource === 'report') return http.ask('POST', `${SOS}/calls`, { headers, body: whole });
    const call = `${SOS}/calls/${this.cases.get(scene.reference)?.id ?? scene.reference}`;
    if (resource === 'next-step') return http.ask('GET', `${call}/next-step`, { headers: { authorization: `Bearer ${apiKey}` } });
    return http.ask('POST', `${call}/${resource}`, { headers, body });
  }

  private async act(scene: Scene, step: StaffStep): Promise<Heard | undefined> {
    const known = this.cases.get(scene.reference);
    if (!known) return undefined;
    const person = step.by === 'unit' ? this.stage.people.of(step.unit ?? '') : this.stage.people.as(step.by);
    const key = `${scene.reference}/${step.key ?? step.command}`;
    let fresh: LoggedCase | undefined;
    for (let turn = 1; ; turn++) {
      if (step.lookup !== undefined || turn > 1) fresh = await this.read(person, known);
      const otherCaseId = step.other === undefined ? undefined : this.cases.get(step.other)?.id;
      const filled = fillIn(step, fresh, { self: person.id, ...(otherCaseId === undefined ? {} : { otherCaseId }) });
      if (!filled) return undefined;
      const body = STATES_TIME.has(step.command) ? { ...filled, at: withOffset(step.at) } : filled;
      const headers = { 'if-match': `"${known.revision}"`, 'idempotency-key': key };
      const answer = await person.ask('POST', `${CASES}/${known.id}/${step.command}`, { headers, body });
      if (answer.status < 300) {
        known.revision = (answer.body as { revision: number }).revision;
        return {};
      }
      // Somebody else wrote in between: read again, and act on what is there now.
      if (answer.status !== 412 || turn === TRIES_AFTER_CHANGE) return void this.refused(step.command, answer);
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
