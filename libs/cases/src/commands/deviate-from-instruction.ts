// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DEVIATIONS, type DeviationKind } from '../instruction.js';
import { caseCommand, mustExist, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsCode, IsProse } from './bodies.js';

export class DeviateFromInstructionBody extends HappenedBody {
  @Describe('På vilket sätt det blev annorlunda', 'In which way it was otherwise')
  @IsIn(DEVIATIONS)
  kind!: DeviationKind;

  @Describe('Vilket steg i instruktionen', 'Which step of the instruction')
  @IsOptional() @IsInt() @Min(1) @Max(100)
  step?: number;

  @Describe('Enheten som det gäller', 'The unit that it is about')
  @IsOptional() @IsCode()
  unit?: string;

  @Describe('Varför', 'Why')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** It was done otherwise than agreed, and somebody says why. What shows by itself is recorded without being asked for; a reason completes it. */
export const deviateFromInstruction = caseCommand({
  body: DeviateFromInstructionBody,
  permission: 'cases:handle',
  summary: { sv: 'Berätta om ett avsteg från instruktionen', en: 'Tell of a deviation from the instruction' },
  example: { kind: 'skippedStep', step: 1, unit: 'FT1', why: 'Fältteamet stod redan på platsen i ett annat ärende.' },
  decide(state, { kind, step, unit, why, at: told }, at) {
    const logged = mustExist(state);
    if (!logged.instruction) return refuse('instruction/none');
    if (why === undefined && at.actor.kind !== 'system') return refuse('instruction/no-reason', '/why');
    const known = logged.deviations.find((each) => each.kind === kind && each.step === step && each.unit === unit);
    if (known && (known.explained || why === undefined) && kind !== 'other') return [];
    const about = { kind, ...(step !== undefined && { step }), ...(unit !== undefined && { unit }) };
    return [
      {
        type: 'InstructionDeviated',
        data: { ...about, explained: why !== undefined, ...(why !== undefined && { why }) },
        ...toldAt(at, told),
      },
    ];
  },
});
