// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant, type Fact } from '@fyrvakt/kernel';
import type { CaseEvents } from './events.js';
import { BY_TELEPHONE, type PlannedStep } from './instruction.js';
import { decidedBy, decisionRequested, followUpDue, happened, toldAt, type CaseAt } from './policies.js';
import { refuse } from './refusals.js';
import { openDecision, type DecisionState, type LoggedCase } from './state.js';
import type { Story } from './story.js';
import { BY_AGREEMENT, type ShiftRef } from './vocabulary.js';

/** A decision as it was told. */
export interface ToldDecision {
  readonly reference?: string;
  readonly at?: string;
  readonly by?: string;
  readonly why?: string;
}

/** True when the source has reported the outcome of this decision before. */
export const isKnownDecision = (state: LoggedCase, reference: string | undefined): boolean =>
  reference !== undefined && state.decisions.some(({ outcomeReference }) => outcomeReference === reference);

/**
 * A source reports one decision for a call. Whether it first tells of the contact or of the decision, it is the same one, asked for once.
 */
export const tellAsked = (story: Story, told?: string): void => {
  if (story.known.decisions.length > 0) return;
  story.reopen();
  story.tell(...decisionRequested(story.known, story.at, 'decision:reported', undefined, told));
};

/**
 * A source reports a contact with the decision function by itself. Its first one is the request that its decision answers; one from before the
 * newest decision led to that, however late it is told; only a later one asks anew.
 */
export const tellAskedByContact = (story: Story, decisionId: string, told?: string): void => {
  const { decisions } = story.known;
  if (decisions.length === 0) return tellAsked(story, told);
  const contactedAt = happened(story.at, told);
  if (decisions.some(({ decidedAt }) => decidedAt !== undefined && contactedAt <= decidedAt)) return;
  story.tell(...decisionRequested(story.known, story.at, decisionId, undefined, told));
};

const common = (decision: DecisionState, told: ToldDecision, at: CaseAt) => ({
  decisionId: decision.id,
  ...(told.reference !== undefined && { reference: told.reference }),
  by: told.by ?? decidedBy(at),
  ...(told.why !== undefined && { why: told.why }),
  followUpDue: followUpDue(at, happened(at, told.at)),
});

/** It is handled now, outside the ordinary way (särskild ordning). */
export const specialHandling = (
  decision: DecisionState, told: ToldDecision, at: CaseAt, steps?: readonly PlannedStep[],
): Fact<CaseEvents> => ({
  type: 'SpecialHandlingDecided', data: { ...common(decision, told, at), ...(steps && { steps }) }, ...toldAt(at, told.at),
});

/** The contacts by which units are reached: as agreed, else by telephone, one after another. */
export const stepsFor = (units: readonly string[], drill: string | undefined, { agreement }: CaseAt): readonly PlannedStep[] => {
  const agreed = agreement?.reach?.(units, drill) ?? [];
  return units.map((unit, index): PlannedStep => ({
    ...(agreed.find((known) => known.unit === unit) ?? { unit, ...BY_TELEPHONE }),
    step: index + 1, recipientKind: 'unit', acknowledgement: true,
  }));
};

/** It is left to shifts that will begin. */
export const deferral = (
  { state, decision }: { readonly state: LoggedCase; readonly decision: DecisionState },
  told: ToldDecision & { readonly information?: string },
  shifts: readonly ShiftRef[],
  at: CaseAt,
): Fact<CaseEvents> => {
  const marginMinutes = state.instruction?.handoverMarginMinutes ?? at.municipality.handoverMarginMinutes ?? 0;
  return {
    type: 'DeferredToNextShift',
    data: {
      deferralId: told.reference === undefined ? at.newId() : `deferral:${told.reference}`,
      ...common(decision, told, at),
      shifts,
      ...(marginMinutes > 0 && { marginMinutes }),
      ...(told.information !== undefined && { information: told.information }),
    },
    ...toldAt(at, told.at),
  };
};

/** The first shift ahead of the units that the agreement names, as it was when the call came or as the plan has it now. */
const shiftAhead = ({ instruction }: LoggedCase, { municipality, now }: CaseAt): ShiftRef | undefined => {
  const units = instruction?.considered.filter(({ unit }) => unit !== municipality.decisionFunction) ?? [];
  return units
    .flatMap(({ unit, shift, next }) => [shift, next, municipality.nextShift(unit, now)])
    .filter((shift) => shift !== undefined && shift.start > now && municipality.shiftExists(shift))
    .reduce((first, shift) => (!first || (shift && shift.start < first.start) ? shift : first), undefined);
};

/**
 * Where the agreement itself says that such a call waits for the next shift, that is the decision, once. Without a shift ahead
 * the question stays open, for a promise to nobody is none.
 */
export const tellAgreedDeferral = (story: Story): void => {
  const { known, at } = story;
  const open = openDecision(known);
  const { instruction, decisions } = known;
  if (!open || !instruction || decisions.length > 1 || (instruction.route !== 'nextShift' && instruction.otherwise !== 'nextShift')) return;
  const shift = shiftAhead(known, at);
  if (shift) story.tell(deferral({ state: known, decision: open }, { by: BY_AGREEMENT }, [shift], at));
};

/** Shifts in the stored form; refuses those that the plan does not have, that have begun, or that name a unit twice. */
export const mustLieAhead = (told: readonly ShiftRef[], decidedAt: string, at: CaseAt): ShiftRef[] =>
  told.map(({ unit, start, end }, index) => {
    const shift = { unit, start: toInstant(start), end: toInstant(end) };
    if (told.findIndex((other) => other.unit === unit) < index) refuse('shift/unit-twice', `/shifts/${index}/unit`);
    if (!at.municipality.shiftExists(shift)) refuse('shift/unknown', `/shifts/${index}`);
    if (shift.start <= decidedAt) refuse('shift/already-started', `/shifts/${index}/start`);
    return shift;
  });
