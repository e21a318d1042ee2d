// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import type { FinalShift } from './final-schedule.js';

/** The shift by unit and times where somebody works it, else nothing. */
export const worksOn = ({ unit, start, end, staff }: FinalShift, holder: string): ShiftRef | undefined =>
  staff?.includes(holder) ? { unit, start, end } : undefined;
