// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Consideration, Route } from '@fyrvakt/cases';
import type { DutyRoster } from '@fyrvakt/duty-roster';
import { waitOf, type Chain } from './answering.js';
import type { InstructionVersion } from './content.js';
import { rule } from './match.js';
import type { PastCall } from './past-call.js';
import { judgeSteps } from './plan-steps.js';

/** What is tried: an instruction, published or not, with a roster, planned or not. */
export interface Variant { readonly instruction: InstructionVersion; readonly roster: DutyRoster }

/** What becomes of one call, and why. */
export interface Outcome {
  /** Row of the instruction; absent for what really happened. */
  readonly rule?: string;
  readonly because: readonly string[];
  readonly route?: Route;
  /** Units that are asked to answer, in order, and those that are only told. */
  readonly asked: readonly string[];
  readonly told: readonly string[];
  /** Units that the row names and that are out. */
  readonly out: readonly { readonly unit: string; readonly why: Consideration }[];
  /** No unit is reached although one should be. */
  readonly nobody: boolean;
  /** The decision function is asked at once. */
  readonly decision: boolean;
}

/** What a variant says of a call, and whom it would contact. */
export interface Tried { readonly outcome: Outcome; readonly chain: Chain }

/** Tries a variant on one call, as it was known then. */
export const tryOut = ({ instruction: { content }, roster }: Variant, call: PastCall): Tried => {
  const ruling = rule(content, call, call.receivedAt, roster);
  const asked: { unit: string; after: number }[] = [];
  const told: string[] = [];
  const out: { unit: string; why: Consideration }[] = [];
  let after = 0;
  let decision = false;
  for (const { step, code, unit, made, verdict } of judgeSteps(ruling.steps, roster, call, call.receivedAt)) {
    if (!made) out.push({ unit: code, why: verdict.why });
    else if (unit?.kind === 'decisionFunction') decision ||= step.acknowledgement;
    else if (step.acknowledgement) {
      asked.push({ unit: code, after });
      after += waitOf(step);
    } else told.push(code);
  }
  const contacts = ruling.route === 'contact';
  const nobody = contacts && asked.length === 0;
  const decides = contacts && ruling.otherwise === 'decisionFunction';
  return {
    outcome: {
      rule: ruling.rule, because: ruling.because, route: ruling.route, asked: asked.map(({ unit }) => unit), told, out, nobody,
      decision: decision || (nobody && decides),
    },
    chain: {
      asked, told, answersNeeded: ruling.answersNeeded, decides: decides || decision,
      leaves: contacts && ruling.otherwise === 'nextShift' && !decision,
    },
  };
};
