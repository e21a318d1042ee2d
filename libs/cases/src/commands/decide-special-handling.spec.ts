// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { decideSpecialHandling } from './decide-special-handling.js';

describe('Decide special handling', () => {
  const body = { reference: 'd-1', why: 'Risk för skador.' };

  it('is decided by a role, with the reason, and owes a follow-up', () => {
    givenCase(events.callReceived(), events.decisionRequested()).when(decideSpecialHandling, body, { role: 'decisionMaker' }).then({
      type: 'SpecialHandlingDecided',
      data: { decisionId: 'd1', reference: 'd-1', by: 'decisionMaker', why: 'Risk för skador.', followUpDue: '2026-11-27' },
    });
  });

  it('is refused when nobody has asked, and heard once', () => {
    givenCase(events.callReceived()).when(decideSpecialHandling, body).refused('decision/none-requested');
    givenCase(events.callReceived(), events.decisionRequested(), events.specialHandlingDecided({ reference: 'd-1' }))
      .when(decideSpecialHandling, body).thenNothing();
  });
});
