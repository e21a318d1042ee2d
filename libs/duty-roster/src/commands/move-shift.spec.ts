// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, FRIDAY_SHIFT, givenRoster, rosterEvents, SATURDAY_SHIFT } from '@fyrvakt/testing';
import { moveShift } from './move-shift.js';

const established = rosterEvents.rosterEstablished();
const hours = { start: '2026-11-27T18:00:00.000Z', end: '2026-11-28T02:00:00.000Z' };

describe('Move shift', () => {
  it('lets the same unit work other hours', () => {
    const override = { id: 'id-1', kind: 'move' as const, reason: 'event' as const, shift: FRIDAY_SHIFT, becomes: { unit: 'FT1', ...hours } };
    givenRoster(established)
      .when(moveShift, { shift: FRIDAY_SHIFT, ...hours, reason: 'event' })
      .then({ type: 'ShiftOverridden', data: { override } });
    const roster = dutyAfter(established, rosterEvents.shiftOverridden({ override }));
    expect(roster.shifts('FT1', '2026-11-27T12:00:00.000Z', '2026-11-28T12:00:00.000Z')).toEqual([
      { unit: 'FT1', ...hours, lane: 'override', because: [{ code: 'movedHere', about: 'id-1' }] },
    ]);
    expect(roster.explain('FT1', '2026-11-27T17:00:00.000Z').because).toEqual([{ code: 'movedAway', about: 'id-1' }]);
  });

  it('is refused onto a shift that the unit has', () =>
    givenRoster(established)
      .when(moveShift, { shift: FRIDAY_SHIFT, start: SATURDAY_SHIFT.start, end: SATURDAY_SHIFT.end, reason: 'event' })
      .refused('roster/shift-there', '/start'));
});
