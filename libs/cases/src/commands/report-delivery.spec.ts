// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { reportDelivery } from './report-delivery.js';

describe('Report delivery', () => {
  const sent = [events.callReceived(), events.resourceNotified()];
  it('says that the message arrived, once', () => {
    givenCase(...sent)
      .when(reportDelivery, { notificationId: 'n1' }).then({ type: 'NotificationDelivered', data: { notificationId: 'n1' } });
    givenCase(...sent, events.notificationDelivered()).when(reportDelivery, { notificationId: 'n1' }).thenNothing();
  });

  it('adds nothing when somebody has answered already', () => {
    givenCase(...sent, events.notificationAcknowledged()).when(reportDelivery, { notificationId: 'n1' }).thenNothing();
  });

  it('is refused for a contact that is not there', () => {
    givenCase(events.callReceived()).when(reportDelivery, { notificationId: 'n1' }).refused('notification/unknown', '/notificationId');
  });
});
