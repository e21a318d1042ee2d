// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import type { SingleShift } from '../plan.js';
import { asShift, mustHaveRoom, mustKnowUnit, rosterCommand, rosterOf, unreachableAmong } from '../policies.js';
import { sameShift } from '../final-schedule.js';
import { StaffedShiftBody } from './bodies.js';

export class ImportShiftsBody {
  @Describe('Vad passen lästes ur', 'What the shifts were read from')
  @IsIn(['csv', 'ical'])
  source!: 'csv' | 'ical';

  @Describe('Passen', 'The shifts')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(2000) @ValidateNested({ each: true }) @Nested(() => StaffedShiftBody)
  shifts!: StaffedShiftBody[];
}

/** Shifts from another system, those that have been worked too. What the roster has already is passed over, so that a file can be read twice. */
export const importShifts = rosterCommand({
  body: ImportShiftsBody,
  permission: 'roster:write',
  summary: { sv: 'Läs in pass', en: 'Import shifts' },
  example: { source: 'csv', shifts: [{ unit: 'FT1', start: '2027-01-09T17:00:00.000Z', end: '2027-01-10T00:00:00.000Z', staff: ['h-17'] }] },
  decide(state, body, at) {
    mustHaveRoom(state, 'overrides', at, body.shifts.length);
    const roster = rosterOf(state, at);
    const shifts = body.shifts
      .map(({ staff, ...told }, index): SingleShift => {
        mustKnowUnit(state, told.unit, `/shifts/${index}/unit`);
        return { ...asShift(told, `/shifts/${index}`), ...(staff && { staff }) };
      })
      .filter((shift, index, all) => !roster.shiftExists(shift) && all.findIndex((other) => sameShift(other, shift)) === index);
    if (shifts.length === 0) return [];
    const units = [...new Set(shifts.map(({ unit }) => unit))];
    return [{ type: 'ShiftsImported', data: { importId: at.newId(), source: body.source, shifts, ...unreachableAmong(state, units) } }];
  },
});
