// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsIn } from 'class-validator';
import { overridden } from '../overriding.js';
import { OVERRIDE_REASONS, type OverrideReason } from '../plan.js';
import { asShift, mustKnowUnit, mustNotBeOver, rosterCommand, rosterOf } from '../policies.js';
import { refuse } from '../refusals.js';
import { StaffedShiftBody } from './bodies.js';

export class AddShiftBody extends StaffedShiftBody {
  @Describe('Varför, utan att säga något om någon person', 'Why, without a word about any person')
  @IsIn(OVERRIDE_REASONS.filter((reason) => reason !== 'imported'))
  reason!: OverrideReason;
}

/** A unit works a shift that no pattern has. */
export const addShift = rosterCommand({
  body: AddShiftBody,
  permission: 'roster:write',
  summary: { sv: 'Lägg till pass', en: 'Add shift' },
  example: { unit: 'FT1', start: '2027-04-30T15:00:00.000Z', end: '2027-05-01T02:00:00.000Z', reason: 'event' },
  decide(state, body, at) {
    mustKnowUnit(state, body.unit);
    const shift = mustNotBeOver(asShift(body, '/end'), at, '/end');
    if (rosterOf(state, at).shiftExists(shift)) refuse('roster/shift-there', '/start');
    return overridden(state, { kind: 'add', reason: body.reason, becomes: { ...shift, ...(body.staff && { staff: body.staff }) } }, at);
  },
});
