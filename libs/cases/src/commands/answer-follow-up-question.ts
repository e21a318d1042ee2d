// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { caseCommand, mustExist, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsInnerId, IsProse } from './bodies.js';

export class AnswerFollowUpQuestionBody extends HappenedBody {
  @Describe('Vilken fråga', 'Which question')
  @IsInnerId()
  questionId!: string;

  @Describe('Svaret; utelämnas om den som ringde inte visste', 'The answer; left out when the caller did not know')
  @IsOptional() @IsProse(4000)
  answer?: string;
}

/** The caller answered, or did not know. */
export const answerFollowUpQuestion = caseCommand({
  body: AnswerFollowUpQuestionBody,
  permission: 'cases:register',
  summary: { sv: 'Anteckna svar på följdfråga', en: 'Record the answer to a follow-up question' },
  example: { questionId: 'question:q-1', answer: 'Omkring tio.' },
  decide(state, body, at) {
    const { questions } = mustExist(state);
    const question = questions.find(({ id, reference }) => id === body.questionId || reference === body.questionId);
    if (!question) return refuse('question/unknown', '/questionId');
    if (question.answered) return refuse('question/already-answered', '/questionId');
    const answer = body.answer === undefined ? {} : { answer: body.answer };
    return [{ type: 'FollowUpAnswered', data: { questionId: question.id, ...answer }, ...toldAt(at, body.at) }];
  },
});
