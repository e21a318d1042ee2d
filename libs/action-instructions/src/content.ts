// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Channel, MatchedInstruction, Route, YesNoUnknown } from '@fyrvakt/cases';
import type { DayType, Window } from '@fyrvakt/duty-roster';

/** Names the decision function by its role, so that no rule needs to know which unit that is. */
export const DECISION_FUNCTION = 'decisionFunction';

/** A season that every calendar knows: days on which the schools are closed. */
export const SCHOOL_HOLIDAY = 'schoolHoliday';

/** How a contact is made, and how long it is waited for. */
export interface ContactWay {
  readonly channel: Channel;
  /** How many times it is tried, 1–10. */
  readonly attempts: number;
  /** Minutes between two attempts, 1–60. */
  readonly everyMinutes: number;
  /** False where it is told and nobody waits for an answer. */
  readonly acknowledgement: boolean;
  /** Minutes within which the last attempt must be answered, 1–240. */
  readonly withinMinutes: number;
  /** What may be said or written to whoever is contacted. Never personal data. */
  readonly say?: string;
}

export interface RuleStep extends ContactWay {
  /** Code of a unit, or DECISION_FUNCTION. */
  readonly unit: string;
  /** True where it is told even when off duty: a box that the next shift reads. Only without acknowledgement. */
  readonly evenOffDuty?: true;
}

/**
 * One row of the table. The rows are read from the top, and the first that names the call holds. What is left out holds for all: a rule
 * without `areas` is for the whole municipality, and for calls whose place nobody knows.
 */
export interface InstructionRule {
  /** Unique within the version, and the same from version to version as long as it is about the same thing. */
  readonly id: string;
  readonly categories?: readonly string[];
  /** Codes of areas or of single places. */
  readonly areas?: readonly string[];
  readonly dayTypes?: readonly DayType[];
  readonly windows?: readonly Window[];
  /** Names of seasons in the municipality's calendar, or SCHOOL_HOLIDAY. */
  readonly seasons?: readonly string[];
  readonly route: Route;
  readonly steps: readonly RuleStep[];
  /** So many of the steps' units must acknowledge before the chain is at rest. */
  readonly answersNeeded: number;
  /** What follows when nobody is in, or nobody answers. */
  readonly otherwise: MatchedInstruction['otherwise'];
}

/** All that is stated must hold; a condition states something. */
export interface RedirectCondition {
  /** Unique among conditions and rules. */
  readonly id: string;
  readonly categories?: readonly string[];
  readonly danger?: readonly YesNoUnknown[];
  readonly ongoing?: readonly YesNoUnknown[];
}

/** When a call is sent to another number before any rule is read. */
export interface Redirect {
  /** What the operator says to the caller. */
  readonly say: string;
  /** One that holds is enough. */
  readonly when: readonly RedirectCondition[];
  /** Who is told that it happened. */
  readonly inform: readonly RuleStep[];
}

export interface Fallback {
  /** How the decision function is asked. */
  readonly decisionFunction: ContactWay;
  /** What follows for a call that no rule names. */
  readonly otherwise: MatchedInstruction['otherwise'];
  /** What the operator does when the decision function does not answer either. */
  readonly whenNobodyAnswers: string;
  /** Minutes into a shift within which it must have accepted what was left to it; left out where the municipality's own rule holds. */
  readonly handoverMarginMinutes?: number;
}

/**
 * What the municipality and SOS Alarm have agreed (åtgärdsinstruktion), whole: what the operator says, asks and never asks, and who is
 * contacted. Plain data with a limit on everything; the same content always means the same.
 */
export interface InstructionContent {
  /** What the caller hears first. */
  readonly greeting: string;
  /** What the line is for, and what it is not for. */
  readonly scope: { readonly in: readonly string[]; readonly out: readonly string[] };
  readonly emergency112: Redirect;
  readonly police11414: Redirect;
  readonly questions: {
    readonly mandatory: readonly string[];
    readonly byCategory: readonly { readonly category: string; readonly questions: readonly string[] }[];
  };
  readonly doNotAsk: readonly string[];
  readonly rules: readonly InstructionRule[];
  /** What a message to a unit may hold, and what it may not. */
  readonly messages: { readonly may: readonly string[]; readonly mayNot: readonly string[] };
  readonly fallback: Fallback;
  /** What the caller is told of what follows. */
  readonly feedbackToCaller: string;
  /** How and when cases and monthly figures are delivered. */
  readonly reports: string;
  /** When the line is tried. */
  readonly testCalls: string;
  /** The function, never a person, to turn to with changes. */
  readonly contactForChanges: string;
}

/** A version of an instruction, enough to match against. */
export interface InstructionVersion {
  readonly id: string;
  /** From 1 within the instruction. */
  readonly version: number;
  readonly content: InstructionContent;
}

/** Every row of the table that can hold, the conditions of the redirections first: the ids that `match` can answer with. */
export const rowIds = ({ emergency112, police11414, rules }: InstructionContent): readonly string[] => [
  ...emergency112.when.map(({ id }) => id), ...police11414.when.map(({ id }) => id), ...rules.map(({ id }) => id),
];
