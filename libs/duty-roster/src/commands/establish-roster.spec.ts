// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenRoster, rosterEvents, testRosterContent } from '@fyrvakt/testing';
import { establishRoster } from './establish-roster.js';

describe('Establish roster', () => {
  it('begins as what the file says, and only once', () => {
    givenRoster().when(establishRoster, {}).then({ type: 'RosterEstablished', data: testRosterContent });
    givenRoster(rosterEvents.rosterEstablished()).when(establishRoster, {}).thenNothing();
  });
});
