// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { RuleStep } from './content.js';
import type { PastCall } from './past-call.js';

/** Longest wait that is told apart, in minutes: what took longer counts as this. */
const LONGEST = 24 * 60;

/** How often each number of minutes came. */
export class Minutes {
  private readonly counts = new Float64Array(LONGEST + 1);
  private total = 0;

  add(minutes: number, times = 1): void {
    this.counts[Math.min(LONGEST, Math.max(0, Math.round(minutes)))]! += times;
    this.total += times;
  }

  /** Adds the shape of another, moved and weighted. */
  addShaped(shape: Minutes, later: number, weight: number): void {
    if (shape.total === 0) return;
    for (let minutes = 0; minutes <= LONGEST; minutes += 1) {
      const times = shape.counts[minutes]!;
      if (times > 0) this.add(minutes + later, (times / shape.total) * weight);
    }
  }

  get median(): number | undefined {
    if (this.total === 0) return undefined;
    let seen = 0;
    for (let minutes = 0; minutes <= LONGEST; minutes += 1) {
      seen += this.counts[minutes]!;
      if (seen >= this.total / 2) return minutes;
    }
    return LONGEST;
  }
}

class Record {
  asked = 0;
  answered = 0;
  readonly minutes = new Minutes();
}

/** How units have answered: how often, and how soon. A unit that was never asked is taken to answer as the others do. */
export class Answering {
  private readonly all = new Record();
  private readonly units = new Map<string, Record>();
  readonly contactedAfter = new Minutes();
  readonly acknowledgedAfter = new Minutes();
  private decisions = 0;
  private deferrals = 0;

  see(call: PastCall): void {
    for (const { unit, minutes } of call.answers) {
      let its = this.units.get(unit);
      if (!its) this.units.set(unit, (its = new Record()));
      for (const record of [its, this.all]) {
        record.asked += 1;
        if (minutes === undefined) continue;
        record.answered += 1;
        record.minutes.add(minutes);
      }
    }
    if (call.contactedAfter !== undefined) this.contactedAfter.add(call.contactedAfter);
    if (call.acknowledgedAfter !== undefined) this.acknowledgedAfter.add(call.acknowledgedAfter);
    if (!call.decision) return;
    this.decisions += 1;
    if (call.deferred) this.deferrals += 1;
  }

  /** Of how many decisions one became a deferral. */
  get deferralShare(): number {
    return this.decisions === 0 ? 0 : Math.min(1, this.deferrals / this.decisions);
  }

  of(unit: string): { readonly share: number; readonly minutes: Minutes } {
    const its = this.units.get(unit);
    const record = its && its.answered > 0 ? its : this.all;
    const { asked, answered } = its ?? this.all;
    return { share: asked === 0 ? 1 : answered / asked, minutes: record.minutes };
  }
}

/** Contacts that many calls would have had, counted once. */
export interface Chain {
  readonly asked: readonly { readonly unit: string; readonly after: number }[];
  readonly told: readonly string[];
  readonly answersNeeded: number;
  /** It ends at the decision function when too few answer. */
  readonly decides: boolean;
  /** It ends with the next shift when too few answer. */
  readonly leaves: boolean;
}

/** Minutes until the next step is taken when nobody answers this one. */
export const waitOf = ({ attempts, everyMinutes, withinMinutes }: RuleStep): number => (attempts - 1) * everyMinutes + withinMinutes;

/** What is expected of so many calls with the same chain. */
export interface Expected {
  /** Unit → how often it would be contacted. */
  readonly contacts: Map<string, number>;
  readonly firstAnswer: Minutes;
  /** How often too few would answer, and the decision function be asked. */
  decisions: number;
  /** How often too few would answer, and the call be left to the next shift by agreement. */
  deferrals: number;
}

/** Goes through a chain as the units have been known to answer, and adds what it leads to. */
export const expect = (chain: Chain, times: number, answering: Answering, into: Expected): void => {
  const add = (unit: string, weight: number): void => void into.contacts.set(unit, (into.contacts.get(unit) ?? 0) + weight);
  const needed = Math.max(1, chain.answersNeeded);
  const delay = answering.contactedAfter.median ?? 0;
  // chances[n]: how likely it is that n have answered so far, of those that are needed.
  let chances = [1, ...Array.from({ length: needed }, () => 0)];
  for (const { unit, after } of chain.asked) {
    const { share, minutes } = answering.of(unit);
    const [none = 0] = chances;
    const open = 1 - (chances[needed] ?? 0);
    add(unit, times * open);
    into.firstAnswer.addShaped(minutes, delay + after, times * none * share);
    chances = chances.map((chance, answered) =>
      (answered === needed ? chance : chance * (1 - share)) + (answered > 0 ? (chances[answered - 1] ?? 0) * share : 0));
  }
  for (const unit of chain.told) add(unit, times);
  const tooFew = times * (1 - (chances[needed] ?? 0));
  if (chain.decides) into.decisions += tooFew;
  if (chain.leaves) into.deferrals += tooFew;
};
