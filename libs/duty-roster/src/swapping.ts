// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import type { FinalShift } from './final-schedule.js';
import { refuse } from './refusals.js';

/** The shift by unit and times; refuses where this holder does not work it. */
export const mustWork = (
  { unit, start, end, staff }: FinalShift, holder: string, refusal: 'roster/not-yours' | 'roster/not-theirs', pointer: string,
): ShiftRef =>
  staff?.includes(holder) ? { unit, start, end } : refuse(refusal, pointer);
