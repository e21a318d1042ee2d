// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality, ShiftRef } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { INFORMATION, WHY_DEFERRED, WHY_OTHER_CHANNEL, WHY_OTHER_UNIT, WHY_SPECIAL } from '../texts/staff.js';
import { addSeconds, withOffset } from './clock-text.js';
import { answered, firstContactAt, type Answered } from './contact.js';
import { calledOut, SPECIAL, takeOver } from './decision.js';
import { handle, known } from './handling.js';
import { Random } from './random.js';
import { review } from './review.js';
import type { Advice, Heard, Road, Scene, Settled, SosStep, StaffStep, Step } from './scene.js';
import type { Story } from './story.js';
import { tellCall } from './telling.js';
import { natural, type Tempo } from './tempo.js';

/** Nobody goes on for ever. */
const MOST_TURNS = 40;
/** So many first attempts are made otherwise than SOS Alarm was told. */
const DEVIATES = 0.04;
const AT_SCREEN = 0.5;
/** What was said so long ago is asked anew before it is done. */
const STALE_MINUTES = 8;
const GOES_ON = new Set(['contact', 'askDecision', 'awaitDecision']);
const SETTLED_BEFORE = 0.06;

interface Contacting { readonly number: number; readonly unit: string; readonly isDecision: boolean; readonly random: Random }

/**
 * What becomes of one call. SOS Alarm asks what to do, and does it; units, the decision function and coordinators do their part when they have
 * been told. Nothing here knows the agreement or the roster: both are what the answers say. The same seed and the same answers give the
 * same course.
 */
export class Course {
  private readonly random: Random;
  private readonly settled: Settled;
  private readonly commands = new Map<string, number>();
  private readonly firstAt: Instant;
  private story!: Story;
  private road: Road;
  private contacts = 0;
  private asked = 0;
  private decisions = 0;
  private isDeciding = false;
  private isTaken = false;
  private isOver = false;

  constructor(private readonly municipality: Municipality, private readonly scene: Scene, private readonly tempo: Tempo = natural) {
    this.random = new Random(scene.seed);
    this.settled = scene.settled ?? {};
    this.road = scene.kind === 'ordinary' ? 'staffed' : scene.kind;
    const { receivedAt } = scene;
    const seconds = (Date.parse(firstContactAt(receivedAt, this.random.fork('first'))) - Date.parse(receivedAt)) / 1000;
    this.firstAt = addSeconds(receivedAt, tempo.takes(seconds));
  }

  /** The call itself, as it is told of. */
  begin(): readonly Step[] {
    const { scene, settled } = this;
    const then = (at: Instant) => ({ advice }: Heard) => (settled.stops === 'call' ? [] : this.next(advice, at));
    const late = scene.faults.includes('late') ? this.phonedByHeart() : undefined;
    const whenLate = (at: Instant) => () => this.handled(late?.unit ?? '', at);
    const { story, steps } = tellCall(scene, this.tempo, this.random.fork('call'), late ? whenLate : then, late?.notifications);
    this.story = story;
    return steps;
  }

  /** What whoever answers the calls does when told what is next. */
  private next(advice: Advice | undefined, at: Instant): readonly Step[] {
    if (!advice || this.asked + this.contacts > MOST_TURNS) return this.finish(at);
    switch (advice.action) {
      case 'call112': return [this.redirect('112', at)];
      case 'call11414': return [this.redirect('11414', at)];
      case 'contact': case 'askDecision': return this.contact(advice, at);
      case 'wait': return [this.ask(later(advice.until ?? at, addSeconds(at, 10)))];
      case 'awaitDecision': return this.decide(at);
      case 'leaveToShift': return this.leave(advice.shift, at);
      default: return this.done(advice, at);
    }
  }

  private takes(at: Instant, least: number, most: number, random = this.random): Instant {
    return addSeconds(at, this.tempo.takes(random.integer(least, most)));
  }

  private ask(at: Instant): SosStep {
    return this.story.tell(at, 'next-step', `ask-${(this.asked += 1)}`, {}, ({ advice }) => this.next(advice, at));
  }

  private redirect(to: string, at: Instant): SosStep {
    const told = this.takes(at, 20, 90);
    return this.story.tell(told, 'redirections', 'redirected', { to, at: withOffset(told) }, ({ advice }) =>
      // Those who are to know of it are told.
      (advice?.action === 'contact' ? this.next(advice, told) : this.finish(told)));
  }

  private done({ because, shift }: Advice, at: Instant): readonly Step[] {
    if (because === 'deferred' && shift && this.decisions === 0) return this.leave(shift, at);
    // Where nothing is agreed SOS Alarm phones whom it knows.
    if (because === 'noInstruction' && this.contacts === 0 && this.scene.kind === 'ordinary')
      return this.contact({ action: 'contact', unit: this.knownByHeart(), channel: 'phone', waitMinutes: 10 }, at);
    const random = this.random.fork('elsewhere');
    if (this.scene.kind !== 'wrongLine' || because === 'redirected' || !random.chance(0.4)) return this.finish(at);
    return [this.redirect(random.pick(['faultReport', 'other', '11414']), at)];
  }

  private contact(advice: Advice, at: Instant): readonly Step[] {
    if (this.contacts === 0 && this.firstAt > addSeconds(at, STALE_MINUTES * 60)) return [this.ask(this.firstAt)];
    const number = (this.contacts += 1);
    const random = this.random.fork(`contact ${number}`);
    const isDecision = advice.action === 'askDecision';
    const soon = this.takes(at, 10, 40, random);
    const sentAt = number === 1 ? later(this.firstAt, soon) : soon;
    const otherwise = isDecision || this.decisions > 0 ? undefined : this.otherwise(advice, random);
    const { unit = this.municipality.decisionFunction, channel = 'phone', waitMinutes = 10, attempt = 1 } = { ...advice, ...otherwise };
    const body = (result: string, when: Instant) => ({ reference: `n${number}`, at: withOffset(when), unit, channel, attempt, result });
    const sent = this.story.tell(sentAt, 'notifications', `n${number}-sent`, body('sent', sentAt));
    const told = otherwise ? [this.deviation(number, otherwise.kind, unit, otherwise.why, addSeconds(sentAt, 3))] : [];
    if (this.settled.stops === 'contact') return [sent];
    if (waitMinutes === 0) return [{ ...sent, then: ({ advice: more }) => this.next(more, sentAt) }];
    const settled = isDecision ? { answers: true as const } : this.settled;
    const expected = Object.keys(this.settled).length > 0 ? settled : {};
    const came = answered({ isFirst: number === 1, channel, waitMinutes }, random, expected);
    return [...told, ...this.heard({ number, unit, isDecision, random }, came, { sent, waitMinutes, body })];
  }

  /** The contact, and what comes back of it. In the wrong order where a message was held up on its way. */
  private heard(
    { unit, isDecision, number }: Contacting, { result, after }: Answered,
    { sent, waitMinutes, body }: { sent: SosStep; waitMinutes: number; body: (result: string, at: Instant) => Record<string, unknown> },
  ): readonly Step[] {
    const until = addSeconds(sent.at, waitMinutes * 60 + 5);
    if (result === 'silence') return [sent, this.ask(until)];
    const at = addSeconds(sent.at, this.tempo.takes(after));
    const then = ({ advice }: Heard): readonly Step[] =>
      result !== 'acknowledged' ? this.next(advice, at) : isDecision ? this.decide(at) : this.takenOn(unit, advice, at);
    const answer = this.story.tell(at, 'notifications', `n${number}-${result}`, body(result, at), then);
    if (at > until) return [sent, this.ask(until), answer];
    return this.scene.faults.includes('reordered') ? [answer, { ...sent, at: addSeconds(at, 4) }] : [sent, answer];
  }

  private otherwise({ unit, attempt = 1, waitMinutes }: Advice, random: Random) {
    if (attempt > 1 || waitMinutes === 0 || !random.chance(DEVIATES)) return undefined;
    const other = calledOut(this.municipality);
    return random.chance(0.5) && other !== unit
      ? { kind: 'otherUnit', unit: other, channel: 'phone', why: random.pick(WHY_OTHER_UNIT) } as const
      : { kind: 'otherChannel', channel: 'radio', why: random.pick(WHY_OTHER_CHANNEL) } as const;
  }

  private deviation(number: number, kind: string, unit: string, why: string, at: Instant): SosStep {
    return this.story.tell(at, 'deviations', `deviation-${number}`, { kind, unit, why, at: withOffset(at) });
  }

  private takenOn(unit: string, advice: Advice | undefined, at: Instant): readonly Step[] {
    const steps = this.handled(unit, at);
    // More may be wanted than one, and the decision function may have been asked meanwhile.
    return advice && GOES_ON.has(advice.action) ? [...steps, ...this.next(advice, at)] : steps;
  }

  private handled(unit: string, at: Instant): readonly Step[] {
    if (this.isTaken) return [];
    this.isTaken = true;
    const { municipality, scene: { category } } = this;
    const random = this.random.fork('handling');
    const calm: StaffStep = {
      by: 'unit', unit, at: addSeconds(at, random.integer(240, 900)), command: 'complete-handling',
      body: { outcome: known(municipality.outcomes, random.pick(['cancelledBeforeArrival', 'settledByPhone'])) },
    };
    const steps = random.chance(SETTLED_BEFORE) ? [calm] : handle(municipality, category, unit, at, random).steps;
    const placed = this.tempo.place(steps, at);
    return [...this.keyed(placed), ...this.finish(placed.at(-1)?.at ?? at)];
  }

  /** The decision function has been reached, or sees at its screen what waits: a third is handled now, the rest waits for a shift. */
  private decide(at: Instant): readonly Step[] {
    if (this.isDeciding || this.settled.undecided) return [];
    this.isDeciding = true;
    const random = this.random.fork(`decision ${(this.decisions += 1)}`);
    const decidedAt = this.takes(at, 120, 720, random);
    if (this.isTaken) {
      const body = { why: random.pick(WHY_SPECIAL) };
      return [this.staff({ by: 'decisionMaker', at: decidedAt, command: 'decide-special-handling', body, then: () => (this.decided(at), []) })];
    }
    return random.chance(SPECIAL) && !this.settled.declines ? [this.special(decidedAt, random)] : [this.defer(decidedAt, random)];
  }

  private special(at: Instant, random: Random): Step {
    this.road = 'specialHandling';
    const unit = calledOut(this.municipality);
    const why = random.pick(WHY_SPECIAL);
    if (random.chance(AT_SCREEN)) {
      // The one who decided phones SOS Alarm, who then asks whom to contact.
      const then = (): Step[] => [this.ask(this.decided(this.takes(at, 40, 200, random)))];
      // Where there is nobody else to call out, the decision function sees to it, and names nobody.
      const body = unit === this.municipality.decisionFunction ? { why } : { why, units: [unit] };
      return this.staff({ by: 'decisionMaker', at, command: 'decide-special-handling', body, then });
    }
    const then = (): readonly Step[] => this.contact({ action: 'contact', unit, channel: 'phone', waitMinutes: 10 }, this.decided(at));
    return this.story.tell(at, 'decisions', `d${this.decisions}`, this.outcome('specialHandling', why, at), then);
  }

  private defer(at: Instant, random: Random): Step {
    this.road = 'deferred';
    const why = random.pick(WHY_DEFERRED);
    const then = ({ shift }: Heard): readonly Step[] => this.takenOver(shift, this.decided(at), random);
    if (random.chance(AT_SCREEN)) {
      const body = { why, information: random.pick(INFORMATION) };
      return this.staff({ by: 'decisionMaker', at, command: 'defer-to-next-shift', body, lookup: 'shift', then });
    }
    return { ...this.story.tell(at, 'decisions', `d${this.decisions}`, this.outcome('deferred', why, at), then), lookup: 'shift' };
  }

  private outcome(outcome: string, motivation: string, at: Instant): Record<string, unknown> {
    return { reference: `d${this.decisions}`, at: withOffset(at), outcome, by: 'tib', motivation };
  }

  private decided(at: Instant): Instant {
    this.isDeciding = false;
    return at;
  }

  /** The agreement itself leaves it to a shift: nobody is contacted, and the shift finds it. */
  private leave(shift: ShiftRef | undefined, at: Instant): readonly Step[] {
    // Which one it is may be known a moment later.
    if (!shift) return [this.ask(addSeconds(at, 90))];
    this.road = 'deferred';
    return this.takenOver(shift, at, this.random.fork('left'));
  }

  private takenOver(shift: ShiftRef | undefined, from: Instant, random: Random): readonly Step[] {
    if (!shift || this.settled.forgotten) return [];
    const { steps, at } = takeOver(this.municipality, this.scene.category, { shift, from }, random);
    const soon = this.tempo.place(steps.slice(0, 1), from);
    return [...this.keyed(random.chance(0.5) ? [...soon, ...steps.slice(1)] : steps), ...this.finish(at)];
  }

  /** SOS Alarm did not reach us: it phoned whom it knows, and tells of it hours later. */
  private phonedByHeart() {
    const { receivedAt } = this.scene;
    const unit = this.knownByHeart();
    const at = (seconds: number): string => withOffset(addSeconds(receivedAt, seconds));
    const contact = { reference: 'n1', unit, channel: 'phone', attempt: 1 };
    this.contacts = 1;
    return { unit, notifications: [{ ...contact, at: at(240), result: 'sent' }, { ...contact, at: at(330), result: 'acknowledged' }] };
  }

  private knownByHeart(): string {
    const { municipality, scene: { category } } = this;
    const first = municipality.categories.find(({ code }) => code === category)?.firstUnit;
    return first === undefined || first === municipality.decisionFunction ? calledOut(municipality) : first;
  }

  /** All has been done that is done at once; the municipality follows it up. */
  private finish(at: Instant): readonly Step[] {
    if (this.isOver) return [];
    this.isOver = true;
    if (this.settled.unreviewed) return [];
    const random = this.random.fork('review');
    const steps = review(this.municipality, this.scene, { road: this.road, from: at }, random);
    const body = { why: random.pick(WHY_SPECIAL) };
    // Who comes late to it meets a question that the passing of time has asked: it is answered, not left open.
    const decided: StaffStep = { by: 'decisionMaker', at: addSeconds(at, 1200), command: 'decide-special-handling', body, lookup: 'openDecision' };
    return this.keyed([decided, ...(random.chance(0.5) ? this.tempo.place(steps, at) : steps)]);
  }

  private keyed(steps: readonly StaffStep[]): StaffStep[] {
    return steps.map((step) => this.staff(step));
  }

  private staff(step: StaffStep): StaffStep {
    const number = (this.commands.get(step.command) ?? 0) + 1;
    this.commands.set(step.command, number);
    return { ...step, key: `${step.command}-${number}` };
  }
}

const later = (one: Instant, other: Instant): Instant => (Date.parse(one) > Date.parse(other) ? one : other);
