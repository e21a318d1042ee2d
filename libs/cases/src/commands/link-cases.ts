// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsIn, IsUUID } from 'class-validator';
import { caseCommand, mustExist } from '../policies.js';
import { refuse } from '../refusals.js';
import { LINK_KINDS, type LinkKind } from '../vocabulary.js';

export class LinkCasesBody {
  @Describe('Den andra händelsen', 'The other case')
  @IsUUID()
  otherCaseId!: string;

  @Describe('Hur de hör ihop', 'How they belong together')
  @IsIn(LINK_KINDS)
  kind!: LinkKind;
}

/** Two cases belong together. Each keeps its own follow-up, and no total moves. */
export const linkCases = caseCommand({
  body: LinkCasesBody,
  permission: 'cases:handle',
  summary: { sv: 'Koppla till en annan händelse', en: 'Link to another case' },
  example: { otherCaseId: '018f0000-0000-7000-8000-000000000002', kind: 'related' as const },
  decide(state, body) {
    const { id, links } = mustExist(state);
    const { otherCaseId, kind } = body;
    if (otherCaseId === id) refuse('case/same-case', '/otherCaseId');
    return links.some((link) => link.caseId === otherCaseId && link.kind === kind) ? [] : [{ type: 'CasesLinked', data: { otherCaseId, kind } }];
  },
});
