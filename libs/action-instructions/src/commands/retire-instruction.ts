// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsInstant, IsProse } from '@fyrvakt/cases';
import { Describe, toInstant } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { instructionCommand, mustBePerson, mustHold } from '../policies.js';
import { refuse } from '../refusals.js';

export class RetireInstructionBody {
  @Describe('När den slutar gälla, om inte nu', 'When it stops holding, if not now')
  @IsOptional() @IsInstant()
  from?: string;

  @Describe('Varför', 'Why')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/**
 * Nothing of the instruction holds any more from then on. It can still be read. What both parties have agreed ends when both say so: where a
 * version has been published, the municipality asks and SOS Alarm answers.
 */
export const retireInstruction = instructionCommand({
  body: RetireInstructionBody,
  permission: 'instructions:approve',
  summary: { sv: 'Avsluta instruktionen', en: 'Retire the instruction' },
  example: { from: '2027-01-01T00:00:00.000Z', why: 'Ersätts av en ny instruktion.' },
  decide(state, { from, why }, at) {
    const { now } = at;
    const { versions, retirement } = mustHold(state);
    const instant = from === undefined ? undefined : toInstant(from);
    if (instant !== undefined && instant < now) refuse('instruction/effective-in-the-past', '/from');
    const reason = why !== undefined && { why };
    if (!versions.some(({ status }) => status === 'published')) return [{ type: 'InstructionRetired', data: { from: instant ?? now, ...reason } }];
    if (retirement) refuse('instruction/retirement-requested');
    mustBePerson(at);
    return [{ type: 'InstructionRetirementRequested', data: { ...(instant !== undefined && { from: instant }), ...reason } }];
  },
});
