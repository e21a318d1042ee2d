// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, stepOf, testAgreement, testMunicipality } from '@fyrvakt/testing';
import { decideSpecialHandling } from './decide-special-handling.js';

describe('Decide special handling', () => {
  const body = { reference: 'd-1', why: 'Risk för skador.' };

  it('is decided by a role, with the reason, and owes a follow-up', () => {
    givenCase(events.callReceived(), events.decisionRequested()).when(decideSpecialHandling, body, { role: 'decisionMaker' }).then({
      type: 'SpecialHandlingDecided',
      data: { decisionId: 'd1', reference: 'd-1', by: 'decisionMaker', why: 'Risk för skador.', followUpDue: '2026-11-27' },
    });
  });

  it('leads to contacts with the units that it names, as they are agreed to be reached, else by telephone', () => {
    const decided = (steps: object[]) =>
      ({ type: 'SpecialHandlingDecided', data: { decisionId: 'd1', by: 'coordinator', followUpDue: '2026-11-27', steps } }) as const;
    const given = givenCase(events.callReceived(), events.decisionRequested());
    const byTelephone = { recipientKind: 'unit', channel: 'phone', attempts: 3, everyMinutes: 5, acknowledgement: true, withinMinutes: 15 };
    given.when(decideSpecialHandling, { units: ['BV1', 'GE1'] })
      .then(decided([{ step: 1, unit: 'BV1', ...byTelephone }, { step: 2, unit: 'GE1', ...byTelephone }]));
    given.when(decideSpecialHandling, { units: ['BV1'] }, { agreement: testAgreement }).then(decided([stepOf(1, 'BV1')]));
    given.when(decideSpecialHandling, { units: ['BV1', 'XX9'] }).refused('unit/unknown', '/units/1');
    // To contact the decision function is to ask it, and it has just answered.
    given.when(decideSpecialHandling, { units: ['BV1', testMunicipality.decisionFunction] }).refused('decision/by-itself', '/units/1');
  });

  it('is refused when nobody has asked, and heard once', () => {
    givenCase(events.callReceived()).when(decideSpecialHandling, body).refused('decision/none-requested');
    givenCase(events.callReceived(), events.decisionRequested(), events.specialHandlingDecided({ reference: 'd-1' }))
      .when(decideSpecialHandling, body).thenNothing();
  });
});
