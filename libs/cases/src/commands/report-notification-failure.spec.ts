// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { reportNotificationFailure } from './report-notification-failure.js';

describe('Report notification failure', () => {
  const body = { notificationId: 'n1', cause: 'noAnswer' as const };

  it('says why nobody was reached, once', () => {
    givenCase(events.callReceived(), events.resourceNotified()).when(reportNotificationFailure, body).then({ type: 'NotificationFailed', data: body });
    givenCase(events.callReceived(), events.resourceNotified(), events.notificationFailed()).when(reportNotificationFailure, body).thenNothing();
  });

  it('is refused when somebody has answered', () => {
    givenCase(events.callReceived(), events.resourceNotified(), events.notificationAcknowledged()).when(reportNotificationFailure, body).refused('notification/already-answered', '/notificationId');
  });
});
