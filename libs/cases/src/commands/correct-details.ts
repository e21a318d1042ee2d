// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { caseCommand, mustExist } from '../policies.js';
import { refuse } from '../refusals.js';
import { PEOPLE_ESTIMATES, YES_NO_UNKNOWN, type PeopleEstimate, type YesNoUnknown } from '../vocabulary.js';
import { IsProse } from './bodies.js';
import { CallbackBody } from './call-body.js';

export class CorrectDetailsBody {
  @Describe('Hela den nya beskrivningen', 'The whole new description')
  @IsOptional() @IsProse(4000)
  description?: string;

  @Describe('Hur vi når den som ringde', 'How to reach the caller')
  @IsOptional() @IsObject() @ValidateNested() @Nested(() => CallbackBody)
  callback?: CallbackBody;

  @Describe('Pågick det när samtalet kom?', 'Was it going on when the call came?')
  @IsOptional() @IsIn(YES_NO_UNKNOWN)
  ongoing?: YesNoUnknown;

  @Describe('Fanns det fara för någon?', 'Was anybody in danger?')
  @IsOptional() @IsIn(YES_NO_UNKNOWN)
  danger?: YesNoUnknown;

  @Describe('Ungefär hur många var på platsen?', 'About how many people were there?')
  @IsOptional() @IsIn(PEOPLE_ESTIMATES)
  people?: PeopleEstimate;
}

/** Corrects what was written of the call. What was written before stays in the record until it is disposed of. */
export const correctDetails = caseCommand({
  body: CorrectDetailsBody,
  permission: 'cases:handle',
  summary: { sv: 'Rätta uppgifter', en: 'Correct details' },
  example: { description: 'Hög musik vid kajen. Ingen fara för någon.', danger: 'no' },
  decide(state, { description, callback, ongoing, danger, people }) {
    mustExist(state);
    const data = {
      ...(description !== undefined && { description }),
      ...(callback?.allowed && { callback: { phone: callback.phone, allowed: true } }),
      ...(ongoing !== undefined && { ongoing }),
      ...(danger !== undefined && { danger }),
      ...(people !== undefined && { people }),
    };
    return Object.keys(data).length === 0 ? refuse('details/nothing-given') : [{ type: 'DetailsCorrected', data }];
  },
});
