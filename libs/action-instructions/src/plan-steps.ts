// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Consideration, ConsideredUnit, MatchableCall, MatchedInstruction, PlannedStep, Route, ShiftRef } from '@fyrvakt/cases';
import type { DutyRoster, RosterUnit, UnitReach } from '@fyrvakt/duty-roster';
import type { Instant } from '@fyrvakt/kernel';
import { DECISION_FUNCTION, type ContactWay, type RuleStep } from './content.js';

interface Verdict {
  readonly in: boolean;
  readonly why: Consideration;
  readonly shift?: ShiftRef | undefined;
  readonly address?: string | undefined;
}

/** A unit by its code, or the decision function by its role. */
const unitIn = (roster: DutyRoster, unit: string): RosterUnit | undefined =>
  roster.unit(unit === DECISION_FUNCTION ? roster.state.decisionFunction : unit);

/** A unit of which no channels are known is reached by what the answering service has; one with channels only by those that work. */
const reached = (known: readonly UnitReach[], { channel }: ContactWay): { why?: 'unreachable' | 'noTestedChannel'; address?: string | undefined } => {
  if (known.length === 0) return {};
  const ways = known.filter((way) => way.channel === channel);
  const tested = ways.find((way) => way.works && way.testedAt !== undefined);
  if (tested) return { address: tested.address };
  return { why: ways.some((way) => way.testedAt === undefined) ? 'noTestedChannel' : 'unreachable' };
};

/** A permit can name the place itself or the area that it lies in. */
const whereOf = ({ area, place }: MatchableCall): readonly string[] => [place, area].filter((code) => code !== undefined);

/** Whether a step can be made now, and why. */
const consider = (step: RuleStep, unit: RosterUnit, roster: DutyRoster, call: MatchableCall, at: Instant): Verdict => {
  const { why: out, address } = reached(roster.reach(unit.code), step);
  const shift = roster.shiftAt(unit.code, at);
  if (!step.acknowledgement && (shift || step.evenOffDuty))
    return out ? { in: false, why: out, shift } : { in: true, why: 'informationOnly', shift, address };
  if (!shift) return { in: false, why: 'offDuty' };
  const permit = roster.permitted(unit.code, at, whereOf(call));
  if (permit !== 'ok') return { in: false, why: permit, shift };
  return out ? { in: false, why: out, shift } : { in: true, why: unit.onCall ? 'onCall' : 'onDuty', shift, address };
};

/** A step of a rule with the unit that it names and the verdict on it. The decision function is asked even when its rota has a hole. */
export interface JudgedStep {
  readonly step: RuleStep;
  readonly code: string;
  readonly unit: RosterUnit | undefined;
  readonly made: boolean;
  readonly verdict: Verdict;
}

/** Which steps of a rule can be made now, and why. */
export const judgeSteps = (wanted: readonly RuleStep[], roster: DutyRoster, call: MatchableCall, at: Instant): readonly JudgedStep[] =>
  wanted.map((step) => {
    const unit = unitIn(roster, step.unit);
    const verdict: Verdict = unit ? consider(step, unit, roster, call, at) : { in: false, why: 'unknownUnit' };
    return { step, code: unit?.code ?? step.unit, unit, made: verdict.in || unit?.kind === 'decisionFunction', verdict };
  });

const planned = (way: ContactWay, unit: RosterUnit, step: number, address: string | undefined): PlannedStep => ({
  step, unit: unit.code, recipientKind: unit.kind === 'decisionFunction' ? 'decisionFunction' : 'unit', channel: way.channel,
  ...(address !== undefined && { address }),
  attempts: way.attempts, everyMinutes: way.everyMinutes, acknowledgement: way.acknowledgement, withinMinutes: way.withinMinutes,
  ...(way.say !== undefined && { say: way.say }),
});

/** How the decision function is asked, whatever its rota says: it is the last that can be turned to. */
export const planDecision = (way: ContactWay, roster: DutyRoster, step: number): PlannedStep | undefined => {
  const unit = unitIn(roster, DECISION_FUNCTION);
  return unit && planned(way, unit, step, reached(roster.reach(unit.code), way).address);
};

/** A shift without what the roster adds to it. */
export const plain = ({ unit, start, end }: ShiftRef): ShiftRef => ({ unit, start, end });

/**
 * A unit off duty is shown with the shift that comes next, also where it is told all the same; one on duty with that besides, where calls
 * are left to it.
 */
const seen = (unit: string, { in: isIn, why, shift }: Verdict, next: () => ShiftRef | undefined, canBeLeft: boolean): ConsideredUnit => {
  const shown = shift ?? next();
  const after = shift && canBeLeft ? next() : undefined;
  return { unit, in: isIn, why, ...(shown && { shift: plain(shown) }), ...(after && { next: plain(after) }) };
};

/** What a ruling says of who is contacted, and whether the call is left to a shift, at once or when nobody answers. */
interface Contacting {
  readonly steps: readonly RuleStep[];
  readonly route: Route;
  readonly otherwise: MatchedInstruction['otherwise'];
}

/**
 * The steps of a rule as they can be made now, and every unit that it names with the reason why it is in or out. A unit that is named
 * twice is in when it can be reached by one of the ways.
 */
export const planSteps = (
  { steps: wanted, route, otherwise }: Contacting, roster: DutyRoster, call: MatchableCall, at: Instant,
): { readonly steps: readonly PlannedStep[]; readonly considered: readonly ConsideredUnit[] } => {
  const steps: PlannedStep[] = [];
  const considered = new Map<string, ConsideredUnit>();
  const canBeLeft = route === 'nextShift' || otherwise === 'nextShift';
  for (const { step, code, unit, made, verdict } of judgeSteps(wanted, roster, call, at)) {
    if (unit && made) steps.push(planned(step, unit, steps.length + 1, verdict.address));
    const known = considered.get(code);
    if (known && (known.in || !verdict.in)) continue;
    considered.set(code, seen(code, verdict, () => roster.nextShift(code, at), canBeLeft));
  }
  return { steps, considered: [...considered.values()] };
};
