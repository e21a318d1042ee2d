// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { askFollowUpQuestion } from './ask-follow-up-question.js';

describe('Ask follow-up question', () => {
  it('keeps question and answer, dated when it was asked', () => {
    givenCase(events.callReceived())
      .when(askFollowUpQuestion, { reference: 'q-1', question: 'Hur många?', answer: 'Tio.', at: '2026-11-22T01:10:00Z' }).then({
      type: 'FollowUpAsked', occurredAt: '2026-11-22T01:10:00.000Z',
      data: { questionId: 'question:q-1', reference: 'q-1', question: 'Hur många?', answered: true, answer: 'Tio.' },
    });
  });

  it('adds the answer when the question is known', () => {
    givenCase(events.callReceived(), events.followUpAsked({ questionId: 'question:q-1', reference: 'q-1' }))
      .when(askFollowUpQuestion, { reference: 'q-1', question: 'Hur många?', answer: 'Tio.' })
      .then({ type: 'FollowUpAnswered', data: { questionId: 'question:q-1', answer: 'Tio.' } });
  });

  it('adds nothing when both are known', () => {
    givenCase(events.callReceived(), events.followUpAsked({ questionId: 'question:q-1', answered: true }))
      .when(askFollowUpQuestion, { reference: 'q-1', question: 'Hur många?', answer: 'Elva.' }).thenNothing();
  });

  it('is welcome after the case was closed', () => {
    givenCase(events.callReceived(), events.caseClosed()).when(askFollowUpQuestion, { question: 'Var?' })
      .then({ type: 'FollowUpAsked', data: { questionId: 'id-1', question: 'Var?', answered: false } });
  });
});
