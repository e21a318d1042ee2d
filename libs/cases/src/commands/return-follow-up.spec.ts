// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase, stateAfter } from '@fyrvakt/testing';
import { returnFollowUp } from './return-follow-up.js';

describe('Return follow-up', () => {
  const body = { followUpId: 'r1', why: 'Resultatet saknas.' };
  const reviewed = [events.callReceived(), events.followedUp({ covers: [CASE_ID] })];

  it('owes again what the review covered, by a new day', () => {
    givenCase(...reviewed).when(returnFollowUp, body, { now: '2026-12-01T09:00:00.000Z' })
      .then({ type: 'FollowUpReturned', data: { ...body, followUpDue: '2026-12-08' } });
    expect(stateAfter(...reviewed, events.followUpReturned({ followUpDue: '2026-12-08' }))).toMatchObject({
      followUpState: 'owed', obligations: [{ due: '2026-12-08', overdue: false }],
    });
  });

  it('adds nothing the second time', () => {
    givenCase(...reviewed, events.followUpReturned()).when(returnFollowUp, body).thenNothing();
  });

  it('is refused for a review that is not there', () => {
    givenCase(events.callReceived()).when(returnFollowUp, body).refused('follow-up/unknown', '/followUpId');
  });
});
