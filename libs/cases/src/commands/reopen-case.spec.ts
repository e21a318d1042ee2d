// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase, stateAfter } from '@fyrvakt/testing';
import { reopenCase } from './reopen-case.js';

describe('Reopen case', () => {
  const closed = [events.callReceived(), events.resourceNotified(), events.followedUp({ covers: [CASE_ID, 'n1'] }), events.caseClosed()];

  it('owes the call again, by a new day, and leaves the rest reviewed', () => {
    givenCase(...closed)
      .when(reopenCase, { why: 'Mer att berätta.' })
      .then({ type: 'CaseReopened', data: { why: 'Mer att berätta.', followUpDue: '2026-11-27' } });
    expect(stateAfter(...closed, events.caseReopened())).toMatchObject({
      closed: false, followUpState: 'reopened', obligations: [{ kind: 'call', overdue: false }, { kind: 'notification', coveredBy: 'r1' }],
    });
  });

  it('is refused when it is open', () => {
    givenCase(events.callReceived()).when(reopenCase, {}).refused('case/not-closed');
  });
});
