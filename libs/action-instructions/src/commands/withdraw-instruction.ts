// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsProse } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { instructionCommand, returned } from '../policies.js';
import { VersionBody } from './version-body.js';

export class WithdrawInstructionBody extends VersionBody {
  @Describe('Varför', 'Why')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** Whoever writes takes the version back to change it. Approvals that it has are void. */
export const withdrawInstruction = instructionCommand({
  body: WithdrawInstructionBody,
  permission: 'instructions:write',
  summary: { sv: 'Ta tillbaka', en: 'Take back' },
  example: { why: 'Ringordningen på natten behöver ändras.' },
  decide: (state, body) => returned(state, 'author', body),
});
