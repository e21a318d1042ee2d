// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { deferral, isKnownDecision, mustLieAhead } from '../deciding.js';
import { caseCommand, happened, mustAwaitDecision, mustBeOpen } from '../policies.js';
import { HappenedBody, IsCode, IsProse, IsReference, ShiftBody } from './bodies.js';

export class DeferToNextShiftBody extends HappenedBody {
  @Describe('Avsändarens referens för beslutet', 'What the sender calls the decision')
  @IsOptional() @IsReference()
  reference?: string;

  @Describe('De pass som ska ta över', 'The shifts that are to take over')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Nested(() => ShiftBody)
  shifts!: ShiftBody[];

  @Describe('Rollen som beslutade, om någon annan', 'The role that decided, if another')
  @IsOptional() @IsCode()
  by?: string;

  @Describe('Varför det kan vänta', 'Why it can wait')
  @IsOptional() @IsProse(2000)
  why?: string;

  @Describe('Det som passet behöver veta', 'What the shift needs to know')
  @IsOptional() @IsProse(4000)
  information?: string;
}

/** The decision function decides that it can wait. The shift must exist and lie ahead; from then on it is promised. */
export const deferToNextShift = caseCommand({
  body: DeferToNextShiftBody,
  permission: 'cases:decide',
  summary: { sv: 'Lämna till nästa pass', en: 'Defer to the next shift' },
  example: {
    shifts: [{ unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' }],
    why: 'Lugnt på platsen.',
    information: 'Nytt klotter på väggen mot parken.',
  },
  decide(state, body, at) {
    const open = mustBeOpen(state);
    if (isKnownDecision(open, body.reference)) return [];
    const decision = mustAwaitDecision(open);
    return [deferral({ state: open, decision }, body, mustLieAhead(body.shifts, happened(at, body.at), at), at)];
  },
});
