// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase } from '@fyrvakt/testing';
import { recordFollowUp } from './record-follow-up.js';

describe('Record follow-up', () => {
  const body = { outcome: 'solvedOnSite', quality: 'good' as const };
  const owing = [events.callReceived(), events.resourceNotified()];

  it('covers everything outstanding, unless it names parts', () => {
    const data = { followUpId: 'id-1', outcome: 'solvedOnSite', quality: 'good', actions: [] };
    givenCase(...owing).when(recordFollowUp, body).then({ type: 'FollowedUp', data: { ...data, covers: [CASE_ID, 'n1'] } });
    givenCase(...owing).when(recordFollowUp, { ...body, covers: ['n1'], learning: 'Ring tidigare.', actions: ['moreLighting'] })
      .then({ type: 'FollowedUp', data: { ...data, covers: ['n1'], learning: 'Ring tidigare.', actions: ['moreLighting'] } });
  });

  it('is refused for what is not owed, names what the lists do not have', () => {
    givenCase(...owing).when(recordFollowUp, { ...body, covers: ['n1', 'n9'] }).refused('follow-up/not-owed', '/covers/1');
    givenCase(...owing).when(recordFollowUp, { ...body, outcome: 'magic' }).refused('outcome/unknown', '/outcome');
    givenCase(...owing).when(recordFollowUp, { ...body, actions: ['magic'] }).refused('measure/unknown', '/actions/0');
  });

  it('is refused when everything has been followed up', () => {
    givenCase(events.callReceived(), events.followedUp({ covers: [CASE_ID] })).when(recordFollowUp, body).refused('follow-up/nothing-owed');
  });
});
