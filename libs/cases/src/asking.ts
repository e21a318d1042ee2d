// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact } from '@fyrvakt/kernel';
import type { CaseEvents } from './events.js';
import { withoutPersonalNumbers } from './personal-numbers.js';
import { toldAt, type CaseAt } from './policies.js';
import type { LoggedCase } from './state.js';

/** A question to the caller as it was told. */
export interface ToldQuestion {
  readonly reference?: string;
  readonly at?: string;
  readonly question: string;
  readonly answer?: string;
}

/** The question where it is new, its answer where that is new, nothing where both are known. */
export const asked = (
  state: LoggedCase,
  { reference, at: told, question, answer }: ToldQuestion,
  questionId: string,
  at: CaseAt,
): Fact<CaseEvents>[] => {
  const known = state.questions.find(({ id }) => id === questionId);
  if (known) return known.answered || answer === undefined ? [] : [{ type: 'FollowUpAnswered', data: { questionId, answer }, ...toldAt(at, told) }];
  return [
    {
      type: 'FollowUpAsked',
      data: {
        questionId,
        ...(reference !== undefined && { reference }),
        question: withoutPersonalNumbers(question),
        answered: answer !== undefined,
        ...(answer !== undefined && { answer }),
      },
      ...toldAt(at, told),
    },
  ];
};
