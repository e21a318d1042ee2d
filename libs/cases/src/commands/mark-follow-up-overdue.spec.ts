// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase, stateAfter } from '@fyrvakt/testing';
import { markFollowUpOverdue } from './mark-follow-up-overdue.js';

describe('Mark follow-up overdue', () => {
  const body = { due: '2026-11-27' };
  const saturday = { now: '2026-11-27T23:00:00.000Z' };

  it('names what is owed when the local day has ended, each thing once', () => {
    givenCase(events.callReceived(), events.actionTaken({ followUpDue: '2026-11-30' })).when(markFollowUpOverdue, body, saturday)
      .then({ type: 'FollowUpOverdue', data: { due: '2026-11-27', obligations: [CASE_ID] } });
    givenCase(events.callReceived(), events.followUpOverdue({ obligations: [CASE_ID] }))
      .when(markFollowUpOverdue, body, saturday).thenNothing();
  });

  it('adds nothing before the day has ended, or when it has been moved or done', () => {
    givenCase(events.callReceived()).when(markFollowUpOverdue, body, { now: '2026-11-27T22:59:59.000Z' }).thenNothing();
    givenCase(events.callReceived(), events.followUpPostponed()).when(markFollowUpOverdue, body, saturday).thenNothing();
    givenCase(events.callReceived(), events.followedUp({ covers: [CASE_ID] })).when(markFollowUpOverdue, body, saturday).thenNothing();
  });

  it('stays overdue when something new is owed', () => {
    expect(stateAfter(events.callReceived(), events.followUpOverdue({ obligations: [CASE_ID] }), events.actionTaken())).toMatchObject({
      followUpState: 'overdue',
    });
  });
});
