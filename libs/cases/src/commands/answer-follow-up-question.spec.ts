// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { answerFollowUpQuestion } from './answer-follow-up-question.js';

describe('Answer follow-up question', () => {
  it('keeps the answer, found by the id or by the sender\'s reference', () => {
    const asked = [events.callReceived(), events.followUpAsked({ questionId: 'q1', reference: 'r-1' })];
    givenCase(...asked)
      .when(answerFollowUpQuestion, { questionId: 'q1', answer: 'Tio.' })
      .then({ type: 'FollowUpAnswered', data: { questionId: 'q1', answer: 'Tio.' } });
    givenCase(...asked).when(answerFollowUpQuestion, { questionId: 'r-1' }).then({ type: 'FollowUpAnswered', data: { questionId: 'q1' } });
  });

  it('is refused for a question that is not there, or has its answer', () => {
    givenCase(events.callReceived()).when(answerFollowUpQuestion, { questionId: 'q1' }).refused('question/unknown', '/questionId');
    givenCase(events.callReceived(), events.followUpAsked({ answered: true })).when(answerFollowUpQuestion, { questionId: 'q1' })
      .refused('question/already-answered', '/questionId');
  });
});
