// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { NextStep, StepAhead } from '@fyrvakt/cases';
import type { Bilingual } from '@fyrvakt/kernel';
import { ended, reaching, STOP, wordsFor, type Naming } from './next-step-words.js';

/** How often something is tried, where that is more than once; `again` when it has been tried already. */
const often = (count: number, again: boolean): Bilingual => {
  if (again && count === 1) return { sv: ' en gång till', en: ' once more' };
  if (again) return { sv: `, högst ${count} gånger till`, en: `, at most ${count} times more` };
  return count === 1 ? { sv: '', en: '' } : { sv: `, högst ${count} försök`, en: `, at most ${count} attempts` };
};

/** A step that is yet to come, in so many words: who, how, and how often. What to say is said when its time comes. */
const wordsAhead = (step: NextStep, naming: Naming): Bilingual => {
  if (step.kind !== 'contact' && step.kind !== 'askDecision') return wordsFor(step, naming);
  const { attempt, attempts } = step;
  return ended(ended(reaching(step, naming), often(attempts - attempt + 1, attempt > 1)), STOP);
};

/** The rows of what is ahead: the first in full, the rest in short, and all attempts at one of them in a row. */
export const rowsAhead = (ahead: readonly StepAhead[], naming: Naming) =>
  ahead.flatMap(({ at, step }, index) => {
    if (index > 1 && 'attempt' in step && step.attempt > 1) return [];
    return [{ at, action: step.kind, text: index === 0 ? wordsFor(step, naming) : wordsAhead(step, naming) }];
  });
