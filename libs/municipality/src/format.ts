// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Area, Category, CodedLabel, KnownPlace, OutcomeCode, Unit } from '@fyrvakt/cases';
import type { Permit, UnitReach } from '@fyrvakt/duty-roster';
import type { LocalDate } from '@fyrvakt/kernel';
import type { Eve } from './working-days.js';

/** A stretch of days, both ends included: the same every year (`06-15`), or once (`2026-08-17`). */
export interface DayRange { readonly from: string; readonly to: string }

/**
 * Shifts that repeat by weekday. A shift belongs to the day on which it starts; when it does not end later the same day by the
 * clock, it ends the next day, or after `endsAfterDays`. Wall-clock times: a night shift is an hour longer or shorter in a clock change.
 */
export interface ShiftPattern {
  /** ISO weekdays on which it starts: Monday 1 … Sunday 7. */
  readonly days: readonly number[];
  /** Local time, `17:00`. */
  readonly from: string;
  readonly to: string;
  readonly endsAfterDays?: number;
  /** Name of the season in which it holds. */
  readonly during?: string;
  /** Name of the season in which it does not. */
  readonly notDuring?: string;
  /** True when it does not start on red days or other days that the municipality has off. */
  readonly workingDaysOnly?: boolean;
}

/** A unit as its municipality describes it: what every case may know of it, and what its duty rests on. */
export interface UnitInFile extends Unit {
  readonly shifts: readonly ShiftPattern[];
  /** How it is reached, in the order in which that is tried; addresses of functions, never of people. */
  readonly channels?: readonly UnitReach[];
  /** Where and when its guards may keep order. */
  readonly permit?: Permit;
}

/** A stretch of days on which schools are closed. */
export interface SchoolHoliday extends DayRange { readonly name: string }

/** What a municipality writes down about itself: its lists, its calendar and its shift plan. The shape of FYRVAKT_MUNICIPALITY. */
export interface MunicipalityFile {
  /** Four digits (kommunkod). */
  readonly code: string;
  readonly name: string;
  readonly areas: readonly Area[];
  readonly places: readonly KnownPlace[];
  readonly categories: readonly Category[];
  readonly units: readonly UnitInFile[];
  readonly outcomes: readonly OutcomeCode[];
  readonly actions: readonly CodedLabel[];
  readonly measures: readonly CodedLabel[];
  readonly referrals: readonly CodedLabel[];
  readonly decisionFunction: string;
  readonly followUpWorkingDays: number;
  readonly acknowledgementMinutes: number;
  /** Minutes into a shift within which what was left to it must be accepted; 30 where it is not said. */
  readonly handoverMarginMinutes?: number;
  readonly calendar: {
    /** Eves that are not working days here; a local agreement decides. */
    readonly eves: readonly Eve[];
    /** True when a lone working day between days off is not a working day. */
    readonly bridgeDays: boolean;
    /** Single days that are off as well. */
    readonly daysOff: readonly LocalDate[];
    /** Eves that are half free: working days still, with fewer at work. */
    readonly halfDays?: readonly Eve[];
    readonly schoolHolidays?: readonly SchoolHoliday[];
  };
  /** Name → when it is: summer, school terms, the harbour season. */
  readonly seasons: { readonly [name: string]: readonly DayRange[] };
}
