// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsProse } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { instructionCommand, mustHold } from '../policies.js';
import { refuse } from '../refusals.js';
import { versionOf } from '../state.js';

export class WithdrawPublicationBody {
  @Describe('Versionen som inte ska börja gälla', 'The version that is not to take effect')
  @IsInt() @Min(1) @Max(10_000)
  version!: number;

  @Describe('Varför', 'Why')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/**
 * A published version is taken back before it takes effect: the one before it goes on to hold. It is not opened again, since it is what both
 * parties approved; who wants to go on with it begins a new version.
 */
export const withdrawPublication = instructionCommand({
  body: WithdrawPublicationBody,
  permission: 'instructions:write',
  summary: { sv: 'Dra tillbaka innan den gäller', en: 'Withdraw before it holds' },
  example: { version: 2, why: 'Bevakningsbolaget börjar en månad senare.' },
  decide(state, { version, why }, { now }) {
    const { status, effectiveFrom } = versionOf(mustHold(state), version) ?? refuse('instruction/not-published', '/version');
    if (status !== 'published' || effectiveFrom === undefined) return refuse('instruction/not-published', '/version');
    if (effectiveFrom <= now) refuse('instruction/in-force-already', '/version');
    return [{ type: 'InstructionPublicationWithdrawn', data: { version, ...(why !== undefined && { why }) } }];
  },
});
