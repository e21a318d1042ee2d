// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Channel, ShiftRef, Unit } from '@fyrvakt/cases';
import type { Instant, LocalDate } from '@fyrvakt/kernel';
import type { DayCondition } from './days.js';

/** How a unit is reached. Addresses belong to functions, never to people. */
export interface UnitReach {
  readonly channel: Channel;
  /** A number or an address of the function; absent where the unit is reached without one, as by radio. */
  readonly address?: string;
  /** When it was last tried; absent when it never has been. */
  readonly testedAt?: Instant;
  /** True when the last test went through. */
  readonly works: boolean;
}

/** A stretch of the clock, `17:00` to `01:00`; one that does not end later the same day ends the next. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** Where and when the police let a unit keep order (lag 2023:421). */
export interface Permit {
  /** Codes of areas or places. */
  readonly areas: readonly string[];
  /** First and last day, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Hours of each day; none means all day long. A window over midnight belongs to the day on which it begins. */
  readonly windows: readonly Window[];
}

export interface RosterUnit extends Unit {
  /** In the order in which they are tried. */
  readonly channels: readonly UnitReach[];
  /** Only units that need one have one. */
  readonly permit?: Permit;
}

/**
 * Shifts that repeat by wall-clock local days. A shift belongs to the day on which it starts; when it does not end later the same
 * day by the clock, it ends the next day, or after `endsAfterDays`. In a night of clock change it is an hour longer or shorter.
 */
export interface ShiftPattern {
  readonly id: string;
  readonly unit: string;
  /** An RRULE of RFC 5545 over days: `FREQ=WEEKLY;BYDAY=FR,SA`. */
  readonly rule: string;
  /** The day from which the rule counts and on which it can first apply. */
  readonly since: LocalDate;
  /** The last day on which a shift can start. */
  readonly until?: LocalDate;
  readonly from: string;
  readonly to: string;
  readonly endsAfterDays?: number;
  readonly when?: DayCondition;
  /** Ids of those who work it. */
  readonly staff?: readonly string[];
}

/** A period in which some units follow other patterns than otherwise: a festival week, a summer. */
export interface TemporarySchedule {
  readonly id: string;
  readonly name: string;
  /** Units whose ordinary patterns rest meanwhile. */
  readonly units: readonly string[];
  /** First and last day on which its shifts start, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly patterns: readonly ShiftPattern[];
}

/** The id of somebody who works: it tells nobody who it is. */
export const HOLDER = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** A shift that was planned by itself. */
export interface SingleShift extends ShiftRef {
  readonly staff?: readonly string[];
}

export const OVERRIDE_KINDS = ['add', 'cancel', 'move', 'replace'] as const;
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

/** Why a shift was changed. An absence has no cause here: why somebody is away concerns nobody who reads a roster. */
export const OVERRIDE_REASONS = ['absence', 'event', 'extraNeed', 'exchange', 'correction', 'imported', 'other'] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** One change of one shift: `shift` goes, `becomes` comes. */
export interface Override {
  readonly id: string;
  readonly kind: OverrideKind;
  readonly reason: OverrideReason;
  /** What it concerns; absent when a shift is added. */
  readonly shift?: ShiftRef;
  /** What is worked instead; absent when a shift is cancelled. */
  readonly becomes?: SingleShift;
}

export const SWAP_STATUSES = ['proposed', 'accepted', 'declined', 'withdrawn'] as const;
export type SwapStatus = (typeof SWAP_STATUSES)[number];

/** One holder asks another to take a shift, perhaps for one in return. It holds when both have said yes. */
export interface Swap {
  readonly id: string;
  /** Ids of the one who asks and the one who is asked. */
  readonly from: string;
  readonly to: string;
  readonly gives: ShiftRef;
  readonly takes?: ShiftRef;
  readonly status: SwapStatus;
}

/** All that a roster is made of, before anything is asked of it. */
export interface RosterContent {
  /** Code of the unit that decides when nobody is on duty; its rota must never be empty. */
  readonly decisionFunction: string;
  readonly units: readonly RosterUnit[];
  readonly patterns: readonly ShiftPattern[];
}
