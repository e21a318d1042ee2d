// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { MatchableCall, MatchedInstruction, Route } from '@fyrvakt/cases';
import type { DutyRoster } from '@fyrvakt/duty-roster';
import type { Instant } from '@fyrvakt/kernel';
import { plain, planDecision, planSteps } from './plan-steps.js';
import type { InstructionContent, InstructionRule, InstructionVersion, Redirect, RedirectCondition, RuleStep } from './content.js';
import { isNow, isThere, momentOf, prepare } from './prepared.js';

/** What the table says of a call, before anybody's duty is thought of. */
export interface Ruling {
  /** Id of the rule or the condition; DEFAULT_RULE where none named the call. */
  readonly rule: string;
  readonly because: readonly string[];
  readonly route: Route;
  readonly steps: readonly RuleStep[];
  readonly answersNeeded: number;
  readonly otherwise: MatchedInstruction['otherwise'];
  readonly sayToCaller?: string;
}

/** What `match` answers with where no rule named the call. */
export const DEFAULT_RULE = 'default';

/** What a ruling may know of the roster's calendar. */
export type Calendar = Pick<DutyRoster, 'days' | 'zone'>;

/** True when a call is one of those that the condition sends elsewhere. */
export const holds = ({ categories, danger, ongoing }: RedirectCondition, call: Pick<MatchableCall, 'category' | 'danger' | 'ongoing'>): boolean =>
  (categories?.includes(call.category) ?? true) && (danger?.includes(call.danger) ?? true) && (ongoing?.includes(call.ongoing) ?? true);

const redirected = ({ when, say, inform }: Redirect, route: Route, call: MatchableCall, otherwise: Ruling['otherwise']): Ruling | undefined => {
  const condition = when.find((candidate) => holds(candidate, call));
  if (!condition) return undefined;
  const { categories, danger, ongoing } = condition;
  const because = [categories && 'category', danger && 'danger', ongoing && 'ongoing'].filter((code) => code !== undefined);
  return { rule: condition.id, because, route, steps: inform, answersNeeded: 0, otherwise, sayToCaller: say };
};

const reasons = (rule: InstructionRule): string[] =>
  [rule.categories && 'category', rule.areas && 'area', rule.dayTypes && 'dayType', rule.windows && 'window', rule.seasons && 'season']
    .filter((code) => code !== undefined);

/** The first row that names the call: 112, the police's 114 14, then the rules from the top, then what holds where none does. */
export const rule = (content: InstructionContent, call: MatchableCall, at: Instant, { days, zone }: Calendar): Ruling => {
  const { emergency112, police11414, fallback } = content;
  const elsewhere =
    redirected(emergency112, 'emergency112', call, fallback.otherwise) ?? redirected(police11414, 'police11414', call, fallback.otherwise);
  if (elsewhere) return elsewhere;
  const { byCategory, forAll } = prepare(content);
  const moment = momentOf(at, days, zone);
  const found = (byCategory.get(call.category) ?? forAll).find((row) => isThere(row, call.area, call.place) && isNow(row, moment))?.rule;
  if (!found) return { rule: DEFAULT_RULE, because: [], route: 'contact', steps: [], answersNeeded: 0, otherwise: fallback.otherwise };
  const { id, route, steps, answersNeeded, otherwise } = found;
  const say = route === 'emergency112' ? emergency112.say : route === 'police11414' ? police11414.say : undefined;
  return { rule: id, because: reasons(found), route, steps, answersNeeded, otherwise, ...(say !== undefined && { sayToCaller: say }) };
};

/**
 * What is agreed for a call at a moment, with its reasons, as it is frozen in the case. Pure: the same instruction, roster, call and moment
 * always give the same answer. Its steps name only units that are in, or the decision function.
 */
export const match = (instruction: InstructionVersion, roster: DutyRoster, call: MatchableCall, now: Instant): MatchedInstruction => {
  const { id: instructionId, version, content } = instruction;
  const ruling = rule(content, call, now, roster);
  const { steps, considered } = planSteps(ruling, roster, call, now);
  const decision = planDecision(content.fallback.decisionFunction, roster, steps.length + 1);
  const { handoverMarginMinutes } = content.fallback;
  return {
    instructionId, version, rule: ruling.rule, because: ruling.because, route: ruling.route, steps, answersNeeded: ruling.answersNeeded,
    considered, onDuty: roster.onDuty(now).map(plain), rosterRevision: roster.revision, otherwise: ruling.otherwise,
    ...(decision && { decision }),
    ...(ruling.sayToCaller !== undefined && { sayToCaller: ruling.sayToCaller }),
    ...(handoverMarginMinutes !== undefined && { handoverMarginMinutes }),
  };
};
