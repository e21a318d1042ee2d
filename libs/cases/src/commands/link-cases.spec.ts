// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CASE_ID, events, givenCase } from '@fyrvakt/testing';
import { linkCases } from './link-cases.js';

describe('Link cases', () => {
  const body = { otherCaseId: '018f0000-0000-7000-8000-000000000002', kind: 'duplicate' as const };

  it('ties them together, once for each way in which they belong together', () => {
    givenCase(events.callReceived(), events.casesLinked({ kind: 'related' }))
      .when(linkCases, body).then({ type: 'CasesLinked', data: body });
    givenCase(events.callReceived(), events.casesLinked(body)).when(linkCases, body).thenNothing();
  });

  it('is refused to itself', () => {
    givenCase(events.callReceived()).when(linkCases, { ...body, otherCaseId: CASE_ID }).refused('case/same-case', '/otherCaseId');
  });
});
