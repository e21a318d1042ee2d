// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DeviationKind } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import type { InstructionContent, InstructionVersion } from './content.js';
import type { EvidenceOrigin, WhatIfSummary } from './evidence.js';

export const VERSION_STATUSES = ['draft', 'submitted', 'published', 'withdrawn'] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** That the municipality wants it to end: who said so, when, and from when on; at once where that is left out. */
export interface RetirementState { readonly by: string; readonly at: Instant; readonly from?: Instant }

/** Who said yes, by id, and when. */
export interface Approval { readonly by: string; readonly role: string; readonly at: Instant }

/** `outdated` when the contents have changed since. */
export interface AttachedEvidence {
  readonly id: string;
  readonly at: Instant;
  readonly outdated: boolean;
  readonly evidence: WhatIfSummary;
  /** Absent where nobody but whoever attached it vouches for it. */
  readonly origin?: EvidenceOrigin;
}

export interface VersionState {
  /** From 1. */
  readonly version: number;
  readonly content: InstructionContent;
  readonly status: VersionStatus;
  /** The version that it was made from, where it was made from one. */
  readonly basedOn?: number;
  readonly draftedAt: Instant;
  readonly changedAt: Instant;
  /** Ids of everyone who drafted or revised it: none of them may approve it. */
  readonly writers: readonly string[];
  readonly submittedBy?: string;
  readonly submittedAt?: Instant;
  readonly approvals: { readonly municipality?: Approval; readonly sos?: Approval };
  readonly publishedAt?: Instant;
  readonly effectiveFrom?: Instant;
  /** It was published, and taken back before it took effect. */
  readonly withdrawnAt?: Instant;
  readonly evidence: readonly AttachedEvidence[];
}

export interface ProposalState {
  readonly id: string;
  readonly rule: string;
  readonly kind: DeviationKind;
  readonly unit?: string;
  readonly step?: number;
  readonly cases: readonly string[];
  readonly at: Instant;
  /** The first version begun after it was proposed and published since. */
  readonly answeredBy?: number;
}

export interface NoInstruction { readonly kind: 'none' }

export interface WrittenInstruction {
  readonly kind: 'written';
  readonly id: string;
  readonly name: string;
  /** In order; at least one. */
  readonly versions: readonly VersionState[];
  readonly proposals: readonly ProposalState[];
  /** Waits for SOS Alarm to say yes. */
  readonly retirement?: RetirementState;
  /** From when nothing of it holds. */
  readonly retiredFrom?: Instant;
  /** Revision of the newest event. */
  readonly revision: number;
}

export type InstructionState = NoInstruction | WrittenInstruction;

export const noInstruction: InstructionState = { kind: 'none' };

/** The newest version, whatever has become of it. */
export const newest = ({ versions }: WrittenInstruction): VersionState => versions.at(-1)!;

/** A version by its number. */
export const versionOf = ({ versions }: WrittenInstruction, version: number): VersionState | undefined => versions[version - 1];

/** A version that is done with: it is published, or was. */
export const isOver = ({ status }: VersionState): boolean => status === 'published' || status === 'withdrawn';

/** When the last published version takes effect; before all time where none has been published. */
export const lastTakingEffect = (state: InstructionState): Instant =>
  state.kind === 'none' ? '' : state.versions.reduce((last, { effectiveFrom = '' }) => (effectiveFrom > last ? effectiveFrom : last), '');

/** The published version of one instruction that holds at a moment. */
export const holdingAt = (state: InstructionState, at: Instant): VersionState | undefined => {
  if (state.kind === 'none' || (state.retiredFrom !== undefined && state.retiredFrom <= at)) return undefined;
  return state.versions.findLast(({ effectiveFrom }) => effectiveFrom !== undefined && effectiveFrom <= at);
};

/** When a version holds: from its own time on, until another takes its place or the instruction ends. */
export const validityOf = (state: WrittenInstruction, { version, effectiveFrom: from }: VersionState): { from?: Instant; until?: Instant } => {
  if (from === undefined) return {};
  const next = state.versions.flatMap((other) => (other.version > version ? other.effectiveFrom ?? [] : []));
  const [until] = [...next, ...(state.retiredFrom === undefined ? [] : [state.retiredFrom])].toSorted();
  return { from, ...(until !== undefined && { until }) };
};

export interface VersionInForce extends InstructionVersion { readonly effectiveFrom: Instant }

/** The version in force at a moment among all instructions: the one that took effect last. Undefined when none was. */
export const versionInForce = (states: Iterable<InstructionState>, at: Instant): VersionInForce | undefined => {
  let found: VersionInForce | undefined;
  for (const state of states) {
    const holding = holdingAt(state, at);
    if (state.kind === 'none' || !holding?.effectiveFrom || (found && found.effectiveFrom >= holding.effectiveFrom)) continue;
    found = { id: state.id, version: holding.version, content: holding.content, effectiveFrom: holding.effectiveFrom };
  }
  return found;
};
