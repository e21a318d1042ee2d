// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { caseCommand, followUpDue, mustExist } from '../policies.js';
import { refuse } from '../refusals.js';
import { IsProse } from './bodies.js';

export class ReopenCaseBody {
  @Describe('Varför händelsen öppnas igen', 'Why the case is reopened')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** There is more to it: the call is owed a follow-up again, by a new day. */
export const reopenCase = caseCommand({
  body: ReopenCaseBody,
  permission: 'cases:follow-up',
  summary: { sv: 'Öppna händelsen igen', en: 'Reopen the case' },
  example: { why: 'Den som ringde har hört av sig igen.' },
  decide(state, { why }, at) {
    if (!mustExist(state).closed) refuse('case/not-closed');
    return [{ type: 'CaseReopened', data: { ...(why !== undefined && { why }), followUpDue: followUpDue(at) } }];
  },
});
