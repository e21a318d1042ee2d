// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import { Answering, expect, Minutes, type Chain, type Expected } from './answering.js';
import type { BeforeAfter, WhatIfSummary } from './evidence.js';
import type { PastCall } from './past-call.js';
import { tryOut, type Outcome, type Tried, type Variant } from './try-out.js';

export interface CallOutcome {
  readonly caseId: string;
  readonly receivedAt: Instant;
  readonly category: string;
  readonly area?: string;
  readonly place?: string;
  readonly before: Outcome;
  readonly after: Outcome;
  /** Somebody else is asked first, or nobody, or it goes elsewhere. */
  readonly changed: boolean;
}

export interface WhatIfOptions {
  /** Calls that came in from then on. */
  readonly from: Instant;
  /** Calls that came in before then. */
  readonly to: Instant;
  /** What it is compared with; what really happened, when left out. */
  readonly base?: Variant;
  /** How many calls that turn out otherwise are told one by one, 200 when left out. */
  readonly examples?: number;
}

export interface WhatIfResult {
  readonly summary: WhatIfSummary;
  /** The first calls that turn out otherwise. */
  readonly examples: readonly CallOutcome[];
}

const asItWas = ({ asked, told, nobody, decision }: PastCall): Outcome => ({ because: [], asked, told, out: [], nobody, decision });

const isOtherwise = (before: Outcome, after: Outcome): boolean =>
  before.asked[0] !== after.asked[0] || before.nobody !== after.nobody || (before.route !== undefined && before.route !== after.route);

const outcomeOf = (call: PastCall, before: Outcome, after: Outcome): CallOutcome => {
  const { caseId, receivedAt, category, area, place } = call;
  return {
    caseId, receivedAt, category, ...(area !== undefined && { area }), ...(place !== undefined && { place }), before, after,
    changed: isOtherwise(before, after),
  };
};

const counts = ({ mode, receivedAt }: PastCall, { from, to }: WhatIfOptions): boolean => mode === 'actual' && from <= receivedAt && receivedAt < to;

/** The same chains come again and again: they are counted, and gone through once when it is known how units answer. */
class Chains {
  private readonly counted = new Map<string, { readonly chain: Chain; times: number }>();
  nobody = 0;
  toNextShift = 0;

  add({ chain, outcome }: Tried): void {
    const { asked, told, answersNeeded, decides, leaves } = chain;
    const key = `${answersNeeded} ${decides} ${leaves} ${asked.map(({ unit, after }) => `${unit}@${after}`).join()} ${told.join()}`;
    const known = this.counted.get(key);
    if (known) known.times += 1;
    else this.counted.set(key, { chain, times: 1 });
    if (outcome.nobody) this.nobody += 1;
    if (outcome.route === 'nextShift') this.toNextShift += 1;
  }

  expected(answering: Answering): Expected {
    const expected: Expected = { contacts: new Map(), firstAnswer: new Minutes(), decisions: 0, deferrals: 0 };
    for (const { chain, times } of this.counted.values()) expect(chain, times, answering, expected);
    return expected;
  }
}

/** What really happened, counted. */
class Happened {
  nobody = 0;
  decisions = 0;
  deferrals = 0;
  readonly contacts = new Map<string, number>();

  add({ asked, told, nobody, decision, deferred }: PastCall): void {
    if (nobody) this.nobody += 1;
    if (decision) this.decisions += 1;
    if (deferred) this.deferrals += 1;
    for (const unit of new Set([...asked, ...told])) this.contacts.set(unit, (this.contacts.get(unit) ?? 0) + 1);
  }
}

interface Side {
  readonly nobody: number;
  readonly decisions: number;
  readonly deferrals: number;
  readonly minutes: number | undefined;
  readonly contacts: ReadonlyMap<string, number>;
}

const expectedSide = (chains: Chains, answering: Answering): Side => {
  const { contacts, firstAnswer, decisions, deferrals } = chains.expected(answering);
  const left = deferrals + chains.toNextShift;
  return { nobody: chains.nobody, decisions, deferrals: decisions * answering.deferralShare + left, minutes: firstAnswer.median, contacts };
};

const beforeAfter = (before: Side, after: Side, of: 'nobody' | 'decisions' | 'deferrals'): BeforeAfter => ({
  before: Math.round(before[of]), after: Math.round(after[of]),
});

/**
 * Tries a variant on calls that really came, without touching anything: one call at a time, in little memory, however many there are. How
 * units would answer is taken from how they did in the same history; what is deferred of what is decided as well.
 */
export class WhatIf {
  private readonly answering = new Answering();
  private readonly happened = new Happened();
  private readonly earlier = new Chains();
  private readonly later = new Chains();
  private readonly examples: CallOutcome[] = [];
  private changed = 0;
  private tried = 0;

  constructor(private readonly variant: Variant, private readonly options: WhatIfOptions) {}

  /** How many calls it has been tried on. */
  get calls(): number {
    return this.tried;
  }

  /** Tries it on one more call, unless that is not of the period. */
  tryOn(call: PastCall): void {
    const { base, examples: most = 200 } = this.options;
    if (!counts(call, this.options)) return;
    this.tried += 1;
    this.answering.see(call);
    const after = tryOut(this.variant, call);
    this.later.add(after);
    const compared = base && tryOut(base, call);
    if (compared) this.earlier.add(compared);
    else this.happened.add(call);
    const before = compared?.outcome ?? asItWas(call);
    if (!isOtherwise(before, after.outcome)) return;
    this.changed += 1;
    if (this.examples.length < most) this.examples.push(outcomeOf(call, before, after.outcome));
  }

  /** What it has come to. `standingStill`: as the summary says it. */
  result(standingStill = 0): WhatIfResult {
    const { answering, options: { base, from, to } } = this;
    const after = expectedSide(this.later, answering);
    const before: Side = base ? expectedSide(this.earlier, answering) : { ...this.happened, minutes: answering.acknowledgedAfter.median };
    const units = [...new Set([...before.contacts.keys(), ...after.contacts.keys()])].toSorted();
    return {
      summary: {
        from, to, comparedWith: base ? 'instruction' : 'history', calls: this.tried, changed: this.changed,
        ...(standingStill > 0 && { standingStill }),
        reachNobody: beforeAfter(before, after, 'nobody'),
        decisions: beforeAfter(before, after, 'decisions'),
        deferrals: beforeAfter(before, after, 'deferrals'),
        minutesToFirstAcknowledgement: {
          ...(before.minutes !== undefined && { before: before.minutes }), ...(after.minutes !== undefined && { after: after.minutes }),
        },
        units: units.map((unit) => ({
          unit, before: Math.round(before.contacts.get(unit) ?? 0), after: Math.round(after.contacts.get(unit) ?? 0),
        })),
      },
      examples: this.examples,
    };
  }
}

/** All at once. */
export const whatIf = (history: Iterable<PastCall>, variant: Variant, options: WhatIfOptions): WhatIfResult => {
  const trial = new WhatIf(variant, options);
  for (const call of history) trial.tryOn(call);
  return trial.result();
};
