// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBePromised, mustExist } from '../policies.js';
import { refuse } from '../refusals.js';
import { brokenAt } from '../state.js';
import { IsCode, IsInnerId } from './bodies.js';

export class BreakPromiseBody {
  @Describe('Vad som lämnades', 'What was left')
  @IsInnerId()
  deferralId!: string;

  @Describe('Enheten som inte tog emot', 'The unit that did not take over')
  @IsCode()
  unit!: string;
}

/** The agreed margin of the shift is over and nobody in the unit has answered. Adds nothing when somebody has, or when the case is closed. */
export const breakPromise = caseCommand({
  body: BreakPromiseBody,
  permission: 'cases:process',
  summary: { sv: 'Passet tog inte emot', en: 'The shift did not take over' },
  example: { deferralId: 'deferral:d-1', unit: 'GE1' },
  decide(state, { deferralId, unit }, at) {
    const logged = mustExist(state);
    const promise = mustBePromised(logged, { deferralId, unit });
    const { status, shift } = promise;
    if (logged.closed || status !== 'offered') return [];
    const deferral = logged.deferrals.find(({ id }) => id === deferralId);
    if (deferral && at.now < brokenAt(deferral, promise)) refuse('handover/not-yet-due');
    return [{ type: 'PromiseBroken', data: { deferralId, unit, shiftStart: shift.start } }];
  },
});
