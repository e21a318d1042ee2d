// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ShiftRef } from '@fyrvakt/cases';
import type { FinalShift } from './final-schedule.js';
import { refuse } from './refusals.js';

/** Who gives a shift, and who is to work it instead. */
interface Change {
  readonly giver: string;
  readonly taker: string;
  readonly refusal: 'roster/not-yours' | 'roster/not-theirs';
  /** Where the shift is named. */
  readonly pointer: string;
}

/** The shift by unit and times; refuses where the one does not work it, and where the other does so already: they would count twice. */
export const mustBeGivable = ({ unit, start, end, staff }: FinalShift, { giver, taker, refusal, pointer }: Change): ShiftRef => {
  if (!staff?.includes(giver)) refuse(refusal, pointer);
  if (staff?.includes(taker)) refuse('roster/works-already', pointer);
  return { unit, start, end };
};
