// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, stateAfter } from '@fyrvakt/testing';
import { breakPromise } from './break-promise.js';

describe('Break promise', () => {
  const offered = [events.callReceived(), events.decisionRequested(), events.deferredToNextShift()];
  const body = { deferralId: 'f1', unit: 'GE1' };
  const start = { now: '2026-11-23T06:00:00.000Z' };

  it('says that the shift began and nobody answered, once', () => {
    givenCase(...offered).when(breakPromise, body, start).then({ type: 'PromiseBroken', data: { ...body, shiftStart: start.now } });
    givenCase(...offered, events.promiseBroken()).when(breakPromise, body, start).thenNothing();
  });

  it('adds nothing when somebody has answered, or when the case is closed', () => {
    givenCase(...offered, events.handoverAccepted()).when(breakPromise, body, start).thenNothing();
    givenCase(...offered, events.handoverReturned()).when(breakPromise, body, start).thenNothing();
    givenCase(...offered, events.caseClosed()).when(breakPromise, body, start).thenNothing();
  });

  it('waits for the margin that was agreed', () => {
    const given = givenCase(events.callReceived(), events.decisionRequested(), events.deferredToNextShift({ marginMinutes: 30 }));
    given.when(breakPromise, body, { now: '2026-11-23T06:29:00.000Z' }).refused('handover/not-yet-due');
    given.when(breakPromise, body, { now: '2026-11-23T06:30:00.000Z' }).then({ type: 'PromiseBroken', data: { ...body, shiftStart: start.now } });
  });

  it('leaves a kept promise kept, should the fact come late all the same', () => {
    expect(stateAfter(...offered, events.handoverAccepted(), events.promiseBroken())).toMatchObject({
      deferrals: [{ handovers: [{ status: 'accepted', wasBroken: false }] }],
    });
  });

  it('is refused before the shift begins', () => {
    givenCase(...offered).when(breakPromise, body, { now: '2026-11-23T05:59:59.000Z' }).refused('handover/not-yet-due');
  });
});
