// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';
import { answeredBy, tried } from './chain.js';
import type { DeviationKind, PlannedStep } from './instruction.js';
import type { DeviationState, LoggedCase } from './state.js';
import type { Story } from './story.js';
import type { Channel } from './vocabulary.js';

/** A contact that is being told. */
interface Contact { readonly unit: string; readonly channel: Channel; readonly recipientKind: 'unit' | 'decisionFunction' }

const kindOf = ({ instruction, notifications }: LoggedCase, { unit, channel, recipientKind }: Contact): DeviationKind | undefined => {
  if (!instruction || recipientKind === 'decisionFunction') return undefined;
  if (instruction.route !== 'contact') return 'otherRoute';
  const its = instruction.steps.filter((step) => step.unit === unit);
  if (its.length === 0) return 'otherUnit';
  if (!its.some((step) => step.channel === channel)) return 'otherChannel';
  const before = notifications.slice(instruction.before).filter((known) => known.unit === unit).length;
  return before >= its.reduce((sum, { attempts }) => sum + attempts, 0) ? 'moreAttempts' : undefined;
};

const isKnown = ({ deviations }: LoggedCase, kind: DeviationKind, unit?: string, step?: number): boolean =>
  deviations.some((known) => known.kind === kind && known.unit === unit && known.step === step);

/**
 * A contact that the agreement did not foresee is told as such, once of each kind and unit. What the decision function has led to is
 * its own affair, and so is what is only told for information.
 */
export const tellDeviation = (story: Story, contact: Contact): void => {
  if (story.known.decisions.length > 0) return;
  const kind = kindOf(story.known, contact);
  if (kind && !isKnown(story.known, kind, contact.unit))
    story.tell({ type: 'InstructionDeviated', data: { kind, unit: contact.unit, explained: false } });
};

/** Reports come late and in any order; after so long a step that nobody has told of was not made. */
const SETTLED_MINUTES = 15;

/** Steps that were passed over, and when that can be said: a later one was made, or the decision function asked, while they had not been tried. */
export const skippedSteps = (state: LoggedCase): { readonly steps: readonly PlannedStep[]; readonly at: Instant } | undefined => {
  const { instruction, decisions, notifications } = state;
  if (!instruction || instruction.route !== 'contact') return undefined;
  const its = notifications.slice(instruction.before);
  const all = tried(instruction.steps, its);
  const isOver = decisions.length > 0 && answeredBy(its).size < instruction.answersNeeded;
  const last = isOver ? all.length : Math.max(0, all.findLastIndex(({ contacts }) => contacts.length > 0));
  const steps = all.slice(0, last).flatMap(({ step, contacts }) =>
    step.acknowledgement && contacts.length === 0 && !isKnown(state, 'skippedStep', step.unit, step.step) ? [step] : []);
  if (steps.length === 0) return undefined;
  const latest = its.reduce((until, { at }) => (at > until ? at : until), instruction.matchedAt);
  return { steps, at: addMinutes(latest, SETTLED_MINUTES) };
};

/** So many of a kind, and the instruction does not say what people do. */
export const SIMILAR = 3;

/** Deviations from one rule of one kind, with the cases in which they happened. */
export interface Similar {
  readonly instructionId: string;
  readonly rule: string;
  readonly kind: DeviationKind;
  readonly unit?: string;
  readonly step?: number;
  readonly cases: readonly string[];
}

/** One deviation, where it happened and from what. */
export interface Deviated extends DeviationState {
  readonly caseId: string;
  readonly instructionId: string;
  readonly rule: string;
}

/** What is done otherwise so often that it should be written into the instruction: three of a kind, from the same rule. Most frequent first. */
export const similarDeviations = (deviated: Iterable<Deviated>, least = SIMILAR): readonly Similar[] => {
  const kinds = new Map<string, Similar & { cases: string[] }>();
  for (const { caseId, instructionId, rule, kind, unit, step } of deviated) {
    const key = JSON.stringify([instructionId, rule, kind, unit, step]);
    const known = kinds.get(key) ?? {
      instructionId, rule, kind, ...(unit !== undefined && { unit }), ...(step !== undefined && { step }), cases: [],
    };
    if (!known.cases.includes(caseId)) known.cases.push(caseId);
    kinds.set(key, known);
  }
  return [...kinds.values()].filter(({ cases }) => cases.length >= least).toSorted((one, other) => other.cases.length - one.cases.length);
};
