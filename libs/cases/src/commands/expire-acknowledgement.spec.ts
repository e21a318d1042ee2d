// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { expireAcknowledgement } from './expire-acknowledgement.js';

describe('Expire acknowledgement', () => {
  const sent = [events.callReceived(), events.resourceNotified()];
  const body = { notificationId: 'n1', waitedMinutes: 15 };
  const later = { now: '2026-11-22T01:28:00.000Z' };

  it('says that nobody has answered in time, once', () => {
    givenCase(...sent).when(expireAcknowledgement, body, later).then({ type: 'AcknowledgementExpired', data: body });
    givenCase(...sent, events.acknowledgementExpired()).when(expireAcknowledgement, body, later).thenNothing();
  });

  it('adds nothing when somebody has, or when the case is closed', () => {
    givenCase(...sent, events.notificationAcknowledged()).when(expireAcknowledgement, body, later).thenNothing();
    givenCase(...sent, events.caseClosed()).when(expireAcknowledgement, body, later).thenNothing();
  });

  it('is refused a minute early', () => {
    givenCase(...sent).when(expireAcknowledgement, body, { now: '2026-11-22T01:27:00.000Z' }).refused('notification/not-yet-expired');
  });
});
