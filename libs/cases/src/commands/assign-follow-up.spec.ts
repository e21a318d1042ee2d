// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase } from '@fyrvakt/testing';
import { assignFollowUp } from './assign-follow-up.js';

describe('Assign follow-up', () => {
  it('says who is to follow up, once', () => {
    givenCase(events.callReceived()).when(assignFollowUp, { assignee: 'u1' }).then({ type: 'FollowUpAssigned', data: { assignee: 'u1' } });
    givenCase(events.callReceived(), events.followUpAssigned({ assignee: 'u1' })).when(assignFollowUp, { assignee: 'u1' }).thenNothing();
  });

  it('is refused when nothing is owed', () => {
    givenCase(events.callReceived(), events.followedUp({ covers: [CASE_ID] }))
      .when(assignFollowUp, { assignee: 'u1' }).refused('follow-up/nothing-owed');
  });
});
