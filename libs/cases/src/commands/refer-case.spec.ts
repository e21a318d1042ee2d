// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { referCase } from './refer-case.js';

describe('Refer case', () => {
  it('says who takes it on, once', () => {
    givenCase(events.callReceived()).when(referCase, { to: 'police' }).then({ type: 'Referred', data: { to: 'police' } });
    givenCase(events.callReceived(), events.referred()).when(referCase, { to: 'police' }).thenNothing();
  });

  it('is refused for a receiver that the list does not have', () => {
    givenCase(events.callReceived()).when(referCase, { to: 'nobody' }).refused('referral/unknown', '/to');
  });
});
