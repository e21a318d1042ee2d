// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { isKnownDecision, specialHandling } from '../deciding.js';
import { caseCommand, mustAwaitDecision, mustBeOpen } from '../policies.js';
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
}

/** The decision function decides that it is handled now, outside the ordinary way. */
export const decideSpecialHandling = caseCommand({
  body: DecideSpecialHandlingBody,
  permission: 'cases:decide',
  summary: { sv: 'Hantera nu', en: 'Handle now' },
  example: { why: 'Det finns risk för skador.' },
  decide(state, body, at) {
    const open = mustBeOpen(state);
    if (isKnownDecision(open, body.reference)) return [];
    return [specialHandling(mustAwaitDecision(open), body, at)];
  },
});
