// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, Matches } from 'class-validator';
import { isKnownDecision, specialHandling, stepsFor } from '../deciding.js';
import { caseCommand, mustAwaitDecision, mustBeOpen, mustKnowUnit } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsCode, IsProse, IsReference } from './bodies.js';

export class DecideSpecialHandlingBody extends HappenedBody {
  @Describe('Avsändarens referens för beslutet', 'What the sender calls the decision')
  @IsOptional() @IsReference()
  reference?: string;

  @Describe('Rollen som beslutade, om någon annan', 'The role that decided, if another')
  @IsOptional() @IsCode()
  by?: string;

  @Describe('Varför det måste hanteras nu', 'Why it must be handled now')
  @IsOptional() @IsProse(2000)
  why?: string;

  @Describe('Enheter som ska kontaktas nu, i ordning', 'Units to contact now, in order')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { each: true })
  units?: string[];
}

/** The decision function decides that it is handled now, outside the ordinary way; by the units that it names, one after another. */
export const decideSpecialHandling = caseCommand({
  body: DecideSpecialHandlingBody,
  permission: 'cases:decide',
  summary: { sv: 'Hantera nu', en: 'Handle now' },
  example: { why: 'Det finns risk för skador.', units: ['BV1'] },
  decide(state, body, at) {
    const open = mustBeOpen(state);
    if (isKnownDecision(open, body.reference)) return [];
    const decision = mustAwaitDecision(open);
    body.units?.forEach((unit, index) => {
      if (mustKnowUnit(at, unit, `/units/${index}`) === at.municipality.decisionFunction) refuse('decision/by-itself', `/units/${index}`);
    });
    return [specialHandling(decision, body, at, body.units && stepsFor(body.units, open.drill, at))];
  },
});
