// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeOpen, mustBePromised, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsCode, IsInnerId } from './bodies.js';

export class AcceptHandoverBody extends HappenedBody {
  @Describe('Vad som lämnades', 'What was left')
  @IsInnerId()
  deferralId!: string;

  @Describe('Enheten som tar emot', 'The unit that takes over')
  @IsCode()
  unit!: string;
}

/** The shift takes over what was left to it. A broken promise can still be kept, late. */
export const acceptHandover = caseCommand({
  body: AcceptHandoverBody,
  permission: 'cases:receive',
  summary: { sv: 'Ta emot', en: 'Take over' },
  example: { deferralId: 'deferral:d-1', unit: 'GE1' },
  decide(state, body, at) {
    const { status } = mustBePromised(mustBeOpen(state), body);
    if (status === 'accepted') return [];
    if (status === 'returned') return refuse('handover/already-returned', '/deferralId');
    return [{ type: 'HandoverAccepted', data: { deferralId: body.deferralId, unit: body.unit }, ...toldAt(at, body.at) }];
  },
});
