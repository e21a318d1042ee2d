// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, stateAfter } from '@fyrvakt/testing';
import { acceptHandover } from './accept-handover.js';

describe('Accept handover', () => {
  const body = { deferralId: 'f1', unit: 'GE1' };

  it('takes over, once', () => {
    givenCase(events.callReceived(), events.decisionRequested(), events.deferredToNextShift()).when(acceptHandover, body).then({ type: 'HandoverAccepted', data: body });
    givenCase(events.callReceived(), events.decisionRequested(), events.deferredToNextShift(), events.handoverAccepted()).when(acceptHandover, body).thenNothing();
  });

  it('keeps a broken promise late', () => {
    givenCase(events.callReceived(), events.decisionRequested(), events.deferredToNextShift(), events.promiseBroken()).when(acceptHandover, body).then({ type: 'HandoverAccepted', data: body });
    expect(stateAfter(events.callReceived(), events.decisionRequested(), events.deferredToNextShift(), events.promiseBroken(), events.handoverAccepted())).toMatchObject({
      handling: 'received', deferrals: [{ handovers: [{ status: 'accepted', wasBroken: true }] }],
    });
  });

  it('is refused to a unit that was promised nothing, or has handed it back', () => {
    givenCase(events.callReceived(), events.decisionRequested(), events.deferredToNextShift()).when(acceptHandover, { ...body, unit: 'FT1' }).refused('handover/unknown', '/deferralId');
    givenCase(events.callReceived(), events.decisionRequested(), events.deferredToNextShift(), events.handoverReturned()).when(acceptHandover, body).refused('handover/already-returned');
  });
});
