// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { requestDecision } from './request-decision.js';

describe('Request decision', () => {
  it('asks the decision function, with what was known', () => {
    givenCase(events.callReceived(), events.followUpAsked()).when(requestDecision, { reference: 'd-1' })
      .then({ type: 'DecisionRequested', data: { decisionId: 'decision:d-1', reference: 'd-1', of: 'BF1', knownRevision: 1 } });
  });

  it('adds nothing while it has not decided, or by a reference that is known', () => {
    givenCase(events.callReceived(), events.decisionRequested()).when(requestDecision, {}).thenNothing();
    givenCase(events.callReceived(), events.decisionRequested({ reference: 'd-1' }), events.specialHandlingDecided())
      .when(requestDecision, { reference: 'd-1' }).thenNothing();
  });

  it('opens a closed case where the answering service reports it, and is refused to people there', () => {
    const closed = givenCase(events.callReceived(), events.decisionRequested(), events.specialHandlingDecided(), events.caseClosed());
    closed.when(requestDecision, { reference: 'd-2' }, { kind: 'client' }).then(
      { type: 'CaseReopened', data: { followUpDue: '2026-11-27' } },
      { type: 'DecisionRequested', data: { decisionId: 'decision:d-2', reference: 'd-2', of: 'BF1', knownRevision: 4 } },
    );
    closed.when(requestDecision, { reference: 'd-2' }).refused('case/closed');
  });

  it('can be asked anew when it has decided', () => {
    givenCase(events.callReceived(), events.decisionRequested(), events.specialHandlingDecided()).when(requestDecision, {})
      .then({ type: 'DecisionRequested', data: { decisionId: 'id-1', of: 'BF1', knownRevision: 2 } });
  });
});
