// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Channel, Mode, ShiftRef, YesNoUnknown } from './vocabulary.js';

/** Where a matched instruction sends a call before any unit is thought of. */
export const ROUTES = ['contact', 'emergency112', 'police11414', 'nextShift', 'none'] as const;
export type Route = (typeof ROUTES)[number];

/** Why a unit is contacted now, or is not. The first two are in, the rest out; `informationOnly` is told and never waited for. */
export const CONSIDERATIONS = [
  'onDuty', 'onCall', 'informationOnly', 'offDuty', 'outsidePermitArea', 'outsidePermitTime', 'noTestedChannel', 'unreachable', 'unknownUnit',
] as const;
export type Consideration = (typeof CONSIDERATIONS)[number];

/** One contact to make, frozen as it was agreed when the call came. Addresses belong to functions, never to people. */
export interface PlannedStep {
  /** From 1, in the order in which they are made. */
  readonly step: number;
  readonly unit: string;
  readonly recipientKind: 'unit' | 'decisionFunction';
  readonly channel: Channel;
  /** A number or an address of the function. */
  readonly address?: string;
  /** How many times it is tried before the next step. */
  readonly attempts: number;
  /** Minutes between two attempts. */
  readonly everyMinutes: number;
  /** False where it is told and nobody waits for an answer. */
  readonly acknowledgement: boolean;
  /** Minutes within which the last attempt must be answered. */
  readonly withinMinutes: number;
  /** What may be said or written in the message. */
  readonly say?: string;
}

/** How somebody is reached where nothing is agreed of it. */
export const BY_TELEPHONE = { channel: 'phone', attempts: 3, everyMinutes: 5, withinMinutes: 15 } as const;

/** A unit that the rule names, whether it was in, and why. */
export interface ConsideredUnit {
  readonly unit: string;
  readonly in: boolean;
  readonly why: Consideration;
  /** The shift that makes it on duty, or the one that comes next. */
  readonly shift?: ShiftRef;
  /** The shift that comes after the one that makes it on duty, where the call may be left to it. */
  readonly next?: ShiftRef;
}

/** What the agreement says of one call at one moment, with its reasons and the duty it rested on. A later change of either changes none of it. */
export interface MatchedInstruction {
  readonly instructionId: string;
  /** From 1 within the instruction. */
  readonly version: number;
  /** Id of the rule within the version; `default` where no rule named the call. */
  readonly rule: string;
  /** Why that rule, in codes: category, area, dayType, window. */
  readonly because: readonly string[];
  readonly route: Route;
  readonly steps: readonly PlannedStep[];
  /** So many of the steps' units must have acknowledged before the chain is at rest. */
  readonly answersNeeded: number;
  readonly considered: readonly ConsideredUnit[];
  /** Everyone on duty at that moment. */
  readonly onDuty: readonly ShiftRef[];
  /** Revision of the roster that it rests on; -1 where the plan came from the municipality's own file. */
  readonly rosterRevision: number;
  /** What follows when nobody is in, or nobody answers. */
  readonly otherwise: 'decisionFunction' | 'nextShift';
  /** How the decision function is asked when it comes to that, numbered after the other steps. Absent where the roster has none. */
  readonly decision?: PlannedStep;
  /** What the operator tells the caller, where the call is sent elsewhere. */
  readonly sayToCaller?: string;
  /** Minutes into a shift within which it must have accepted what was left to it; left out where the municipality's own rule holds. */
  readonly handoverMarginMinutes?: number;
}

/** How a call was handled otherwise than agreed. Every kind but `other` is recognised by itself. */
export const DEVIATIONS = ['otherUnit', 'otherChannel', 'moreAttempts', 'otherRoute', 'skippedStep', 'other'] as const;
export type DeviationKind = (typeof DEVIATIONS)[number];

/** What an agreement must know of a call to say what holds for it. */
export interface MatchableCall {
  readonly category: string;
  readonly area?: string;
  /** Code of the place in the municipality's register. */
  readonly place?: string;
  readonly danger: YesNoUnknown;
  readonly ongoing: YesNoUnknown;
  readonly mode: Mode;
  /** The drill that the call belongs to: it goes by that drill's copy of the roster. */
  readonly drill?: string;
}

/** The instructions in force and the duty they rest on, as a rule about a case may ask them. */
export interface Agreement {
  /** What is agreed for a call at a moment; undefined when no instruction was in force then. */
  match(call: MatchableCall, at: Instant): MatchedInstruction | undefined;
  /** How units are reached outside the rules, when the decision function chose them; in the order given. Left out: by telephone. */
  reach?(units: readonly string[], drill?: string): readonly PlannedStep[];
}
