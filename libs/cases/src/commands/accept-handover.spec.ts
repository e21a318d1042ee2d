// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, stateAfter } from '@fyrvakt/testing';
import { acceptHandover } from './accept-handover.js';

describe('Accept handover', () => {
  const offered = [events.callReceived(), events.decisionRequested(), events.deferredToNextShift()];
  const body = { deferralId: 'f1', unit: 'GE1' };

  it('takes over, once', () => {
    givenCase(...offered).when(acceptHandover, body).then({ type: 'HandoverAccepted', data: body });
    givenCase(...offered, events.handoverAccepted()).when(acceptHandover, body).thenNothing();
  });

  it('keeps a broken promise late', () => {
    givenCase(...offered, events.promiseBroken()).when(acceptHandover, body).then({ type: 'HandoverAccepted', data: body });
    expect(stateAfter(...offered, events.promiseBroken(), events.handoverAccepted())).toMatchObject({
      handling: 'received', deferrals: [{ handovers: [{ status: 'accepted', wasBroken: true }] }],
    });
  });

  it('is refused to a unit that was promised nothing, or has handed it back', () => {
    givenCase(...offered).when(acceptHandover, { ...body, unit: 'FT1' }).refused('handover/unknown', '/deferralId');
    givenCase(...offered, events.handoverReturned()).when(acceptHandover, body).refused('handover/already-returned');
  });
});
