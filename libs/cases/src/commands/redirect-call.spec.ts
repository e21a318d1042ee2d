// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, stateAfter } from '@fyrvakt/testing';
import { redirectCall } from './redirect-call.js';

describe('Redirect call', () => {
  it('says where the call was sent, once', () => {
    givenCase(events.callReceived()).when(redirectCall, { to: '112' }).then({ type: 'CallRedirected', data: { to: '112' } });
    givenCase(events.callReceived(), events.callRedirected({ to: '112' })).when(redirectCall, { to: '112' }).thenNothing();
  });

  it('leaves the call to be followed up like any other', () => {
    expect(stateAfter(events.callReceived(), events.callRedirected())).toMatchObject({ handling: 'redirected', followUpState: 'owed' });
  });
});
