// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, FRIDAY_SHIFT, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { replaceShift } from './replace-shift.js';

const established = rosterEvents.rosterEstablished();

describe('Replace shift', () => {
  it('lets another unit take it', () => {
    const override = {
      id: 'id-1', kind: 'replace' as const, reason: 'absence' as const, shift: FRIDAY_SHIFT, becomes: { ...FRIDAY_SHIFT, unit: 'GE1' },
    };
    givenRoster(established)
      .when(replaceShift, { shift: FRIDAY_SHIFT, unit: 'GE1', reason: 'absence' })
      .then({ type: 'ShiftOverridden', data: { override } });
    const roster = dutyAfter(established, rosterEvents.shiftOverridden({ override }));
    expect(roster.onDuty('2026-11-27T21:00:00.000Z').map(({ unit, lane }) => [unit, lane])).toEqual([
      ['BV1', 'pattern'], ['GE1', 'override'], ['BF1', 'pattern'],
    ]);
  });

  it('lets others of the unit work it', () => {
    const override = {
      id: 'o1', kind: 'replace' as const, reason: 'exchange' as const, shift: FRIDAY_SHIFT, becomes: { ...FRIDAY_SHIFT, staff: ['bo'] },
    };
    expect(dutyAfter(established, rosterEvents.shiftOverridden({ override })).shiftAt('FT1', FRIDAY_SHIFT.start)?.staff).toEqual(['bo']);
  });

  it('is refused for a unit that is not there', () =>
    givenRoster(established).when(replaceShift, { shift: FRIDAY_SHIFT, unit: 'XX9', reason: 'absence' }).refused('roster/unit-unknown', '/unit'));
});
