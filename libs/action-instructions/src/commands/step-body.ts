// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CHANNELS, IsCode, IsProse, type Channel } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { Equals, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { ContactWay, RuleStep } from '../content.js';

export class ContactWayBody implements ContactWay {
  @Describe('Hur kontakten tas', 'How the contact is made')
  @IsIn(CHANNELS)
  channel!: Channel;

  @Describe('Hur många försök', 'How many attempts')
  @IsInt() @Min(1) @Max(10)
  attempts!: number;

  @Describe('Minuter mellan försöken', 'Minutes between attempts')
  @IsInt() @Min(1) @Max(60)
  everyMinutes!: number;

  @Describe('Sant om ett svar väntas in', 'True when an answer is waited for')
  @IsBoolean()
  acknowledgement!: boolean;

  @Describe('Minuter som svaret får dröja efter sista försöket', 'Minutes that the answer may take after the last attempt')
  @IsInt() @Min(1) @Max(240)
  withinMinutes!: number;

  @Describe('Vad som får sägas eller skrivas; aldrig personuppgifter', 'What may be said or written; never personal data')
  @IsOptional() @IsProse(1000)
  say?: string;
}

export class RuleStepBody extends ContactWayBody implements RuleStep {
  @Describe('Enhetens kod, eller decisionFunction för beslutsfunktionen', 'Code of the unit, or decisionFunction for the decision function')
  @IsCode()
  unit!: string;

  @Describe('Sant om enheten får veta även när den inte är i tjänst', 'True when the unit is told even when off duty')
  @IsOptional() @Equals(true)
  evenOffDuty?: true;
}
