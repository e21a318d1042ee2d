// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  caseCommands, caseStream, nextStep, openDecision, standing, type CaseAt, type CaseCommandName, type CaseEvents, type CaseState, type LoggedCase,
  type NextStep,
} from '@fyrvakt/cases';
import { CommandPath, idsUnder, MemoryEventStore, type Sealer } from '@fyrvakt/event-store';
import { owes } from '@fyrvakt/follow-ups';
import { addMinutes, Rejection, type Actor, type Instant } from '@fyrvakt/kernel';
import { chance, type World } from './world.js';

/** What befalls us during a night, beside what the world does. */
export interface Mishaps {
  /** Every message may come two or three times, and those of the same minute in another order. */
  readonly disturbedPost?: boolean;
  /** Programs are started anew in the middle, remembering nothing, and two of them do what time demands. */
  readonly restarts?: boolean;
  /** Nothing that time demands is done for so many minutes, from the first. */
  readonly standstill?: number;
}

type Path = CommandPath<CaseEvents, CaseState, CaseAt>;
interface Message { readonly at: Instant; readonly name: CaseCommandName; readonly body: object; readonly actor: Actor; readonly key: string }

const ids = idsUnder('6f0d0c1e-3a5b-4d0c-8f5e-0c9b8a7d6e5f');
const STREAM = `case-${ids('the case of the night')}`;
const SOS: Actor = { kind: 'client', id: 'sos', role: 'client' };
const STAFF: Actor = { kind: 'person', id: 'somebody', role: 'decisionMaker' };
const SYSTEM: Actor = { kind: 'system', id: 'follow-ups', role: 'system' };
const RULES = { acknowledgementMinutes: 15 };
/** After so long whoever answered the call has gone home. */
const NIGHT_MINUTES = 14 * 60;
const DAYS_AFTER = 10;

/**
 * One call and what becomes of it, on a clock that only this moves: it goes from one moment at which something happens to the next. What
 * runs is the real command path over a log in memory, with the rules, what time demands and the next step as they are.
 */
export class Night {
  private readonly store = new MemoryEventStore();
  private paths: [Path, Path];
  private readonly due: Message[] = [];
  private readonly told = new Set<string>();
  private contacts = 0;
  private turns = 0;
  private lastAsked?: { readonly state: LoggedCase; readonly owed: ReturnType<typeof owes> };
  now: Instant;

  constructor(readonly world: World, private readonly sealer: Sealer, private readonly mishaps: Mishaps = {}) {
    this.now = world.begin;
    this.paths = [this.open(), this.open()];
  }

  get state(): LoggedCase {
    const state = this.paths[0].recall(STREAM);
    if (state?.kind !== 'logged') throw new Error('No call came');
    return state;
  }

  /** Plays the night and the days after it, until nothing more will happen by itself. */
  async play(): Promise<LoggedCase> {
    const { begin, category, danger } = this.world;
    const source = { system: 'sos-alarm', reference: 'S-1' };
    const body = { source, receivedAt: begin, category, danger, place: { code: 'LYS-SHA' }, ...this.world.call };
    await this.post([{ at: begin, name: 'ReceiveCall', actor: SOS, key: 'call', body }]);
    const end = addMinutes(begin, DAYS_AFTER * 24 * 60);
    for (let next: Instant | undefined = begin; next !== undefined && next <= end; next = this.nextMoment()) {
      this.now = next > this.now ? next : this.now;
      await this.moment();
      if (++this.turns > 500) throw new Error('The night never ends');
    }
    return this.state;
  }

  private open(): Path {
    const at = (base: Parameters<ConstructorParameters<typeof CommandPath<CaseEvents, CaseState, CaseAt>>[0]['at']>[0]): CaseAt =>
      ({ ...base, municipality: this.world.municipality, agreement: this.world.agreement });
    return new CommandPath({ store: this.store, sealer: this.sealer, type: caseStream, clock: () => this.now, at });
  }

  private async moment(): Promise<void> {
    const here = this.due.filter(({ at }) => at <= this.now);
    for (const message of here) this.due.splice(this.due.indexOf(message), 1);
    await this.post(here);
    await this.timePasses();
    await this.answerCalls();
    await this.timePasses();
    this.morning();
  }

  /** When the next thing happens: a message, something owed, or whoever answers the calls has waited long enough. */
  private nextMoment(): Instant | undefined {
    const owed = this.owed[0]?.due;
    const step = this.isAnswering() ? nextStep(this.state, this.now) : undefined;
    const moments = [...this.due.map(({ at }) => at), ...(owed === undefined ? [] : [owed < this.wakes ? this.wakes : owed])];
    if (step?.kind === 'wait') moments.push(step.until);
    return moments.filter((at) => at > this.now).toSorted()[0];
  }

  /** From when on what time demands is done. */
  private get wakes(): Instant {
    return addMinutes(this.world.begin, this.mishaps.standstill ?? 0);
  }

  private async post(messages: readonly Message[]): Promise<void> {
    const { disturbedPost } = this.mishaps;
    const { seed } = this.world;
    const copies = (message: Message): Message[] =>
      Array.from({ length: disturbedPost ? 1 + Math.floor(chance(seed, `copies ${message.key}`) * 3) : 1 }, () => message);
    // What people decide of a minute comes after what was reported in it, in its order.
    const order = ({ actor, key }: Message, index: number): number =>
      actor !== SOS ? 2 + index : disturbedPost ? chance(seed, `order ${key} ${index}`) : index / 1_000;
    const placed = messages.flatMap(copies).map((message, index) => ({ message, by: order(message, index) }));
    const inOrder = placed.toSorted((one, other) => one.by - other.by);
    for (const { message: { name, body, actor, key } } of inOrder) await this.take(name, body, actor, key);
  }

  private async take(name: CaseCommandName, body: object, actor: Actor, key: string, occurredAt?: Instant): Promise<void> {
    if (this.mishaps.restarts && chance(this.world.seed, `restart ${key} ${this.turns}`) < 0.15) this.paths = [this.open(), this.open()];
    const request = { stream: STREAM, body, commandId: ids(key), actor, ...(occurredAt !== undefined && { occurredAt }) };
    const takers = this.mishaps.restarts && actor === SYSTEM ? this.paths.toReversed() : this.paths.slice(0, 1);
    for (const path of takers)
      await path.execute(name, caseCommands[name], request).catch((refused: unknown) => {
        if (!(refused instanceof Rejection)) throw refused;
      });
    // A path that has done nothing yet remembers nothing.
    if (!this.paths[0].recall(STREAM)) await this.paths[0].execute('EndCall', { decide: () => [] }, { ...request, commandId: ids(`${key} look`) });
  }

  /** Does what has fallen due, as the worker does. */
  private async timePasses(): Promise<void> {
    if (this.now < this.wakes) return;
    for (const done = new Set<string>(); ; ) {
      const item = this.owed.find(({ due, id }) => due <= this.now && !done.has(id));
      if (!item) return;
      done.add(item.id);
      await this.take(item.command, item.body, SYSTEM, item.id, item.due);
    }
  }

  /** What time will demand of the case as it stands. */
  private get owed(): ReturnType<typeof owes> {
    const { state } = this;
    if (state !== this.lastAsked?.state) this.lastAsked = { state, owed: owes(state, RULES) };
    return this.lastAsked.owed;
  }

  private isAnswering(): boolean {
    return this.contacts < this.world.silentAfter && this.now < addMinutes(this.world.begin, NIGHT_MINUTES);
  }

  /** Whoever answers the calls does as told, for as long as there is something to do at once. */
  private async answerCalls(): Promise<void> {
    for (let steps = 0; steps < 30 && this.isAnswering(); steps += 1) {
      const step = nextStep(this.state, this.now);
      if (step.kind === 'call112' || step.kind === 'call11414')
        await this.post([{ at: this.now, name: 'RedirectCall', body: { to: '112' }, actor: SOS, key: 'redirect' }]);
      else if (step.kind === 'contact' || step.kind === 'askDecision') await this.contact(this.inManner(step));
      else return;
    }
  }

  /** Some contact another unit than they were told, first of all, or begin with the last. */
  private inManner(step: Extract<NextStep, { unit: string; channel: string }>): { unit: string; channel: string } {
    const { manner } = this.world;
    if (this.contacts > 0 || step.kind === 'askDecision' || manner === 'asTold') return step;
    if (manner === 'contactsAnother') return { unit: 'XX9', channel: 'phone' };
    return manner === 'skips' ? (this.state.chain?.steps.findLast(({ acknowledgement }) => acknowledgement) ?? step) : step;
  }

  private async contact({ unit, channel }: { unit: string; channel: string }): Promise<void> {
    const number = ++this.contacts;
    const reference = `n-${number}`;
    const attempt = this.state.notifications.filter((known) => known.unit === unit).length + 1;
    const { answer, after } = this.world.answer(unit, attempt);
    const body = { reference, unit, channel, at: this.now };
    const sent: Message = { at: this.now, name: 'NotifyResource', body: { ...body, result: 'sent' }, actor: SOS, key: reference };
    const answeredAt = addMinutes(this.now, after);
    const answered: Message = {
      at: answeredAt, name: 'NotifyResource', actor: SOS, key: `${reference} ${answer}`, body: { ...body, at: answeredAt, result: answer },
    };
    if (answer !== 'silence' && after > 0) this.due.push(answered);
    if (unit === 'BF1' && answer === 'acknowledged') this.decides(number, addMinutes(this.now, after));
    await this.post(answer !== 'silence' && after === 0 ? [sent, { ...answered, body: { ...body, result: answer } }] : [sent]);
  }

  private decides(number: number, from: Instant): void {
    const { outcome, after } = this.world.decision(number);
    const at = addMinutes(from, after);
    const reference = `d-${number}`;
    const shift = this.world.municipality.nextShift('GE1', at);
    const decide = (name: CaseCommandName, body: object): unknown =>
      this.due.push({ at, name, body: { reference, at, ...body }, actor: STAFF, key: reference });
    if (outcome === 'deferred' && shift) decide('DeferToNextShift', { shifts: [shift] });
    if (outcome === 'special') decide('DecideSpecialHandling', {});
    if (outcome === 'specialByUnits') decide('DecideSpecialHandling', { units: ['BV1', 'FT1'] });
  }

  /** What the shift will do with what has just been left to it. */
  private morning(): void {
    for (const { id: deferralId, handovers } of this.state.deferrals) {
      if (this.told.has(deferralId)) continue;
      this.told.add(deferralId);
      const { does, after } = this.world.shift(`${this.told.size}`);
      const name = ({ accepts: 'AcceptHandover', returns: 'ReturnHandover', nothing: undefined } as const)[does];
      for (const { shift: { unit, start } } of handovers)
        if (name) this.due.push({ at: addMinutes(start, after), name, body: { deferralId, unit }, actor: STAFF, key: `${name} ${deferralId}` });
    }
  }
}

/** Where a person sees a case whose chain is over; undefined where nobody would. */
export const seenIn = (state: LoggedCase, now: Instant): string | undefined => {
  const stands = state.chain && standing(state, state.chain, now);
  if (openDecision(state)) return 'awaiting a decision';
  if (state.deferrals.some(({ handovers }) => handovers.some(({ status }) => status !== 'returned'))) return 'handovers';
  if (state.redirectedTo) return 'redirected';
  if (stands?.at === 'answered' || (stands?.at === 'contact' && stands.isAnswered)) return 'taken on';
  if (state.handling === 'specialHandling' && !state.chain) return 'with the decision function';
  return !state.instruction || state.instruction.route === 'none' ? 'to follow up' : undefined;
};
