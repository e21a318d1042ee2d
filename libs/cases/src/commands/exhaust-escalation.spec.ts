// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { exhaustEscalation } from './exhaust-escalation.js';

describe('Exhaust escalation', () => {
  it('leads to the decision function, once', () => {
    givenCase(events.callReceived()).when(exhaustEscalation, { attempts: 3 }).then(
      { type: 'EscalationExhausted', data: { attempts: 3 } },
      { type: 'DecisionRequested', data: { decisionId: 'id-1', of: 'BF1', knownRevision: 1 } },
    );
    givenCase(events.callReceived(), events.escalationExhausted()).when(exhaustEscalation, { attempts: 3 }).thenNothing();
  });

  it('adds nothing to a closed case', () => {
    givenCase(events.callReceived(), events.caseClosed()).when(exhaustEscalation, { attempts: 3 }).thenNothing();
  });
});
