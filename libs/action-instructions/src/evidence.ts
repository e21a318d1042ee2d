// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';

/** A number as it was and as it would be. */
export interface BeforeAfter { readonly before: number; readonly after: number }

/** What a unit would be called out to, of the calls that were tried. */
export interface UnitLoad extends BeforeAfter { readonly unit: string }

/**
 * The sum of a what-if, as it is shown to whoever approves and kept with the draft. `before` is what really happened, or what the version
 * compared with would have led to.
 */
export interface WhatIfSummary {
  /** The calls that were tried came in from `from` on and before `to`. */
  readonly from: Instant;
  readonly to: Instant;
  readonly comparedWith: 'history' | 'instruction';
  readonly calls: number;
  /** Calls for which somebody else, or nobody, would be contacted. */
  readonly changed: number;
  /**
   * Cases of which not all that has happened could be read, whenever they came: they count as far as it could, or not at all. Absent when
   * there were none.
   */
  readonly standingStill?: number;
  /** Calls that reach no unit, and so the decision function. */
  readonly reachNobody: BeforeAfter;
  readonly decisions: BeforeAfter;
  readonly deferrals: BeforeAfter;
  /** Median, as the units answered in the same history; absent where nothing can be said. */
  readonly minutesToFirstAcknowledgement: { readonly before?: number; readonly after?: number };
  /** By code. */
  readonly units: readonly UnitLoad[];
}

/** What a sum was made of, so that anybody can see whether it still speaks of the draft, and make it again. */
export interface EvidenceOrigin {
  /** The run that made it. It is kept for a while; what it came to is kept here. */
  readonly whatIfId: string;
  /** Hex SHA-256 of the contents that were tried. */
  readonly digest: string;
  readonly rosterRevision: number;
  /** Position of the newest event of the history that was gone through. */
  readonly position: number;
  /** What it was compared with, unless with what really happened. */
  readonly base?: { readonly instructionId: string; readonly version: number; readonly digest: string };
}

/** A run that is over, as a rule may know it. */
export interface FinishedWhatIf { readonly origin: EvidenceOrigin; readonly summary: WhatIfSummary }
