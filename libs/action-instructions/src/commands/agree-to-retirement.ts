// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsProse } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { instructionCommand, mustBePerson, mustHold } from '../policies.js';
import { refuse } from '../refusals.js';

export class AgreeToRetirementBody {
  @Describe('Varför', 'Why')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** SOS Alarm says yes too, by another person than the one who asked. It ends at the time that was asked for, never back in time. */
export const agreeToRetirement = instructionCommand({
  body: AgreeToRetirementBody,
  permission: 'instructions:approve-sos',
  summary: { sv: 'Säg ja till att avsluta', en: 'Agree to retire' },
  example: {},
  decide(state, { why }, at) {
    const { retirement } = mustHold(state);
    if (!retirement) return refuse('instruction/retirement-not-requested');
    mustBePerson(at);
    const { now, actor } = at;
    if (retirement.by === actor.id) refuse('instruction/same-approver');
    const from = retirement.from !== undefined && retirement.from > now ? retirement.from : now;
    return [{ type: 'InstructionRetired', data: { from, ...(why !== undefined && { why }) } }];
  },
});
