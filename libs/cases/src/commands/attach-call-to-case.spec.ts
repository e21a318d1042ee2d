// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase, stateAfter } from '@fyrvakt/testing';
import { attachCallToCase } from './attach-call-to-case.js';

describe('Attach call to case', () => {
  const toCaseId = '018f0000-0000-7000-8000-000000000002';

  it('ties the call to the earlier one, once', () => {
    givenCase(events.callReceived()).when(attachCallToCase, { toCaseId }).then({ type: 'CallAttachedToCase', data: { toCaseId } });
    givenCase(events.callReceived(), events.callAttachedToCase({ toCaseId })).when(attachCallToCase, { toCaseId }).thenNothing();
  });

  it('leaves the call with its own follow-up', () => {
    expect(stateAfter(events.callReceived(), events.callAttachedToCase())).toMatchObject({ obligations: [{ kind: 'call', id: CASE_ID }] });
  });

  it('is refused to itself, and when the case is closed', () => {
    givenCase(events.callReceived()).when(attachCallToCase, { toCaseId: CASE_ID }).refused('case/same-case', '/toCaseId');
    givenCase(events.callReceived(), events.caseClosed()).when(attachCallToCase, { toCaseId }).refused('case/closed');
  });
});
