// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase } from '@fyrvakt/testing';
import { closeCase } from './close-case.js';

describe('Close case', () => {
  const reviewed = (...covers: string[]) => events.followedUp({ covers: [CASE_ID, ...covers] });

  it('closes what has been followed up in full', () => {
    givenCase(events.callReceived(), events.resourceNotified(), reviewed('n1')).when(closeCase, {}).then({ type: 'CaseClosed', data: {} });
  });

  it.each([
    ['call', [events.callReceived()]],
    ['notification', [events.callReceived(), events.resourceNotified(), reviewed()]],
    ['decision', [events.callReceived(), events.decisionRequested(), events.specialHandlingDecided(), reviewed()]],
    ['deferral', [events.callReceived(), events.decisionRequested(), events.deferredToNextShift(), reviewed()]],
    ['action', [events.callReceived(), events.actionTaken(), reviewed()]],
  ])('is refused while a %s is owed a follow-up, and says so', (kind, facts) => {
    givenCase(...facts).when(closeCase, {}).refused(`case/${kind}-not-followed-up`);
  });

  it('is refused while a decision is waited for, and when it is closed already', () => {
    givenCase(events.callReceived(), events.decisionRequested(), reviewed()).when(closeCase, {}).refused('decision/still-open');
    givenCase(events.callReceived(), reviewed(), events.caseClosed()).when(closeCase, {}).refused('case/closed');
  });
});
