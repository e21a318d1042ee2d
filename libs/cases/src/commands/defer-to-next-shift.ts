// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { caseCommand, followUpDue, mustAwaitDecision, mustBeOpen } from '../policies.js';
import { refuse } from '../refusals.js';
import { ShiftBody } from './bodies.js';

export class DeferToNextShiftBody {
  @Describe('De pass som ska ta över', 'The shifts that are to take over')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Nested(() => ShiftBody)
  shifts!: ShiftBody[];

  @Describe('Varför det kan vänta', 'Why it can wait')
  @IsOptional() @IsString() @MinLength(1) @MaxLength(2000)
  why?: string;

  @Describe('Det som passet behöver veta', 'What the shift needs to know')
  @IsOptional() @IsString() @MinLength(1) @MaxLength(4000)
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
    const decision = mustAwaitDecision(open);
    body.shifts.forEach((shift, index) => {
      if (!at.municipality.shiftExists(shift)) refuse('shift/unknown', `/shifts/${index}`);
      if (shift.start <= at.occurredAt) refuse('shift/already-started', `/shifts/${index}/start`);
    });
    return [
      {
        type: 'DeferredToNextShift',
        data: {
          deferralId: at.newId(), decisionId: decision.id, by: at.actor.role, why: body.why, shifts: body.shifts,
          information: body.information, followUpDue: followUpDue(at),
        },
      },
    ];
  },
});
