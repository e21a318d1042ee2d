// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, NOW } from '@fyrvakt/testing';
import { endCall } from './end-call.js';

describe('End call', () => {
  const early = '2026-11-22T01:05:00Z';

  it('says when the call ended, in UTC and never ahead of now', () => {
    givenCase(events.callReceived()).when(endCall, { endedAt: early })
      .then({ type: 'CallEnded', data: { endedAt: '2026-11-22T01:05:00.000Z' }, occurredAt: '2026-11-22T01:05:00.000Z' });
    givenCase(events.callReceived()).when(endCall, { endedAt: '2027-01-01T00:00:00Z' }).then({ type: 'CallEnded', data: { endedAt: NOW } });
  });

  it('adds nothing the second time, and corrects with another time', () => {
    const ended = givenCase(events.callReceived(), events.callEnded({ endedAt: '2026-11-22T01:05:00.000Z' }));
    ended.when(endCall, { endedAt: '2026-11-22T02:05:00+01:00' }).thenNothing();
    ended.when(endCall, { endedAt: NOW }).then({ type: 'CallEnded', data: { endedAt: NOW } });
  });
});
