// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { returnHandover } from './return-handover.js';

describe('Return handover', () => {
  const offered = [events.callReceived(), events.decisionRequested(), events.deferredToNextShift()];
  const body = { deferralId: 'f1', unit: 'GE1', why: 'Privat mark.' };

  it('hands it back to the decision function', () => {
    givenCase(...offered).when(returnHandover, body).then(
      { type: 'HandoverReturned', data: body }, { type: 'DecisionRequested', data: { decisionId: 'id-1', of: 'BF1', knownRevision: 3 } },
    );
  });

  it('adds nothing the second time', () => {
    givenCase(...offered, events.handoverReturned(), events.decisionRequested({ decisionId: 'd2' }))
      .when(returnHandover, body).thenNothing();
  });
});
