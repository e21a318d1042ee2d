// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsProse } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { instructionCommand, mustHold } from '../policies.js';
import { refuse } from '../refusals.js';

export class DropRetirementBody {
  @Describe('Varför', 'Why')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** The municipality does not want it to end any more, or SOS Alarm has said no. */
export const dropRetirement = instructionCommand({
  body: DropRetirementBody,
  permission: 'instructions:approve',
  summary: { sv: 'Avsluta inte', en: 'Do not retire' },
  example: { why: 'SOS Alarm vill vänta till årsskiftet.' },
  decide(state, { why }) {
    if (!mustHold(state).retirement) refuse('instruction/retirement-not-requested');
    return [{ type: 'InstructionRetirementDropped', data: { ...(why !== undefined && { why }) } }];
  },
});
