// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase, stateAfter } from '@fyrvakt/testing';
import { postponeFollowUp } from './postpone-follow-up.js';

describe('Postpone follow-up', () => {
  const body = { until: '2026-12-04', why: 'Väntar på besked.' };

  it('moves what is owed before the day, and only that', () => {
    givenCase(events.callReceived()).when(postponeFollowUp, body).then({ type: 'FollowUpPostponed', data: body });
    expect(stateAfter(events.callReceived(), events.actionTaken({ followUpDue: '2026-12-24' }), events.followUpPostponed())).toMatchObject({
      obligations: [{ due: '2026-12-04' }, { due: '2026-12-24' }],
    });
  });

  it('is refused for a day that has passed or is no later, so also the second time', () => {
    givenCase(events.callReceived()).when(postponeFollowUp, { until: '2026-11-22' }).refused('follow-up/not-later', '/until');
    givenCase(events.callReceived()).when(postponeFollowUp, { until: '2026-11-27' }).refused('follow-up/not-later', '/until');
    givenCase(events.callReceived(), events.followUpPostponed()).when(postponeFollowUp, body).refused('follow-up/not-later', '/until');
  });

  it('is refused when nothing is owed', () => {
    givenCase(events.callReceived(), events.followedUp({ covers: [CASE_ID] }))
      .when(postponeFollowUp, body).refused('follow-up/nothing-owed');
  });
});
