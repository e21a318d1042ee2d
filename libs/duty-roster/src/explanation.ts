// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Why a shift is there, or why nobody is, in codes that a screen can put in words. */
export const EXPLANATION_CODES = [
  // Why it is there.
  'pattern', 'dayType', 'season', 'schoolHoliday', 'temporarySchedule', 'added', 'movedHere', 'replaced', 'swapped',
  // Why it is not.
  'unknownUnit', 'noPattern', 'patternEnded', 'notThatDay', 'notThatDayType', 'notInSeason', 'notThatHour', 'cancelled', 'movedAway',
] as const;
export type ExplanationCode = (typeof EXPLANATION_CODES)[number];

/** One reason. `about` is what it speaks of: the id of a pattern, an override or a swap, a day type, a season. */
export interface Explanation {
  readonly code: ExplanationCode;
  readonly about?: string;
}
