// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { declineNotification } from './decline-notification.js';

describe('Decline notification', () => {
  const sent = [events.callReceived(), events.resourceNotified()];
  const body = { notificationId: 'n1', why: 'Upptagna.' };

  it('says that the unit cannot, and why, once', () => {
    givenCase(...sent).when(declineNotification, body).then({ type: 'NotificationDeclined', data: body });
    givenCase(...sent, events.notificationDeclined()).when(declineNotification, body).thenNothing();
  });

  it('is refused to a unit that has taken it on', () => {
    givenCase(...sent, events.notificationAcknowledged())
      .when(declineNotification, body).refused('notification/already-answered', '/notificationId');
  });
});
