// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { addShift } from './add-shift.js';

const established = rosterEvents.rosterEstablished();
const shift = { unit: 'GE1', start: '2026-11-28T08:00:00.000Z', end: '2026-11-28T12:00:00.000Z' };

describe('Add shift', () => {
  it('adds what no pattern has', () => {
    const override = { id: 'id-1', kind: 'add' as const, reason: 'event' as const, becomes: { ...shift, staff: ['anna'] } };
    givenRoster(established).when(addShift, { ...shift, staff: ['anna'], reason: 'event' }).then({ type: 'ShiftOverridden', data: { override } });
    expect(dutyAfter(established, rosterEvents.shiftOverridden({ override })).shiftAt('GE1', shift.start)).toEqual({
      ...shift, staff: ['anna'], lane: 'override', because: [{ code: 'added', about: 'id-1' }],
    });
  });

  it('is refused when the unit has it already', () =>
    givenRoster(established)
      .when(addShift, { unit: 'FT1', start: '2026-11-27T17:00:00+01:00', end: '2026-11-28T01:00:00+01:00', reason: 'event' })
      .refused('roster/shift-there', '/start'));

  it.each([['2026-11-28T08:14:00.000Z'], ['2026-11-28T07:00:00.000Z'], ['2026-12-06T08:00:00.000Z']])('is refused when it ends %s', (end) =>
    givenRoster(established).when(addShift, { ...shift, end, reason: 'event' }).refused('roster/shift-length', '/end'));

  it('is refused when it is over', () =>
    givenRoster(established).when(addShift, { ...shift, reason: 'event' }, { now: shift.end }).refused('roster/shift-over', '/end'));
});
