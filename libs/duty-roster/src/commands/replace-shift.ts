// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { overridden } from '../overriding.js';
import { mustBePlanned, mustKnowUnit, mustNotBeOver, rosterCommand, rosterOf } from '../policies.js';
import { refuse } from '../refusals.js';
import { IsStaff, OverrideOfShiftBody } from './bodies.js';

export class ReplaceShiftBody extends OverrideOfShiftBody {
  @Describe('Enheten som tar passet, om en annan', 'The unit that takes the shift, if another')
  @IsOptional() @IsCode()
  unit?: string;

  @Describe('Id för dem som arbetar i stället', 'Ids of those who work instead')
  @IsOptional() @IsStaff()
  staff?: string[];
}

/** Somebody else works the shift: other people of the unit, or another unit. */
export const replaceShift = rosterCommand({
  body: ReplaceShiftBody,
  permission: 'roster:write',
  summary: { sv: 'Byt ut dem som har passet', en: 'Replace those who work a shift' },
  example: {
    shift: { unit: 'FT1', start: '2027-01-08T17:00:00.000Z', end: '2027-01-09T00:00:00.000Z' }, unit: 'BV1', reason: 'absence',
  },
  decide(state, { shift: told, unit: other, staff, reason }, at) {
    const roster = rosterOf(state, at);
    const { unit, start, end } = mustNotBeOver(mustBePlanned(roster, told), at);
    const becomes = { unit: mustKnowUnit(state, other ?? unit).code, start, end };
    if (becomes.unit !== unit && roster.shiftExists(becomes)) refuse('roster/shift-there', '/unit');
    return overridden(state, { kind: 'replace', reason, shift: { unit, start, end }, becomes: { ...becomes, ...(staff && { staff }) } }, at);
  },
});
