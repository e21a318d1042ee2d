// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase, shiftOf } from '@fyrvakt/testing';
import { deferToNextShift } from './defer-to-next-shift.js';

const shift = shiftOf('GE1', '2026-11-23T06:00:00.000Z', '2026-11-23T15:00:00.000Z');
const body = { shifts: [shift], why: 'Lugnt på platsen.', information: 'Klotter vid parken.' };

describe('Defer to next shift', () => {
  it('promises the case to the shift, with the reason and what it needs to know', () => {
    givenCase(events.callReceived(), events.decisionRequested({ decisionId: 'd1' }))
      .when(deferToNextShift, body, { role: 'decisionMaker' })
      .then({
        type: 'DeferredToNextShift',
        data: { deferralId: 'id-1', decisionId: 'd1', by: 'decisionMaker', ...body, followUpDue: '2026-11-27' },
      });
  });

  it('finds the shift by its instant, however the offset is written', () => {
    givenCase(events.callReceived(), events.decisionRequested())
      .when(deferToNextShift, { shifts: [{ unit: 'GE1', start: '2026-11-23T07:00:00+01:00', end: '2026-11-23T16:00:00+01:00' }] })
      .then({
        type: 'DeferredToNextShift',
        data: { deferralId: 'id-1', decisionId: 'd1', by: 'coordinator', shifts: [shift], followUpDue: '2026-11-27' },
      });
  });

  it('is heard once by its reference', () => {
    givenCase(events.callReceived(), events.decisionRequested(), events.deferredToNextShift({ reference: 'd-1' }))
      .when(deferToNextShift, { ...body, reference: 'd-1' })
      .thenNothing();
  });

  it('is refused for a unit that is there twice', () => {
    givenCase(events.callReceived(), events.decisionRequested())
      .when(deferToNextShift, { shifts: [shift, shift] })
      .refused('shift/unit-twice', '/shifts/1/unit');
  });

  it('is refused when nobody has asked for a decision', () => {
    givenCase(events.callReceived()).when(deferToNextShift, body).refused('decision/none-requested');
  });

  it('is refused for a shift that the plan does not have', () => {
    givenCase(events.callReceived(), events.decisionRequested())
      .when(deferToNextShift, { ...body, shifts: [{ ...shift, unit: 'XX9' }] })
      .refused('shift/unknown', '/shifts/0');
  });

  it('is refused for a shift that has begun', () => {
    givenCase(events.callReceived(), events.decisionRequested())
      .when(deferToNextShift, body, { now: '2026-11-23T07:00:00.000Z' })
      .refused('shift/already-started', '/shifts/0/start');
  });

  it('is refused on a case that does not exist', () => {
    givenCase().when(deferToNextShift, body).refused('case/not-found');
  });
});
