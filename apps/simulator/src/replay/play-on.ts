// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality, ShiftRef } from '@fyrvakt/cases';
import { toInstant, type Instant } from '@fyrvakt/kernel';
import { Temporal } from 'temporal-polyfill';
import { problemOf, type Answer, type Http } from '../client/http.js';
import type { Person } from '../client/sign-ins.js';
import { addSeconds } from '../plan/clock-text.js';
import { chosenShift, SPECIAL } from '../plan/decision.js';
import { Random } from '../plan/random.js';
import type { Advice } from '../plan/scene.js';
import { WHY_DEFERRED, WHY_SPECIAL } from '../texts/staff.js';

/** Those who answer are hard to reach on purpose, so that everything after them is met. */
const ANSWERS = 0.3;
const DECISION_ANSWERS = 0.8;
/** Nobody goes on for ever. */
const MOST_TURNS = 40;
/** What the passing of time does takes no longer than a breath; asked so many times whether it has been done. */
const BREATH_MS = 300;
const MOST_BREATHS = 20;
const AHEAD_SECONDS = 30 * 60;

export interface PlayOnOptions {
  readonly http: Pick<Http, 'ask'>;
  readonly key: string;
  readonly municipality: Municipality;
  /** Whoever decides looks at the roster. */
  readonly decides: Pick<Person, 'ask'>;
  readonly seed: string;
  readonly now?: () => Instant;
  readonly pause?: (ms: number) => Promise<void>;
}

/** A call that has been sent, and what was answered. */
export interface Sent { readonly id: string; readonly name: string; readonly category: string; readonly advice: Advice }

const clock = (): Instant => toInstant(Temporal.Now.instant().toString());
const breath = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Plays calls on by what the answers say is next, until nothing more is: who is contacted answers yes or no at once, so that nobody is
 * waited for. Whether is drawn by chance from the seed and the call's name. It holds no agreement and no roster.
 */
export class PlayOn {
  readonly refused = new Map<string, number>();
  contacts = 0;

  constructor(private readonly options: PlayOnOptions) {}

  async play({ id, name, category, advice }: Sent): Promise<void> {
    const random = new Random(`${this.options.seed}/${name}`);
    let [next, decided]: [Advice | undefined, boolean] = [advice, false];
    for (let turn = 1; next && turn <= MOST_TURNS; turn += 1) {
      switch (next.action) {
        case 'call112': case 'call11414':
          next = await this.tell(id, 'redirections', { to: next.action === 'call112' ? '112' : '11414' }, `redirected-${turn}`);
          break;
        case 'contact': case 'askDecision': next = await this.contact(id, next, turn, random); break;
        case 'awaitDecision':
          next = decided ? undefined : await this.decide(id, category, random);
          decided = true;
          break;
        case 'leaveToShift': next = await this.left(id); break;
        default: return;
      }
    }
  }

  private contact(id: string, { unit, channel, attempt, waitMinutes, action }: Advice, turn: number, random: Random): Promise<Advice | undefined> {
    this.contacts += 1;
    const isThere = random.fork(`contact ${turn}`).chance(action === 'askDecision' ? DECISION_ANSWERS : ANSWERS);
    const result = waitMinutes === 0 ? 'sent' : isThere ? 'acknowledged' : 'declined';
    return this.tell(id, 'notifications', { reference: `n${turn}`, unit, channel, attempt, result }, `n${turn}`);
  }

  /** A third is handled now, a third is left to a shift, and of a third nothing is heard. */
  private async decide(id: string, category: string, random: Random): Promise<Advice | undefined> {
    const chance = random.fork('decision');
    if (chance.chance(SPECIAL))
      return this.tell(id, 'decisions', { reference: 'd1', outcome: 'specialHandling', by: 'tib', motivation: chance.pick(WHY_SPECIAL) }, 'd1');
    const shift = chance.chance(0.5) ? await this.shiftFor(category) : undefined;
    const deferred = { reference: 'd1', outcome: 'deferred', by: 'tib', motivation: chance.pick(WHY_DEFERRED), shifts: [shift] };
    return shift && this.tell(id, 'decisions', deferred, 'd1');
  }

  private async shiftFor(category: string): Promise<ShiftRef | undefined> {
    const { decides, municipality, now = clock } = this.options;
    const answer = await decides.ask('GET', '/case-api/v1/shifts');
    if (answer.status !== 200) return void this.note('shifts', answer);
    const { rows } = answer.body as { rows: readonly { next: readonly ShiftRef[] }[] };
    return chosenShift(municipality, category, rows.flatMap(({ next }) => next), addSeconds(now(), AHEAD_SECONDS));
  }

  /** The agreement itself leaves it to a shift: that is done without us. */
  private async left(id: string): Promise<Advice | undefined> {
    for (let turn = 1; turn <= MOST_BREATHS; turn += 1) {
      await (this.options.pause ?? breath)(BREATH_MS);
      const next = await this.advised('GET', `/sos-api/v1/calls/${id}/next-step`, {});
      if (next?.action !== 'leaveToShift') return next;
    }
    return undefined;
  }

  private tell(id: string, resource: string, body: object, key: string): Promise<Advice | undefined> {
    return this.advised('POST', `/sos-api/v1/calls/${id}/${resource}`, { body, headers: { 'idempotency-key': `${id}/${key}` } });
  }

  /** Undefined where it was refused: then the call stays where it is. */
  private async advised(method: string, path: string, asked: { body?: object; headers?: Record<string, string> }): Promise<Advice | undefined> {
    const headers = { authorization: `Bearer ${this.options.key}`, ...asked.headers };
    const answer = await this.options.http.ask(method, path, { ...asked, headers });
    if (answer.status >= 300) return void this.note(path.split('/').at(-1) ?? path, answer);
    return method === 'GET' ? (answer.body as Advice) : (answer.body as { nextStep: Advice }).nextStep;
  }

  private note(what: string, answer: Answer): void {
    const name = `${what}: ${problemOf(answer)}`;
    this.refused.set(name, (this.refused.get(name) ?? 0) + 1);
  }
}
