// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, stateAfter } from '@fyrvakt/testing';
import { completeHandling } from './complete-handling.js';

describe('Complete handling', () => {
  it('says how it went, and whether there was anything to it', () => {
    givenCase(events.callReceived()).when(completeHandling, { outcome: 'falseAlarm' })
      .then({ type: 'HandlingCompleted', data: { outcome: 'falseAlarm', unfounded: true } });
    expect(stateAfter(events.callReceived(), events.handlingCompleted())).toMatchObject({ handling: 'handled', followUpState: 'owed' });
  });

  it('adds nothing the second time, and another outcome corrects it', () => {
    const handled = givenCase(events.callReceived(), events.handlingCompleted());
    handled.when(completeHandling, { outcome: 'solvedOnSite' }).thenNothing();
    handled
      .when(completeHandling, { outcome: 'falseAlarm' })
      .then({ type: 'HandlingCompleted', data: { outcome: 'falseAlarm', unfounded: true } });
  });

  it('is refused for an outcome that the list does not have', () => {
    givenCase(events.callReceived()).when(completeHandling, { outcome: 'magic' }).refused('outcome/unknown', '/outcome');
  });
});
