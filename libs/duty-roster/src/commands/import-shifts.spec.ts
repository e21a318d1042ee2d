// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes } from '@fyrvakt/kernel';
import { FRIDAY_SHIFT, givenRoster, rosterEvents, dutyAfter } from '@fyrvakt/testing';
import { importShifts } from './import-shifts.js';

const established = rosterEvents.rosterEstablished();
const shift = { unit: 'GE1', start: '2026-11-28T08:00:00.000Z', end: '2026-11-28T12:00:00.000Z', staff: ['cim'] };

describe('Import shifts', () => {
  it('adds what the roster does not have, once', () =>
    givenRoster(established).when(importShifts, { source: 'csv', shifts: [FRIDAY_SHIFT, shift, shift] }).then({
      type: 'ShiftsImported', data: { importId: 'id-1', source: 'csv', shifts: [shift] },
    }));

  it('says nothing when a file is read again', () => {
    const given = [established, rosterEvents.shiftsImported()];
    givenRoster(...given).when(importShifts, { source: 'csv', shifts: [shift] }).thenNothing();
    expect(dutyAfter(...given).shiftAt('GE1', shift.start)).toEqual({ ...shift, lane: 'override', because: [{ code: 'added', about: 'i1:1' }] });
  });

  it('is refused where too much is planned already; what has been takes no room', () => {
    const quarter = (n: number) => ({ ...shift, start: addMinutes(shift.start, n * 15), end: addMinutes(shift.end, n * 15) });
    const many = (from: number) => rosterEvents.shiftsImported({ shifts: Array.from({ length: 20_000 }, (_, n) => quarter(from + n)) });
    givenRoster(established, many(1)).when(importShifts, { source: 'csv', shifts: [shift] }).refused('roster/full');
    givenRoster(established, many(-20_700)).when(importShifts, { source: 'csv', shifts: [shift] }).then({
      type: 'ShiftsImported', data: { importId: 'id-1', source: 'csv', shifts: [shift] },
    });
  });

  it('is refused with a row that cannot be a shift', () => {
    const bad = { unit: 'XX9', start: shift.start, end: shift.end };
    givenRoster(established).when(importShifts, { source: 'ical', shifts: [shift, bad] }).refused('roster/unit-unknown', '/shifts/1/unit');
    givenRoster(established)
      .when(importShifts, { source: 'ical', shifts: [{ ...shift, end: shift.start }] })
      .refused('roster/shift-length', '/shifts/0');
  });
});
