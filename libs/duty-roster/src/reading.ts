// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { SingleShift } from './plan.js';

/** What is wrong with a row or an event of a file that is read in. */
export const READING_FAULTS = [
  'unreadable', 'tooMany', 'columnMissing', 'unitUnknown', 'dayUnreadable', 'timeUnreadable', 'zoneUnknown', 'holderUnreadable', 'shiftLength',
] as const;
export type ReadingFault = (typeof READING_FAULTS)[number];

/** A fault and where it is: the line of a table, or the ordinal of an event in a calendar, both from 1. */
export interface RowFault {
  readonly row: number;
  readonly fault: ReadingFault;
  /** The column or property to blame. */
  readonly field?: string;
}

/** What a file holds: the shifts that can be read, and what is wrong with the rest. */
export interface ReadShifts {
  readonly shifts: readonly SingleShift[];
  readonly faults: readonly RowFault[];
}

/** Most shifts that one file gives. */
export const MOST_READ = 2000;
/** Largest file that is read, in characters. */
export const LARGEST_FILE = 2_000_000;
