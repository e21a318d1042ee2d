// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { reportNotificationFailure } from './report-notification-failure.js';

describe('Report notification failure', () => {
  const sent = [events.callReceived(), events.resourceNotified()];
  const body = { notificationId: 'n1', cause: 'noAnswer' as const };

  it('says why nobody was reached, once', () => {
    givenCase(...sent).when(reportNotificationFailure, body).then({ type: 'NotificationFailed', data: body });
    givenCase(...sent, events.notificationFailed()).when(reportNotificationFailure, body).thenNothing();
  });

  it('is refused when somebody has answered', () => {
    givenCase(...sent, events.notificationAcknowledged())
      .when(reportNotificationFailure, body).refused('notification/already-answered', '/notificationId');
  });
});
