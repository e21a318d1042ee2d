// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, stateAfter } from '@fyrvakt/testing';
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

  it('settles nothing where the unit was only told, or was asked to decide: whoever was to come has not answered', () => {
    const told = events.resourceNotified({ notificationId: 'n2', unit: 'TV1', reason: 'information' });
    const seen = events.notificationAcknowledged({ notificationId: 'n2' });
    expect(stateAfter(...sent, told, seen)).toMatchObject({ handling: 'notified' });
    const ofDecision = events.resourceNotified({ notificationId: 'n2', unit: 'BF1', recipientKind: 'decisionFunction', reason: 'information' });
    expect(stateAfter(...sent, ofDecision, seen)).toMatchObject({ handling: 'notified' });
    expect(stateAfter(...sent, told, events.notificationAcknowledged())).toMatchObject({ handling: 'acknowledged' });
  });

  it('is refused for a contact that is not there', () => {
    givenCase(events.callReceived()).when(acknowledgeNotification, body).refused('notification/unknown', '/notificationId');
  });
});
