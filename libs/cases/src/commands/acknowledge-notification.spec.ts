// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { acknowledgeNotification } from './acknowledge-notification.js';

describe('Acknowledge notification', () => {
  const sent = [events.callReceived(), events.resourceNotified()];
  const body = { notificationId: 'n1' };

  it('says that somebody has taken it on, once', () => {
    givenCase(...sent).when(acknowledgeNotification, body).then({ type: 'NotificationAcknowledged', data: body });
    givenCase(...sent, events.notificationAcknowledged()).when(acknowledgeNotification, body).thenNothing();
  });

  it('counts after the time has run out, too', () => {
    givenCase(...sent, events.acknowledgementExpired())
      .when(acknowledgeNotification, body).then({ type: 'NotificationAcknowledged', data: body });
  });

  it('is refused for a contact that is not there', () => {
    givenCase(events.callReceived()).when(acknowledgeNotification, body).refused('notification/unknown', '/notificationId');
  });
});
