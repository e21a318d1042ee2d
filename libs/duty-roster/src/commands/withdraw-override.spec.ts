// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, FRIDAY_SHIFT, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { withdrawOverride } from './withdraw-override.js';

const given = [rosterEvents.rosterEstablished(), rosterEvents.shiftOverridden()];

describe('Withdraw override', () => {
  it('lets the plan hold again', () => {
    const data = { overrideId: 'o1' };
    givenRoster(...given).when(withdrawOverride, data).then({ type: 'OverrideWithdrawn', data });
    expect(dutyAfter(...given, rosterEvents.overrideWithdrawn()).shiftAt('FT1', FRIDAY_SHIFT.start)?.lane).toBe('pattern');
  });

  it('is refused when the shift is over, or there is no such change', () => {
    givenRoster(...given)
      .when(withdrawOverride, { overrideId: 'o1' }, { now: '2026-11-29T00:00:00.000Z' })
      .refused('roster/shift-over', '/overrideId');
    givenRoster(...given).when(withdrawOverride, { overrideId: 'o9' }).refused('roster/override-unknown', '/overrideId');
  });
});
