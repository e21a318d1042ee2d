// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, FRIDAY_SHIFT, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { cancelShift } from './cancel-shift.js';

const established = rosterEvents.rosterEstablished();

describe('Cancel shift', () => {
  it('takes it out, and says so when asked why nobody is there', () => {
    const override = { id: 'id-1', kind: 'cancel' as const, reason: 'absence' as const, shift: FRIDAY_SHIFT };
    givenRoster(established).when(cancelShift, { shift: FRIDAY_SHIFT, reason: 'absence' }).then({ type: 'ShiftOverridden', data: { override } });
    const roster = dutyAfter(established, rosterEvents.shiftOverridden({ override }));
    expect(roster.shiftExists(FRIDAY_SHIFT)).toBe(false);
    expect(roster.explain('FT1', '2026-11-27T23:30:00.000Z')).toMatchObject({
      onDuty: false, because: [{ code: 'cancelled', about: 'id-1' }], next: { start: '2026-11-28T16:00:00.000Z' },
    });
  });

  it('is refused for the decision function, which must never be empty', () => {
    const shift = { unit: 'BF1', start: '2026-11-23T07:00:00.000Z', end: '2026-11-30T07:00:00.000Z' };
    givenRoster(established).when(cancelShift, { shift, reason: 'absence' }).refused('roster/decision-function-empty');
  });

  it('is refused for a shift that is not there, or is over', () => {
    givenRoster(established)
      .when(cancelShift, { shift: { ...FRIDAY_SHIFT, unit: 'GE1' }, reason: 'absence' })
      .refused('roster/shift-unknown', '/shift');
    givenRoster(established)
      .when(cancelShift, { shift: FRIDAY_SHIFT, reason: 'absence' }, { now: FRIDAY_SHIFT.end })
      .refused('roster/shift-over', '/shift');
  });
});
