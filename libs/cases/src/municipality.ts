// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual, Instant, LocalDate } from '@fyrvakt/kernel';
import type { ShiftRef } from './vocabulary.js';

export interface Area { readonly code: string; readonly name: string }

export interface KnownPlace {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Other names that people use for it. */
  readonly aliases?: readonly string[];
}

export interface Category {
  readonly code: string;
  readonly label: Bilingual;
  /** Code of the unit that the instruction names first; absent where nobody is contacted by rule. */
  readonly firstUnit?: string;
  /** Group in the situation picture shared with others (EST). */
  readonly group: string;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly kind: 'own' | 'contracted' | 'external' | 'volunteer' | 'decisionFunction';
  /** Reached when needed rather than at work; being on call does not make an hour staffed. */
  readonly onCall?: true;
}

/** A period in which nobody is at work. */
export interface Gap { readonly from: Instant; readonly to: Instant }

export interface CodedLabel { readonly code: string; readonly label: Bilingual }

/** How a handling ended; `unfounded` where there turned out to be nothing to handle. */
export interface OutcomeCode extends CodedLabel { readonly unfounded?: true }

/**
 * The municipality's own lists and plans: data that it configures, frozen into each event that used it. Everything here is
 * plain data and pure questions, so that rules can ask it without knowing where it came from.
 */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly areas: readonly Area[];
  readonly places: readonly KnownPlace[];
  readonly categories: readonly Category[];
  readonly units: readonly Unit[];
  /** Those that have been and are no more: cases still name them. */
  readonly formerUnits?: readonly Pick<Unit, 'code' | 'name'>[];
  readonly outcomes: readonly OutcomeCode[];
  /** What a unit can have done on the spot. */
  readonly actions: readonly CodedLabel[];
  /** What a review can lead to. */
  readonly measures: readonly CodedLabel[];
  readonly referrals: readonly CodedLabel[];
  /** Code of the unit that is the decision function. */
  readonly decisionFunction: string;
  /** A follow-up is owed within so many working days. */
  readonly followUpWorkingDays: number;
  /** A notification that asks for an answer has run out after so many minutes. */
  readonly acknowledgementMinutes: number;
  /** So many minutes into its shift a unit must have accepted what was left to it; left out means by its start. */
  readonly handoverMarginMinutes?: number;
  /** The day that lies `days` working days after `day`: red days, and eves and bridge days by configuration, do not count. */
  workingDaysAfter(day: LocalDate, days: number): LocalDate;
  /** The shift of a unit that has begun and not ended at an instant. */
  shiftAt(unit: string, at: Instant): ShiftRef | undefined;
  /** The first shift of a unit that starts after an instant; undefined when none is planned within 60 days. */
  nextShift(unit: string, after: Instant): ShiftRef | undefined;
  /** True when the plan has exactly this shift. */
  shiftExists(shift: ShiftRef): boolean;
  /** Every shift, on-call ones included, that has begun and not ended at an instant. */
  onDuty(at: Instant): readonly ShiftRef[];
  /** True when one of the municipality's own or contracted units is at work. */
  staffedAt(at: Instant): boolean;
  /** The unstaffed periods between two instants, in order. */
  gaps(from: Instant, to: Instant): readonly Gap[];
}
