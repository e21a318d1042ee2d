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

/** Every call of the period, one after another, with what became of it and what would have. */
export function* whatIfCalls(history: Iterable<PastCall>, variant: Variant, options: WhatIfOptions): Iterable<CallOutcome> {
  for (const call of history) {
    if (!counts(call, options)) continue;
    const before = options.base ? tryOut(options.base, call).outcome : asItWas(call);
    yield outcomeOf(call, before, tryOut(variant, call).outcome);
  }
}

/** The same chains come again and again: they are counted, and gone through once when it is known how units answer. */
class Chains {
  private readonly counted = new Map<string, { readonly chain: Chain; times: number }>();
  nobody = 0;
  toNextShift = 0;

  add({ chain, outcome }: Tried): void {
    const { asked, told, answersNeeded, decides } = chain;
    const key = `${answersNeeded} ${decides} ${asked.map(({ unit, after }) => `${unit}@${after}`).join()} ${told.join()}`;
    const known = this.counted.get(key);
    if (known) known.times += 1;
    else this.counted.set(key, { chain, times: 1 });
    if (outcome.nobody) this.nobody += 1;
    if (outcome.route === 'nextShift') this.toNextShift += 1;
  }

  expected(answering: Answering): Expected {
    const expected: Expected = { contacts: new Map(), firstAnswer: new Minutes(), decisions: 0 };
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
  const { contacts, firstAnswer, decisions } = chains.expected(answering);
  return {
    nobody: chains.nobody, decisions, deferrals: decisions * answering.deferralShare + chains.toNextShift, minutes: firstAnswer.median, contacts,
  };
};

const beforeAfter = (before: Side, after: Side, of: 'nobody' | 'decisions' | 'deferrals'): BeforeAfter => ({
  before: Math.round(before[of]), after: Math.round(after[of]),
});

/** Calls between two rests. */
const STEP = 250;

/**
 * Tries a variant on calls that really came, without touching anything: pure, one call at a time, in little memory. How units would answer is
 * taken from how they did in the same history; what is deferred of what is decided as well. Rests now and then, with the number of calls
 * tried so far, so that whoever has other things to do can do them in between.
 */
export function* whatIfInSteps(history: Iterable<PastCall>, variant: Variant, options: WhatIfOptions): Generator<number, WhatIfResult> {
  const { base, from, to, examples: most = 200 } = options;
  const [answering, happened, earlier, later] = [new Answering(), new Happened(), new Chains(), new Chains()];
  const examples: CallOutcome[] = [];
  let [calls, changed] = [0, 0];
  for (const call of history) {
    if (!counts(call, options)) continue;
    if (calls > 0 && calls % STEP === 0) yield calls;
    calls += 1;
    answering.see(call);
    const after = tryOut(variant, call);
    later.add(after);
    const tried = base && tryOut(base, call);
    if (tried) earlier.add(tried);
    else happened.add(call);
    const before = tried?.outcome ?? asItWas(call);
    if (!isOtherwise(before, after.outcome)) continue;
    changed += 1;
    if (examples.length < most) examples.push(outcomeOf(call, before, after.outcome));
  }
  const after = expectedSide(later, answering);
  const before: Side = base ? expectedSide(earlier, answering) : { ...happened, minutes: answering.acknowledgedAfter.median };
  const units = [...new Set([...before.contacts.keys(), ...after.contacts.keys()])].toSorted();
  return {
    summary: {
      from, to, comparedWith: base ? 'instruction' : 'history', calls, changed,
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
    examples,
  };
}

/** As `whatIfInSteps`, all at once. */
export const whatIf = (history: Iterable<PastCall>, variant: Variant, options: WhatIfOptions): WhatIfResult => {
  const steps = whatIfInSteps(history, variant, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
