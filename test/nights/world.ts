// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { agreementOf, testMunicipality } from '@fyrvakt/testing';
import { addMinutes, localInstant, type Instant } from '@fyrvakt/kernel';
import type { Agreement, Municipality } from '@fyrvakt/cases';

/** Chance by name: the same seed and name always give the same, whatever else happens in between. At least 0 and below 1. */
export const chance = (seed: number, name: string): number => {
  let hash = 2_166_136_261 ^ seed;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
};

/** One of several, each with its weight. */
const oneOf = <T extends string>(seed: number, name: string, weights: { readonly [K in T]: number }): T => {
  let left = chance(seed, name) * Object.values<number>(weights).reduce((sum, weight) => sum + weight, 0);
  for (const [key, weight] of Object.entries<number>(weights)) if ((left -= weight) < 0) return key as T;
  return Object.keys(weights)[0] as T;
};

const within = (seed: number, name: string, from: number, to: number): number => from + Math.floor(chance(seed, name) * (to - from + 1));

/** The nights on which the clocks change, and some that are like any other. */
const EVENINGS = ['2026-10-24', '2027-03-27', '2027-10-30', '2026-11-20', '2026-11-22', '2026-12-24', '2027-06-04', '2027-01-04'];

export type Answer = 'acknowledged' | 'declined' | 'noAnswer' | 'busy' | 'silence';

/** Everything that one night holds that is not ours: the call, who is at work, who answers, what is decided, who comes in the morning. */
export class World {
  readonly begin: Instant;
  readonly agreement: Agreement;
  readonly category: string;
  readonly danger: 'yes' | 'no';
  /** How whoever answers the calls works: as told, until falling silent, by contacting somebody else first, or the last step first. */
  readonly manner: 'asTold' | 'fallsSilent' | 'contactsAnother' | 'skips';

  constructor(readonly seed: number) {
    const evening = EVENINGS[seed % EVENINGS.length] ?? '2026-11-22';
    this.begin = addMinutes(localInstant(evening, '17:00'), within(seed, 'call', 0, 11 * 60));
    this.agreement = agreementOf((unit) => chance(seed, `in ${unit}`) < 0.7);
    this.category = oneOf(seed, 'category', { noiseMusic: 80, vandalism: 10, otherWrongNumber: 5, ghosts: 5 });
    this.danger = chance(seed, 'danger') < 0.08 ? 'yes' : 'no';
    this.manner = oneOf(seed, 'manner', { asTold: 70, fallsSilent: 15, contactsAnother: 8, skips: 7 });
  }

  /** After how many contacts whoever answers the calls falls silent. */
  get silentAfter(): number {
    return this.manner === 'fallsSilent' ? within(this.seed, 'silent', 0, 3) : Infinity;
  }

  /** What a unit does when it is contacted, and after how many minutes. An answer may come too late. */
  answer(unit: string, attempt: number): { readonly answer: Answer; readonly after: number } {
    const name = `${unit} ${attempt}`;
    const answer = oneOf<Answer>(this.seed, `answer ${name}`, { acknowledged: 30, declined: 10, noAnswer: 30, busy: 10, silence: 20 });
    return { answer, after: answer === 'noAnswer' || answer === 'busy' ? 0 : within(this.seed, `after ${name}`, 1, 14) };
  }

  /** What the decision function decides once it has been reached, and after how many minutes. */
  decision(number: number): { readonly outcome: 'special' | 'specialByUnits' | 'deferred' | 'none'; readonly after: number } {
    const outcome = oneOf(this.seed, `decision ${number}`, { special: 20, specialByUnits: 25, deferred: 40, none: 15 });
    return { outcome, after: within(this.seed, `decides ${number}`, 1, 20) };
  }

  /** What the shift does with what was left to it, so many minutes after it began. */
  shift(deferralId: string): { readonly does: 'accepts' | 'returns' | 'nothing'; readonly after: number } {
    const does = oneOf(this.seed, `shift ${deferralId}`, { accepts: 50, returns: 15, nothing: 35 });
    return { does, after: within(this.seed, `shift after ${deferralId}`, 0, 45) };
  }

  readonly municipality: Municipality = testMunicipality;

  /** What the call says besides. */
  readonly call: object = {};
}
