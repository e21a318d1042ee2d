// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { reportNoRecipient } from './report-no-recipient.js';

describe('Report no recipient', () => {
  const nobody = { type: 'NoRecipientAvailable' as const, data: { considered: ['FT1'] } };

  it('leads to the decision function', () => {
    givenCase(events.callReceived()).when(reportNoRecipient, { considered: ['FT1'] })
      .then(nobody, { type: 'DecisionRequested', data: { decisionId: 'id-1', of: 'BF1', knownRevision: 1 } });
  });

  it('asks it no second time while it thinks', () => {
    givenCase(events.callReceived(), events.decisionRequested()).when(reportNoRecipient, { considered: ['FT1'] }).then(nobody);
    givenCase(events.callReceived(), events.decisionRequested(), events.noRecipientAvailable({ considered: ['FT1'] }))
      .when(reportNoRecipient, { considered: ['FT1'] }).thenNothing();
  });
});
