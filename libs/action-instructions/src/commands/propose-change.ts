// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DEVIATIONS, IsCode, IsReference, type DeviationKind } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { rowIds } from '../content.js';
import { DEFAULT_RULE } from '../match.js';
import { instructionCommand, mustHold } from '../policies.js';
import { refuse } from '../refusals.js';

export class ProposeChangeBody {
  @Describe('Raden i instruktionen', 'The row of the instruction')
  @IsCode()
  rule!: string;

  @Describe('Hur det gjordes i stället', 'What was done otherwise')
  @IsIn(DEVIATIONS)
  kind!: DeviationKind;

  @Describe('Enheten som det gäller', 'The unit that it is about')
  @IsOptional() @IsCode()
  unit?: string;

  @Describe('Steget som det gäller', 'The step that it is about')
  @IsOptional() @IsInt() @Min(1) @Max(100)
  step?: number;

  @Describe('Händelserna där det gjordes så', 'The cases in which it was done')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique() @IsReference({ each: true })
  cases!: string[];
}

/** What is often done otherwise should perhaps be agreed. The same proposal grows with its cases until a version answers it. */
export const proposeChange = instructionCommand({
  body: ProposeChangeBody,
  permission: 'instructions:write',
  summary: { sv: 'Föreslå en ändring', en: 'Propose a change' },
  example: { rule: 'noise-harbour', kind: 'skippedStep', unit: 'TV1', step: 1, cases: ['case-1', 'case-2', 'case-3'] },
  decide(state, { rule, kind, unit, step, cases }, at) {
    const { versions, proposals } = mustHold(state);
    if (rule !== DEFAULT_RULE && !versions.some(({ content }) => rowIds(content).includes(rule))) refuse('instruction/rule-unknown', '/rule');
    const open = proposals.find((known) =>
      known.answeredBy === undefined && known.rule === rule && known.kind === kind && known.unit === unit && known.step === step);
    if (open && cases.every((one) => open.cases.includes(one))) return [];
    const proposalId = open?.id ?? at.newId();
    return [{
      type: 'ChangeProposed',
      data: {
        proposalId, rule, kind, cases: [...new Set([...(open?.cases ?? []), ...cases])],
        ...(unit !== undefined && { unit }), ...(step !== undefined && { step }),
      },
    }];
  },
});
